using System.Buffers;
using Klartext.Policies.Readers.Words;

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
    private const int LongestAbbreviation = 5;

    public static void Mark(List<Draft> drafts)
    {
        var isHeading = new bool[drafts.Count];
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            isHeading[i] = IsCandidate(drafts[i]) && (drafts[i].StandsOut ? LeadsStandingOut(drafts, isHeading, i) : LeadsPlain(drafts, isHeading, i));
        }

        DropOrphans(drafts, isHeading);
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
                var depth = Depth(drafts[i].Text);
                numbered = depth > 0 ? depth : numbered;
                drafts[i].Kind = BlockKind.Heading;
                drafts[i].Level = Math.Min(6, level + (depth > 0 ? depth : numbered + 1));
            }
        }
    }

    /// <summary>How deep a heading is numbered; headings are numbered without a full stop too ("3 Newsletter").</summary>
    private static int Depth(string text)
    {
        var depth = TextMarks.Numbering(text).Depth;
        var isBare = depth == 0 && text.Length > 3 && Characters.IsDigit(text[0]) && text.AsSpan(1).TrimStart("0123456789") is [' ', _, ..] rest && Characters.IsCapital(rest.TrimStart()[0]);
        return isBare ? 1 : depth;
    }

    /// <summary>A plain line under another line that neither ends nor is a heading belongs to a list without marks.</summary>
    private static void DropOrphans(List<Draft> drafts, bool[] isHeading)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var above = drafts[i - 1];
            isHeading[i] &= drafts[i].StandsOut || isHeading[i - 1] || !above.IsLine || TextMarks.EndsSentence(above.Text)
                || TextMarks.Numbering(drafts[i].Text).Length > 0;
        }
    }

    private static bool IsCandidate(Draft draft)
    {
        var text = draft.Text;
        return draft.IsLine && !IsDateLine(text) && text.Length <= (draft.StandsOut ? LongestStandingOut : LongestPlain)
            && text.Any(char.IsLetter)
            && text[^1] is not ('.' or ',' or ';') && (draft.StandsOut || text[^1] is not (':' or '!'))
            && !TextMarks.HoldsAddress(text) && !TextMarks.IsTownLine(text)
            && (draft.StandsOut || (StartsLikeTitle(text) && !HoldsSentence(text) && !HoldsRow(text) && !OpenEnds.Contains(text[(text.LastIndexOf(' ') + 1)..])));
    }

    private static bool IsDateLine(string text) => DateStarts.Any(start => text.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Words that no title ends with: the line goes on below.</summary>
    private static readonly HashSet<string> OpenEnds = PageWords.Set("lines", "titleOpenEnds");

    private static readonly string[] DateStarts = PageWords.List("lines", "dateStarts");

    /// <summary>Whether a full stop behind a word of some length, no abbreviation, stands inside.</summary>
    private static bool HoldsSentence(string text)
    {
        for (var stop = text.IndexOf(". ", StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            if (stop >= LongestAbbreviation && text.AsSpan(stop - LongestAbbreviation, LongestAbbreviation).IndexOfAnyExceptInRange('a', '\u017F') < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name and a colon stand before three things in a row ("Ihre Rechte: Auskunft, Löschung, Widerspruch"): such a line leads to nothing.</summary>
    private static bool HoldsRow(string text)
    {
        var rest = text.AsSpan(Math.Max(0, text.IndexOf(": ", StringComparison.Ordinal)));
        var joints = 0;
        for (var at = rest is [':', ..] ? rest.IndexOfAny(Joints) : -1; at >= 0; at = rest.IndexOfAny(Joints))
        {
            joints += rest[(at + 1)..] is [' ', ..] ? 1 : 0;
            rest = rest[(at + 1)..];
        }

        return joints > 1;
    }

    private static readonly SearchValues<char> Joints = SearchValues.Create(",;|/\u00B7\u2022\u2013");

    private static bool StartsLikeTitle(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += Characters.IsDigit(character) ? 1 : 0;
        }

        return digits <= 4 && !TextMarks.IsContactLine(text)
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
