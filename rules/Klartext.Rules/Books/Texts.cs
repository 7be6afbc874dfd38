namespace Klartext.Rules.Books;

/// <summary>
/// The words of one reader's language, by path: file, keys and list positions joined by slashes,
/// "practices/sharing.sale/stated/says".
/// </summary>
public sealed class Texts(string language, IReadOnlyDictionary<string, string> words)
{
    /// <summary>The language's key: de, de-easy, en, tr, uk, ar, ru.</summary>
    public string Language => language;

    /// <summary>All words with their paths.</summary>
    public IReadOnlyDictionary<string, string> All => words;

    /// <summary>The words at a path, or null.</summary>
    public string? Find(string path) => words.GetValueOrDefault(path);

    /// <summary>The words at a path; the path itself where they are missing, so that a gap is seen and nothing breaks.</summary>
    public string this[string path] => words.GetValueOrDefault(path) ?? path;

    /// <summary>The words for so many things, in the plural form of the language: "3 Tage", "5 днів". The number is {n}.</summary>
    /// <param name="path">The path above the forms one, few ...</param>
    /// <param name="number">How many.</param>
    /// <param name="written">The number as the reader's language writes it.</param>
    public string Count(string path, int number, string written)
    {
        var form = $"{path}/{PluralForms.For(language, number)}";
        return Fill(words.ContainsKey(form) ? form : $"{path}/other", ("n", written));
    }

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
