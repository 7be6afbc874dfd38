using Klartext.Policies.Readers.Blocks;
using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.PlainText;

/// <summary>Tells whether a text was wrapped at some width, and which lines go on below.</summary>
internal sealed class LineWrap
{
    private const int WidestWrap = 170;
    private const int NarrowestWrap = 40;
    private const int FewestLines = 4;

    /// <summary>Sentences that break between full lines and go on in small letters: the sign of a wrapped text.</summary>
    private const int FewestBreaks = 2;

    /// <summary>The width at which lines were wrapped, 0 if each line is a paragraph.</summary>
    private readonly int width;

    private LineWrap(int width) => this.width = width;

    public static LineWrap Of(IReadOnlyList<TextLine> lines)
    {
        var lengths = lines.Select(static line => line.Text.Length).Order().ToArray();
        if (lengths.Length < FewestLines)
        {
            return new LineWrap(0);
        }

        var wide = lengths[lengths.Length * 9 / 10];
        var full = lengths.Count(length => length * 4 >= wide * 3);
        var broken = lines.Zip(lines.Skip(1)).Count(pair => pair.First.Text.Length * 4 >= wide * 3 && !pair.Second.Apart && !TextMarks.EndsSentence(pair.First.Text) && char.IsLower(pair.Second.Text[0]));
        var isWrapped = wide is >= NarrowestWrap and <= WidestWrap && lengths[lengths.Length * 19 / 20] <= wide * 3 / 2 && broken >= FewestBreaks && broken * 5 >= full;
        return new LineWrap(isWrapped ? wide : 0);
    }

    /// <summary>Whether the text of a line goes on in the line below.</summary>
    /// <param name="line">The line.</param>
    /// <param name="below">The line below it.</param>
    /// <param name="after">The line below that, if any.</param>
    public bool Continues(TextLine line, TextLine below, TextLine? after)
    {
        var text = line.Text;
        var next = below.Text;
        if (width == 0 || below.Apart || TextMarks.BulletLength(next) > 0 || (TextMarks.Numbering(next).Length > 0 && (TextMarks.EndsSentence(text) || text.Length * 2 < width)))
        {
            return false;
        }

        if (EndsInHyphen(text) && next.Length > 0 && char.IsLower(next[0]))
        {
            return true;
        }

        var endsSentence = TextMarks.EndsSentence(text);
        if ((endsSentence || text.Length * 5 < width * 4 || TextMarks.Numbering(next).Length > 0) && LooksLikeTitle(next, after))
        {
            return false;
        }

        var wasFull = (text.Length + 1 + FirstWord(next)) * 20 >= width * (endsSentence ? 19 : 17);
        return wasFull || (!endsSentence && text.Length * 5 >= width * 3 && char.IsLower(next[0]));
    }

    /// <summary>A short line that could have held more, with a new beginning below it.</summary>
    private bool LooksLikeTitle(string line, TextLine? after) =>
        after is not null && line.Length * 10 < width * 7 && !char.IsLower(line[0]) && line[^1] is not ('.' or ':' or ';' or ',' or '!')
        && !char.IsLower(after.Text[0]) && (line.Length + 1 + FirstWord(after.Text)) * 10 < width * 9;

    private static int FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? text.Length : space;

    /// <summary>Puts two parts of a text together; a word parted at the end of a line becomes whole.</summary>
    public static string Join(string text, string next)
    {
        if (!EndsInHyphen(text))
        {
            return text + " " + next;
        }

        var isAddition = Additions.Any(addition => next.StartsWith(addition, StringComparison.Ordinal));
        return isAddition ? text + " " + next : char.IsLower(next[0]) ? text[..^1] + next : text + next;
    }

    /// <summary>Words before which a hyphen stands for the rest of a compound: "Post- und Telefonnummern".</summary>
    private static readonly string[] Additions = PageWords.List("lines", "hyphenAdditions");

    private static bool EndsInHyphen(string text) => text.Length > 2 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);
}
