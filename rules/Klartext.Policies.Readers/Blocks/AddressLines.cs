using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Blocks;

/// <summary>Joins the lines of an address that stand as paragraphs of their own (rule 11 of README.md).</summary>
internal static class AddressLines
{
    private const int LongestLine = 60;
    private const int LinesAbove = 4;

    public static List<Draft> Join(List<Draft> drafts)
    {
        var joined = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].IsLine || !TextMarks.IsTownLine(drafts[i].Text))
            {
                joined.Add(drafts[i]);
                continue;
            }

            var above = joined.Count;
            while (above > 0 && joined.Count - above < LinesAbove && IsAddressLine(joined[above - 1]))
            {
                above--;
            }

            var end = i + 1;
            while (end < drafts.Count && drafts[end].IsLine && !drafts[end].StandsOut && TextMarks.IsContactLine(drafts[end].Text))
            {
                end++;
            }

            var lines = joined[above..].Concat(drafts[i..end]).ToList();
            joined.RemoveRange(above, joined.Count - above);
            joined.Add(lines.Count == 1 ? lines[0] : new Draft { Kind = BlockKind.Paragraph, Text = string.Join('\n', lines.Select(static line => line.Text)), Node = lines[0].Node });
            i = end - 1;
        }

        return joined;
    }

    private static bool IsAddressLine(Draft draft) =>
        draft.IsLine && !draft.StandsOut && draft.Text.Length <= LongestLine && TextMarks.Numbering(draft.Text).Length == 0
        && (!TextMarks.EndsSentence(draft.Text) || AddressEnds.Any(end => draft.Text.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Full stops that end no sentence: "e. V.", "Hauptstr.".</summary>
    private static readonly string[] AddressEnds = PageWords.List("lines", "addressEnds");
}
