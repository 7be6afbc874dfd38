using System.Text.Json;

namespace Klartext.Policies.Readers.Words;

/// <summary>The lists of page-words.json, which every host that reads pages shares.</summary>
internal static class PageWords
{
    private static readonly JsonElement Lists = Load();

    /// <summary>A list as it stands.</summary>
    public static string[] List(string group, string name) =>
        [.. Lists.GetProperty(group).GetProperty(name).EnumerateArray().Select(static word => word.GetString()!)];

    /// <summary>A list of whole words, compared letter by letter.</summary>
    public static HashSet<string> Set(string group, string name) => new(List(group, name), StringComparer.Ordinal);

    /// <summary>A list of parts of words, found in any case.</summary>
    public static WordParts Parts(string group, string name) => new(List(group, name));

    private static JsonElement Load()
    {
        using var stream = typeof(PageWords).Assembly.GetManifestResourceStream("page-words.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
