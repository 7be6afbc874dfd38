using System.Collections.Frozen;
using System.Text.Json;

namespace Klartext.Rules.Parties;

/// <summary>The lists of party-words.json, the same on every host.</summary>
internal static class PartyWords
{
    private static readonly JsonElement Lists = Load();

    /// <summary>A list as it stands.</summary>
    public static string[] List(string group, string name) =>
        [.. Lists.GetProperty(group).GetProperty(name).EnumerateArray().Select(static word => word.GetString()!)];

    /// <summary>A list of whole words, compared letter by letter.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string group, string name) =>
        List(group, name).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static JsonElement Load()
    {
        using var stream = typeof(PartyWords).Assembly.GetManifestResourceStream("party-words.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
