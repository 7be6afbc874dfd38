using System.Globalization;
using CivicCore.Platform.Texts;
using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>Words of a reading: values as the reader's language says them, signals as shape and word.</summary>
internal static class ReadingWords
{
    /// <summary>Below this a saving of time is not worth a word.</summary>
    private const double LeastMinutes = 2;
    private const double WordsPerMinute = 200;

    /// <summary>The class that gives a signal its colour.</summary>
    public static string Css(string level) => level switch
    {
        "green" => "is-ok",
        "yellow" => "is-caution",
        "red" => "is-critical",
        _ => "is-unknown",
    };

    /// <summary>A fact's value: periods and countries in the reader's language, all else as the policy writes it.</summary>
    public static string Fact(this PortalTexts texts, ValueFact fact) => fact.Kind switch
    {
        "period" => texts.Period(fact),
        "country" => texts.Country(fact.Value) ?? fact.Text,
        _ => fact.Text,
    };

    /// <summary>Name of a country (ISO 3166); null where there is none.</summary>
    public static string? Country(this PortalTexts texts, string? code)
    {
        if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            return null;
        }

        try
        {
            // The country as a place where the reader's language is spoken is named in that language.
            return new RegionInfo($"{texts.Language.Culture.TwoLetterISOLanguageName}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return null; // two letters that are no country, EU for example
        }
    }

    /// <summary>"Original: 11 Minuten. Hier: 40 Sekunden."; null where little is saved.</summary>
    public static string? TimeSaved(this PortalTexts texts, SummaryResponse reading)
    {
        var here = reading.Headlines.Select(static each => each.Text).Concat(reading.Answers.Select(static each => each.Line ?? string.Empty)).Sum(static text => text.Split(' ').Length) / WordsPerMinute;
        return reading.Document.ReadingMinutes < LeastMinutes || here > reading.Document.ReadingMinutes / 2
            ? null
            : texts["privacy-reader.reading.time.both", ("original", texts.Minutes(reading.Document.ReadingMinutes)), ("here", texts.Minutes(here))];
    }

    private static string Minutes(this PortalTexts texts, double minutes) => minutes < 1
        ? texts.Count("privacy-reader.reading.counts.seconds", Math.Max(10, (int)Math.Round(minutes * 6) * 10))
        : texts.Count("privacy-reader.reading.counts.minutes", (int)Math.Round(minutes));

    /// <summary>ISO 8601 periods of one unit (P7D, PT30M) and "session".</summary>
    private static string Period(this PortalTexts texts, ValueFact fact)
    {
        if (fact.Value == "session")
        {
            return texts["privacy-reader.reading.periods.session"];
        }

        var hasTime = fact.Value.StartsWith("PT", StringComparison.Ordinal);
        var unit = fact.Value is ['P', .., var letter] ? (hasTime, letter) switch
        {
            (true, 'S') => "counts.seconds",
            (true, 'M') => "periods.minute",
            (true, 'H') => "periods.hour",
            (false, 'D') => "periods.day",
            (false, 'W') => "periods.week",
            (false, 'M') => "periods.month",
            (false, 'Y') => "periods.year",
            _ => null,
        } : null;
        return unit is not null && int.TryParse(fact.Value.AsSpan((hasTime ? 2 : 1)..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? texts.Count($"privacy-reader.reading.{unit}", count)
            : fact.Text;
    }
}
