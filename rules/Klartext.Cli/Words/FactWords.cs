using System.Globalization;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Words;

/// <summary>Says values in the reader's words: periods, countries, articles, amounts.</summary>
internal sealed class FactWords(Texts texts, RuleBook book)
{
    private readonly CultureInfo numbers = CultureInfo.InvariantCulture;

    /// <summary>The label and the value of a fact: "Frist", "7 Tage".</summary>
    public (string Label, string Value) Say(FoundValue value) => (texts.Find($"reading/facts/{Kind(value)}") ?? value.Kind, value.Kind switch
    {
        "period" => Period(value.Value) ?? value.Text,
        "country" => Country(value.Value) ?? value.Text,
        "service" => book.Services.TryGetValue(value.Value, out var service) ? service.Name : value.Text,
        "authority" => texts.Find($"authorities/{value.Value}/name") ?? value.Text,
        "article" => value.Value.StartsWith("GDPR ", StringComparison.Ordinal) ? Article(value.Value["GDPR ".Length..]) : value.Text,
        _ => value.Text.ReplaceLineEndings(" "),
    });

    /// <summary>The name of a country; null where it has none.</summary>
    public string? Country(string? code) => code is null ? null : texts.Find($"countries/{code.ToUpperInvariant()}");

    /// <summary>The sentence about law that is no longer in force; null for a value that is none.</summary>
    public string? LawNote(FoundValue value) =>
        value.Is("church-law") ? texts["reading/law-notes/church-law"]
        : !value.Is("outdated") ? null
        : texts.Find($"laws/{value.Value}/why") ?? texts.Find($"reading/law-notes/{value.Value}") ?? texts.Fill("reading/law-notes/other", ("law", value.Text));

    /// <summary>"13(2)(d)" is "13 (2) (d)".</summary>
    public static string Article(string article) => article.Replace("(", " (", StringComparison.Ordinal);

    /// <summary>An ISO 8601 period in words ("P7D": "7 Tage"); "session" and bounds of two periods too. Null for what is none.</summary>
    public string? Period(string value)
    {
        if (value.Equals("session", StringComparison.OrdinalIgnoreCase))
        {
            return texts["reading/periods/session"];
        }

        var time = value.StartsWith("PT", StringComparison.Ordinal);
        var body = value.StartsWith('P') ? value.AsSpan(time ? 2 : 1) : default;
        if (body.Length < 2 || !int.TryParse(body[..^1], NumberStyles.None, numbers, out var amount))
        {
            return null;
        }

        return (time, body[^1]) switch
        {
            (true, 'M') => Count("periods/minute", amount),
            (true, 'H') => Count("periods/hour", amount),
            (true, 'S') => Count("counts/seconds", amount),
            (false, 'D') => Count("periods/day", amount),
            (false, 'W') => Count("periods/week", amount),
            (false, 'M') => Count("periods/month", amount),
            (false, 'Y') => Count("periods/year", amount),
            _ => null,
        };
    }

    /// <summary>So many things of reading.yaml, in the right form.</summary>
    public string Count(string path, int number) => texts.Count($"reading/{path}", number, number.ToString(numbers));

    private static string Kind(FoundValue value) => value.Is("outdated") ? "outdated" : value.Is("church-law") ? "church-law" : value.Kind == "postal-address" ? "address" : value.Kind;
}
