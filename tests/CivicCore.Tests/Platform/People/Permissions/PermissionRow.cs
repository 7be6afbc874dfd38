using CivicCore.Platform.People;

namespace CivicCore.Tests.Platform.People.Permissions;

/// <summary>Whose things somebody may see or change; the words of the table.</summary>
internal enum Reach
{
    /// <summary>"–".</summary>
    None,

    /// <summary>"eigene".</summary>
    Own,

    /// <summary>"fremde".</summary>
    Others,

    /// <summary>"ja": of a route that names a thing, one's own and those of others.</summary>
    All,
}

/// <summary>A line of civic-core/PERMISSIONS.md.</summary>
/// <param name="Route">Method and route, "GET /brett/{Id:guid}".</param>
/// <param name="Thing">What the route names, in the words of <see cref="Owner"/>'s makers; null where it names nothing that belongs to somebody.</param>
/// <param name="Forms">Forms of the page that the line is about; none where it is about looking.</param>
/// <param name="Reaches">By role; the empty name is somebody without an account.</param>
internal sealed record PermissionRow(string Route, string? Thing, IReadOnlyList<string> Forms, IReadOnlyDictionary<string, Reach> Reaches)
{
    /// <summary>The columns: nobody signed in, then each role.</summary>
    public static IReadOnlyList<string> Visitors { get; } = [string.Empty, .. Roles.All];

    private static readonly Dictionary<string, Reach> Words = new(StringComparer.Ordinal) { ["–"] = Reach.None, ["eigene"] = Reach.Own, ["fremde"] = Reach.Others, ["ja"] = Reach.All };

    /// <summary>Whether a visitor reaches a thing.</summary>
    public bool May(string visitor, bool own) => Reaches[visitor] is Reach.All || Reaches[visitor] == (own ? Reach.Own : Reach.Others);

    /// <summary>The lines of the table; everything else in the file is for people alone.</summary>
    /// <exception cref="FormatException">A line has too few columns or an unknown word.</exception>
    public static IReadOnlyList<PermissionRow> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Read)];

    /// <summary>The line to add for a route.</summary>
    public static string Suggest(string route, IEnumerable<string> may) => $"| `{route}` | | | {string.Join(" | ", Visitors.Select(each => may.Contains(each) ? "ja" : "–"))} |";

    private static PermissionRow Read(string line)
    {
        string[] cells = [.. line.Replace("`", "", StringComparison.Ordinal).Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];
        if (cells.Length != Visitors.Count + 3 || cells[3..].FirstOrDefault(static cell => !Words.ContainsKey(cell)) is not null)
        {
            throw new FormatException($"PERMISSIONS.md: {line}");
        }

        return new PermissionRow(
            cells[0],
            cells[1].Length == 0 ? null : cells[1],
            cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Visitors.Zip(cells[3..]).ToDictionary(static each => each.First, static each => Words[each.Second], StringComparer.Ordinal));
    }
}
