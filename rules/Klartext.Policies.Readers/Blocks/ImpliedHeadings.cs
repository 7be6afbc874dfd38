namespace Klartext.Policies.Readers.Blocks;

/// <summary>
/// Finds paragraphs that act as headings: short lines that stand out, and short lines without final punctuation between running
/// text (rule 12 of README.md). They go one level below the last heading that is marked as one, deeper if numbered deeper.
/// </summary>
internal static class ImpliedHeadings
{
    private const int LongestStandingOut = 120;
    private const int LongestPlain = 110;
    private const int RunningText = 60;
    private const int LongestRun = 3;

    public static void Mark(List<Draft> drafts)
    {
        var isHeading = new bool[drafts.Count];
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            isHeading[i] = IsCandidate(drafts[i]) && (drafts[i].StandsOut ? LeadsStandingOut(drafts, isHeading, i) : LeadsPlain(drafts, isHeading, i));
        }

        var level = 1;
        var numbered = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Kind == BlockKind.Heading)
            {
                (level, numbered) = (drafts[i].Level, 0);
            }
            else if (isHeading[i])
            {
                var depth = TextMarks.Numbering(drafts[i].Text).Depth;
                numbered = depth > 0 ? depth : numbered;
                drafts[i].Kind = BlockKind.Heading;
                drafts[i].Level = Math.Min(6, level + (depth > 0 ? depth : numbered + 1));
            }
        }
    }

    private static bool IsCandidate(Draft draft)
    {
        var text = draft.Text;
        return draft.IsLine && text.Length <= (draft.StandsOut ? LongestStandingOut : LongestPlain)
            && text.Any(char.IsLetter)
            && text[^1] is not ('.' or ',' or ';') && (draft.StandsOut || text[^1] is not (':' or '!'))
            && !TextMarks.HoldsAddress(text) && !TextMarks.IsTownLine(text)
            && (draft.StandsOut || StartsLikeTitle(text));
    }

    private static bool StartsLikeTitle(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += Characters.IsDigit(character) ? 1 : 0;
        }

        return digits <= 4 && !text.StartsWith("Stand", StringComparison.Ordinal) && !TextMarks.IsContactLine(text)
            && (Characters.IsCapital(text[0]) || Characters.IsDigit(text[0]) || text[0] is '§' or '\u201E' or '"' || TextMarks.Numbering(text).Length > 0);
    }

    /// <summary>Something follows that it can head; a label such as "Telefon:" above one short line heads nothing.</summary>
    private static bool LeadsStandingOut(List<Draft> drafts, bool[] isHeading, int i)
    {
        var next = i + 1;
        while (next < drafts.Count && next - i < LongestRun && isHeading[next])
        {
            next++;
        }

        return next < drafts.Count && drafts[next].Kind != BlockKind.Heading
            && !(drafts[i].Text[^1] == ':' && drafts[next].IsLine && drafts[next].Text.Length <= RunningText);
    }

    private static bool LeadsPlain(List<Draft> drafts, bool[] isHeading, int i)
    {
        if (i > 0 && drafts[i - 1].Kind == BlockKind.Paragraph && drafts[i - 1].Text[^1] is ':' or ',' or ';')
        {
            return false;
        }

        var next = i + 1;
        while (next < drafts.Count && next - i < LongestRun && isHeading[next])
        {
            next++;
        }

        var run = next - i;
        var isNumbered = TextMarks.Numbering(drafts[i].Text).Length > 0;
        return next < drafts.Count && (run < LongestRun || isNumbered) && drafts[next].Kind == BlockKind.Paragraph
            && (drafts[next].Text.Length >= RunningText || TextMarks.EndsSentence(drafts[next].Text))
            && (i == 0 || isNumbered || EndsText(drafts, i - 1));
    }

    /// <summary>Whether what stands above is finished: a sentence, a heading, a list, a table, an address, or a line that may be a heading itself.</summary>
    private static bool EndsText(List<Draft> drafts, int i) =>
        drafts[i].Kind != BlockKind.Paragraph || TextMarks.EndsSentence(drafts[i].Text) || !drafts[i].IsLine || drafts[i].Text.Length <= LongestPlain;
}
