namespace Klartext.Cli.Policies;

/// <summary>A folder of policies, or a single one.</summary>
internal static class PolicyFolder
{
    private static readonly string[] Endings = [".html", ".htm", ".md", ".txt", ".pdf"];

    /// <summary>The policies, by name.</summary>
    /// <exception cref="UsageException">There is no such file or folder.</exception>
    public static IEnumerable<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        return Directory.Exists(path)
            ? Directory.GetFiles(path).Where(static file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            : throw new UsageException("no-such-path", ("path", path));
    }
}
