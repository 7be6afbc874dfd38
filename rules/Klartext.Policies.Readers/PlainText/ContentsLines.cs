using System.Text.RegularExpressions;
using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.PlainText;

/// <summary>Drops a typed table of contents: lines in a row that all come again as headings below, or end in dots and a page number.</summary>
internal static partial class ContentsLines
{
    private const int FewestLines = 4;
    private const int LongestLine = 120;

    public static List<Draft> Without(List<Draft> drafts)
    {
        var keys = drafts.ConvertAll(Key);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            last[keys[i]] = i;
        }

        var kept = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var end = i;
            while (end < drafts.Count && (IsEntry(drafts[end], last, keys[end], end) || IsEntryBetween(drafts, last, keys, i, end)))
            {
                end++;
            }

            // The lines must come again behind the whole run, or it is repeated text and no list of what follows.
            var entries = Enumerable.Range(i, end - i).Count(at => IsEntry(drafts[at], last, keys[at], end - 1));
            if (entries < FewestLines || entries * 4 < (end - i) * 3)
            {
                kept.AddRange(drafts[i..Math.Max(end, i + 1)]);
            }
            else if (kept is [.., { IsLine: true } title] && TextMarks.IsContentsTitle(title.Text))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            i = Math.Max(end, i + 1) - 1;
        }

        return kept;
    }

    private static bool IsEntry(Draft draft, Dictionary<string, int> last, string key, int place) =>
        Leader().IsMatch(draft.Text) || (key.Length > 2 && last[key] > place);

    /// <summary>A numbered line whose heading below is worded otherwise, between two entries.</summary>
    private static bool IsEntryBetween(List<Draft> drafts, Dictionary<string, int> last, List<string> keys, int start, int at) =>
        at > start && at + 1 < drafts.Count && TextMarks.Numbering(drafts[at].Text).Length > 0
        && IsEntry(drafts[at + 1], last, keys[at + 1], at + 1);

    /// <summary>The line as it would stand as a heading: without number, dots and page, folded.</summary>
    private static string Key(Draft draft)
    {
        var text = Leader().Replace(draft.Text, "");
        return text.Length > LongestLine ? "" : Folding.Fold(text.AsSpan().TrimStart("0123456789.()§ "));
    }

    [GeneratedRegex(@"[ .]*(\.{3,}|(\. ){3,}|\u2026)[ .]*\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();
}
