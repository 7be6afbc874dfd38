using System.Globalization;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Extension.Engine;

/// <summary>The words around a reading, in the reader's language: those of reading.yaml and extension.yaml.</summary>
public sealed class ReadingWords(RuleBook book, string language)
{
    private readonly Texts texts = book.Texts(language);

    /// <summary>The reader's language.</summary>
    public string Language => language;

    /// <summary>Whether the reader chose easy language, where less is shown.</summary>
    public bool IsEasy => language == "de-easy";

    /// <summary>Words of a path ("reading/headings/top").</summary>
    public string this[string path] => texts[path];

    /// <summary>Words of a path, or null.</summary>
    public string? Find(string path) => texts.Find(path);

    /// <summary>Words of a path with placeholders filled in.</summary>
    public string Fill(string path, params ReadOnlySpan<(string Name, string Value)> values) => texts.Fill(path, values);

    /// <summary>A text as it is shown: in easy language each sentence on a line of its own.</summary>
    public string Lines(string text) => IsEasy ? EasyLanguage.InLines(text) : text;

    /// <summary>So many of a thing, in the right form: "{n} Minute", "{n} Minuten".</summary>
    public string Count(string path, int count) => texts.Count(path, count, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A fact as a reader reads it: "7 Tage", "Google Analytics".</summary>
    public string Fact(FoundValue value) => value.Kind switch
    {
        "period" => Period(value),
        "service" when book.Services.TryGetValue(value.Value, out var service) => service.Name,
        "outdated" => value.Text,
        _ => value.Text,
    };

    private string Period(FoundValue value)
    {
        var text = value.Value;
        if (text.Equals("session", StringComparison.OrdinalIgnoreCase))
        {
            return texts["reading/periods/session"];
        }

        var hasTime = text.StartsWith("PT", StringComparison.Ordinal);
        var digits = text.Length > 3 || !hasTime ? text.AsSpan((hasTime ? 2 : 1)..^1) : [];
        var unit = (hasTime, text[^1]) switch
        {
            (true, 'S') => "counts/seconds",
            (true, 'M') => "periods/minute",
            (true, 'H') => "periods/hour",
            (false, 'D') => "periods/day",
            (false, 'W') => "periods/week",
            (false, 'M') => "periods/month",
            (false, 'Y') => "periods/year",
            _ => null,
        };
        return unit is not null && text[0] == 'P' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Count($"reading/{unit}", count)
            : value.Text;
    }
}
