using System.Collections.Frozen;

namespace Klartext.Rules.Books;

/// <summary>
/// The words of one reader's language, by path: file, keys and list positions joined by slashes,
/// "practices/sharing.sale/stated/says".
/// </summary>
public sealed class Texts(string language, IReadOnlyDictionary<string, string> words)
{
    private readonly FrozenDictionary<string, string> words = words.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The language's key: de, de-easy, en, tr, uk, ar, ru.</summary>
    public string Language => language;

    /// <summary>All words with their paths.</summary>
    public IReadOnlyDictionary<string, string> All => words;

    /// <summary>The words at a path, or null.</summary>
    public string? Find(string path) => words.GetValueOrDefault(path);

    /// <summary>The words at a path; the path itself where they are missing, so that a gap is seen and nothing breaks.</summary>
    public string this[string path] => words.GetValueOrDefault(path) ?? path;

    /// <summary>The words at a path with {placeholders} filled in.</summary>
    public string Fill(string path, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = this[path];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
