using Klartext.Policies.Readers.Blocks;
using Klartext.Policies.Readers.PlainText;

namespace Klartext.Policies.Readers.Pdf;

/// <summary>Joins lines to paragraphs and finds headings by size and weight, items by bullets and indents.</summary>
internal sealed class PdfParagraphs
{
    private const double LargerThanText = 1.1;
    private const int LongestHeading = 160;
    private const int MostSizes = 4;

    private readonly List<PdfLine> lines;
    private readonly double textSize;
    private readonly double leading;
    private readonly List<double> headingSizes;

    private PdfParagraphs(List<PdfLine> lines)
    {
        this.lines = lines;
        textSize = lines.GroupBy(static line => line.Size).MaxBy(static group => group.Sum(static line => line.Text.Length))!.Key;
        headingSizes = [.. lines.Where(IsLarge).Select(static line => line.Size).Distinct().OrderDescending().Take(MostSizes)];
        var gaps = lines.Zip(lines.Skip(1)).Where(static pair => pair.First.Page == pair.Second.Page && pair.First.Baseline > pair.Second.Baseline)
            .Select(static pair => pair.First.Baseline - pair.Second.Baseline).Order().ToArray();
        leading = gaps.Length == 0 ? textSize * 1.3 : Math.Min(gaps[gaps.Length / 2], textSize * 1.8);
    }

    public static List<Draft> Of(List<PdfLine> lines) => lines.Count == 0 ? [] : new PdfParagraphs(lines).Drafts();

    private List<Draft> Drafts()
    {
        var drafts = new List<Draft>();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            var apart = i == 0 || IsApart(lines[i - 1], first);
            var bullet = BulletLength(first.Text);
            var text = first.Text[bullet..];
            var isBold = first.IsBold;
            while (i + 1 < lines.Count && Continues(first, lines[i], lines[i + 1], bullet > 0))
            {
                text = LineWrap.Join(text, lines[++i].Text);
                isBold &= lines[i].IsBold;
            }

            if (text.Any(Characters.IsWord))
            {
                drafts.Add(DraftOf(first, text, isBold, bullet > 0, apart));
            }
        }

        return drafts;
    }

    private Draft DraftOf(PdfLine first, string text, bool isBold, bool isItem, bool apart)
    {
        if (first.IsCell)
        {
            return new Draft { Kind = BlockKind.TableCell, Text = text, Apart = apart };
        }

        if (isItem)
        {
            return new Draft { Kind = BlockKind.ListItem, Level = 1, Text = text, Apart = apart };
        }

        return IsLarge(first) && text.Length <= LongestHeading
            ? new Draft { Kind = BlockKind.Heading, Level = Math.Max(1, headingSizes.IndexOf(first.Size) + 1), Text = text, Apart = apart }
            : new Draft { Kind = BlockKind.Paragraph, Text = text, StandsOut = isBold, Apart = apart };
    }

    private bool IsLarge(PdfLine line) => line.Size >= textSize * LargerThanText && line.Text.Length <= LongestHeading;

    /// <summary>"o" and the bullets of symbol fonts come as letters.</summary>
    private static int BulletLength(string text) =>
        TextMarks.BulletLength(text) is > 0 and var length ? length : text.Length > 3 && text[0] is 'o' or '\uF0A8' or '\uF076' && text[1] == ' ' ? 2 : 0;

    private bool IsApart(PdfLine line, PdfLine below) => line.Page != below.Page || line.Baseline - below.Baseline > leading * 1.35 || below.Baseline > line.Baseline;

    /// <summary>Whether the text that began with <paramref name="first"/> goes on from one line to the next.</summary>
    private bool Continues(PdfLine first, PdfLine line, PdfLine below, bool isItem)
    {
        if (line.IsCell || below.IsCell || BulletLength(below.Text) > 0 || below.Size != line.Size || (below.IsBold != line.IsBold && (line.IsBold ? line == first : true) && EndsThere(line)))
        {
            return false;
        }

        var flows = char.IsLower(below.Text[0]) && !TextMarks.EndsSentence(line.Text) && line.Right > line.ColumnRight - (0.3 * (line.ColumnRight - line.ColumnLeft));
        if (IsApart(line, below))
        {
            var isBreak = line.Page != below.Page || below.Baseline > line.Baseline;
            return isBreak && flows && !IsLarge(line);
        }

        if (IsLarge(line))
        {
            return true;
        }

        if (isItem && below.Left < first.Left + (0.3 * textSize) && EndsThere(line))
        {
            return false;
        }

        var isNumbered = TextMarks.Numbering(below.Text).Length > 0 && (TextMarks.EndsSentence(line.Text) || EndsThere(line));
        return !isNumbered && (flows || !EndsThere(line, below));
    }

    private static bool EndsThere(PdfLine line) => line.Right < line.ColumnRight - (0.15 * (line.ColumnRight - line.ColumnLeft));

    /// <summary>The line stops short although the next word would have fitted.</summary>
    private bool EndsThere(PdfLine line, PdfLine below)
    {
        var word = below.Text.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? below.Text.Length : space;
        return line.Right + ((word + 1) * textSize * 0.55) < line.ColumnRight;
    }
}
