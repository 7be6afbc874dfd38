using System.Globalization;

namespace Klartext.Rules.Values;

/// <summary>
/// Periods of time: "7 Tage", "vierzehn Monate", "sechs (6) Monaten", "7 bis 14 Tage" (the longer counts), as ISO 8601 durations
/// (P7D, P14M, PT24H). Units, numerals and named periods ("Ende der Sitzung") come from rules/values/periods.yaml.
/// </summary>
internal static class Periods
{
    private const int LongestNumber = 4;

    /// <summary>Adds the periods of a sentence.</summary>
    public static void Recognise(in SentenceWords words)
    {
        if (!words.AnyFound)
        {
            return; // no unit
        }

        for (var word = 0; word < words.Count; word++)
        {
            if (words.At(word, "unit") is not { } unit)
            {
                continue;
            }

            var number = word - 1;
            if (Amount(words, number) < 0 && number > 0 && words.Before(word).IndexOfAny(",;.") < 0)
            {
                number--; // "7 volle Tage", "(drei) weitere Jahre"
            }

            var amount = Amount(words, number);
            if (amount <= 0 || IsAge(words, word + 1))
            {
                continue;
            }

            var from = number;
            while (from > 0 && Amount(words, from - 1) > 0)
            {
                from--; // "sechs (6) Monate": one period
            }

            words.Add("period", Iso(amount, unit.Value), from, word + (unit.End - unit.First));
        }
    }

    private static int Amount(in SentenceWords words, int word)
    {
        if (word < 0)
        {
            return -1;
        }

        var text = words[word];
        if (text.Length is > 0 and <= LongestNumber && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return words.At(word, "numeral") is { } numeral ? int.Parse(numeral.Value, CultureInfo.InvariantCulture) : -1;
    }

    private static bool IsAge(in SentenceWords words, int word) =>
        words[word] is "alt" or "alte" or "alten" or "old" or "older" || words[word] is "of" && words[word + 1] is "age" || words[word] is "or" && words[word + 1] is "older" or "younger";

    private static string Iso(int amount, string unit) => unit switch
    {
        "H" => string.Create(CultureInfo.InvariantCulture, $"PT{amount}H"),
        "MIN" => string.Create(CultureInfo.InvariantCulture, $"PT{amount}M"),
        "S" => string.Create(CultureInfo.InvariantCulture, $"PT{amount}S"),
        "Q" => string.Create(CultureInfo.InvariantCulture, $"P{amount * 3}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{amount}{unit}"),
    };
}
