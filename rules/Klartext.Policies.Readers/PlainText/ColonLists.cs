using Klartext.Policies.Readers.Blocks;
using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.PlainText;

/// <summary>Makes items of the short lines below a line that ends in a colon, where a copied list has lost its bullets.</summary>
internal static class ColonLists
{
    private const int LongestItem = 150;
    private const int RunningText = 60;
    private const int LongestLast = 35;

    public static List<Draft> Mark(List<Draft> drafts)
    {
        for (var i = 0; i + 2 < drafts.Count; i++)
        {
            if (drafts[i].Kind != BlockKind.Paragraph || drafts[i].StandsOut || drafts[i].Text[^1] != ':')
            {
                continue;
            }

            var end = EndOfItems(drafts, i + 1);
            if (end - i > 2 && !drafts[(i + 1)..end].Any(static draft => TextMarks.HoldsTown(draft.Text) || TextMarks.IsContactLine(draft.Text)))
            {
                foreach (var item in drafts[(i + 1)..end])
                {
                    (item.Kind, item.Level) = (BlockKind.ListItem, 1);
                }

                i = end - 1;
            }
        }

        return drafts;
    }

    private static int EndOfItems(List<Draft> drafts, int first)
    {
        var end = first;
        while (end < drafts.Count && IsItem(drafts[end]) && (end <= first + 1 || drafts[end].Apart == drafts[first + 1].Apart))
        {
            if (drafts[end].Text[^1] == '.')
            {
                return end > first && !EndsList(drafts[end], drafts[end - 1]) ? end : end + 1;
            }

            end++;
        }

        // Where every line stands apart, the last may be the heading of the text below.
        var mayHead = end - first > 1 && drafts[end - 1].Apart && end < drafts.Count && drafts[end].Text.Length >= RunningText && !char.IsLower(drafts[end - 1].Text[0]);
        return mayHead && drafts[end - 1].Text[^1] is not (',' or ';') ? end - 1 : end;
    }

    /// <summary>Whether a line with a full stop is the last item, and not a sentence below the list.</summary>
    private static bool EndsList(Draft draft, Draft above) =>
        draft.Text.Length <= LongestLast || char.IsLower(draft.Text[0]) || above.Text[^1] is ',' or ';'
        || ItemEnds.Any(end => above.Text.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] ItemEnds = PageWords.List("lines", "itemEnds");

    private static bool IsItem(Draft draft) =>
        draft.IsLine && !draft.StandsOut && draft.Text.Length <= LongestItem && draft.Text[^1] is not (':' or '?' or '!')
        && TextMarks.Numbering(draft.Text).Length == 0 && TextMarks.BulletLength(draft.Text) == 0;
}
