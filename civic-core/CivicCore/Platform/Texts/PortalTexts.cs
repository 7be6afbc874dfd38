using CivicCore.Platform.Languages;

namespace CivicCore.Platform.Texts;

/// <summary>
/// Interface texts in one language. In a page: @inject PortalTexts T, then T["bulletin-board.title"]. A key that does not exist is an
/// error, so that a test meets it; a text that a language lacks is German.
/// </summary>
public sealed class PortalTexts(TextCatalogue catalogue, ITextOverrides overrides, ReaderLanguage language)
{
    /// <summary>The language.</summary>
    public ReaderLanguage Language { get; } = language;

    /// <summary>A text without values.</summary>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public string this[string key] => Find(key).Text;

    /// <summary>A text whose {names} are replaced by values.</summary>
    public string this[string key, params (string Name, object? Value)[] values] => Fill(Find(key).Text, values);

    /// <summary>The text for a count; {n} is the count.</summary>
    public string Count(string key, int count, params (string Name, object? Value)[] values) =>
        Fill(Find(key).For(Language.Key, count), [("n", count), .. values]);

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => catalogue.In(ReaderLanguage.Default.Key).ContainsKey(key);

    /// <summary>The same texts in another language.</summary>
    public PortalTexts In(ReaderLanguage other) => new(catalogue, overrides, other);

    private InterfaceText Find(string key) =>
        overrides.Find(Language.Key, key)
        ?? catalogue.In(Language.Key).GetValueOrDefault(key)
        ?? catalogue.In(ReaderLanguage.Default.Key).GetValueOrDefault(key)
        ?? throw new KeyNotFoundException($"No text \"{key}\".");

    private string Fill(string text, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value is IFormattable formattable ? formattable.ToString(null, Language.Culture) : value?.ToString(), StringComparison.Ordinal);
        }

        return text;
    }
}
