using System.Globalization;
using System.Text;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>
/// How alike two notices are, to point out what is on the board already: the share of letter groups (trigrams) of the title that both
/// have, the day, and the place. Trigrams forgive endings, hyphens and typing errors.
/// </summary>
internal static class Likeness
{
    /// <summary>From here on a person is asked whether it is the same.</summary>
    public const double Near = 0.7;

    /// <summary>Below this share two titles name different things, even in the same room at the same hour.</summary>
    private const double LeastTitle = 0.7;

    /// <summary>From 0 (nothing in common) to 1 (the same). Notices on different days of the week or at different times are never the same.</summary>
    public static double Of(Notice one, Notice other)
    {
        var sameDay = one.Begins.Date == other.Begins.Date
            || ((one.Recurrence ?? other.Recurrence) is not null && one.Begins.DayOfWeek == other.Begins.DayOfWeek);
        if (!sameDay || Math.Abs((one.Begins.TimeOfDay - other.Begins.TimeOfDay).TotalMinutes) > 90)
        {
            return 0;
        }

        var title = Share(one.Title.Source, other.Title.Source);
        var place = one.Place is { } here && other.Place is { } there
            ? (here.MetresTo(there) <= 150 ? 1 : 0)
            : Share(one.PlaceName, other.PlaceName);
        return title < LeastTitle ? 0 : (0.7 * title) + (0.3 * place);
    }

    /// <summary>Dice's coefficient over the trigrams of two texts, case and marks aside: 0 to 1.</summary>
    public static double Share(string one, string other)
    {
        var (left, right) = (Trigrams(one), Trigrams(other));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    private static HashSet<string> Trigrams(string text)
    {
        var letters = new StringBuilder(" ");
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
        }

        var folded = letters.ToString().TrimEnd() + " ";
        return [.. Enumerable.Range(0, Math.Max(0, folded.Length - 2)).Select(at => folded.Substring(at, 3))];
    }
}
