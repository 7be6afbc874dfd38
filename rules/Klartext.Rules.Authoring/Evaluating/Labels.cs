using System.Text.Json;

namespace Klartext.Rules.Authoring.Evaluating;

/// <summary>What a person says of one practice in one policy.</summary>
/// <param name="Denied">Whether the policy denies it.</param>
/// <param name="Mixed">Whether it both states and denies it.</param>
/// <param name="Optional">Whether finding it is neither right nor wrong.</param>
/// <param name="Quotes">Sentences that prove it, without markup.</param>
public sealed record Label(bool Denied, bool Mixed, bool Optional, IReadOnlyList<string> Quotes);

/// <summary>What a person says of a policy: JSON {"practices": {"id": {"status": "stated", "quotes": ["..."], "mixed": false, "optional": false}}}.</summary>
public sealed record Labels(IReadOnlyDictionary<string, Label> Practices)
{
    /// <summary>Reads the labels of one policy.</summary>
    /// <exception cref="JsonException">The file is no such JSON.</exception>
    public static Labels Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new Labels(json.RootElement.GetProperty("practices").EnumerateObject().ToDictionary(static practice => practice.Name, static practice => ReadLabel(practice.Value), StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new JsonException(path, exception);
        }
    }

    /// <summary>The labels that belong to a policy: NAME.json beside it, or in a folder beside its folder that is called the same with "-gold". Null if there are none.</summary>
    public static string? PathFor(string policy)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(policy))!;
        var name = Path.GetFileNameWithoutExtension(policy) + ".json";
        return new[] { Path.Combine(folder, name), Path.Combine(folder + "-gold", name) }.FirstOrDefault(File.Exists);
    }

    private static Label ReadLabel(JsonElement practice) => new(
        practice.TryGetProperty("status", out var status) && status.GetString() == "denied",
        practice.TryGetProperty("mixed", out var mixed) && mixed.ValueKind == JsonValueKind.True,
        practice.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
        practice.TryGetProperty("quotes", out var quotes) ? [.. quotes.EnumerateArray().Select(static quote => quote.GetString() ?? string.Empty)] : []);
}
