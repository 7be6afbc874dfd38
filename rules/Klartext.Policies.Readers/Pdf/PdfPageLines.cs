using System.Text;
using UglyToad.PdfPig.Content;

namespace Klartext.Policies.Readers.Pdf;

/// <summary>Makes lines of the letters of a page, by where they stand.</summary>
internal static class PdfPageLines
{
    /// <summary>A gap of this many letter sizes parts two columns or cells; smaller ones are spaces.</summary>
    private const double ColumnGap = 1.5;
    private const double WordGap = 0.16;
    private const double SameLine = 0.35;

    /// <summary>The pieces of lines on a page, each within one column, in no order.</summary>
    public static List<PdfLine> Of(Page page)
    {
        var letters = page.Letters.Where(static letter => letter.TextOrientation == TextOrientation.Horizontal && letter.PointSize > 0 && letter.Value.Length > 0).ToList();
        letters.Sort(static (one, other) => other.StartBaseLine.Y.CompareTo(one.StartBaseLine.Y));
        var lines = new List<PdfLine>();
        for (var i = 0; i < letters.Count;)
        {
            // Letters of one line: raised and lowered ones stay with it.
            var end = i + 1;
            while (end < letters.Count && letters[end - 1].StartBaseLine.Y - letters[end].StartBaseLine.Y < SameLine * Math.Max(letters[end].PointSize, letters[i].PointSize) * Closeness(letters, i, end))
            {
                end++;
            }

            AddPieces(lines, page, letters[i..end]);
            i = end;
        }

        return lines;
    }

    /// <summary>A line may spread over little height in all, so that a slanted page does not become one line.</summary>
    private static double Closeness(List<Letter> letters, int first, int at) =>
        letters[first].StartBaseLine.Y - letters[at].StartBaseLine.Y < 0.6 * letters[first].PointSize ? 1 : 0;

    private static void AddPieces(List<PdfLine> lines, Page page, List<Letter> letters)
    {
        letters.Sort(static (one, other) => one.StartBaseLine.X.CompareTo(other.StartBaseLine.X));
        var start = 0;
        for (var i = 1; i <= letters.Count; i++)
        {
            if (i == letters.Count || letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X > ColumnGap * letters[i - 1].PointSize)
            {
                Add(lines, page, letters[start..i]);
                start = i;
            }
        }
    }

    private static void Add(List<PdfLine> lines, Page page, List<Letter> letters)
    {
        var text = BlockText.Normalize(TextOf(letters));
        var inked = letters.Where(static letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        if (text.Length == 0 || inked.Count == 0)
        {
            return;
        }

        var size = inked.GroupBy(static letter => Math.Round(letter.PointSize * 2) / 2).MaxBy(static group => group.Count())!.Key;
        var baseline = inked.GroupBy(static letter => Math.Round(letter.StartBaseLine.Y)).MaxBy(static group => group.Count())!.First().StartBaseLine.Y;
        lines.Add(new PdfLine
        {
            Text = text,
            Page = page.Number,
            Left = inked[0].StartBaseLine.X,
            Right = inked[^1].EndBaseLine.X,
            Baseline = baseline,
            Size = size,
            IsBold = inked.TrueForAll(IsBold),
            Height = page.Height > 0 ? baseline / page.Height : 0.5,
        });
    }

    private static string TextOf(List<Letter> letters)
    {
        var text = new StringBuilder(letters.Count + 16);
        for (var i = 0; i < letters.Count; i++)
        {
            var gap = i == 0 ? 0 : letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X;
            var isShadow = i > 0 && letters[i].Value == letters[i - 1].Value && Math.Abs(letters[i].StartBaseLine.X - letters[i - 1].StartBaseLine.X) < 0.1 * letters[i].PointSize;
            if (isShadow)
            {
                continue; // bold made by printing twice
            }

            text.Append(gap > WordGap * letters[i].PointSize ? " " : "");
            AppendLetter(text, letters[i].Value);
        }

        return text.ToString();
    }

    /// <summary>Parts ligatures, and puts a diaeresis printed before its letter on it.</summary>
    private static void AppendLetter(StringBuilder text, string value)
    {
        var parted = value switch
        {
            "\uFB00" => "ff",
            "\uFB01" => "fi",
            "\uFB02" => "fl",
            "\uFB03" => "ffi",
            "\uFB04" => "ffl",
            _ => value,
        };
        var umlaut = text.Length > 0 && text[^1] == '\u00A8' && parted.Length == 1 ? "aouAOU".IndexOf(parted[0], StringComparison.Ordinal) : -1;
        if (umlaut >= 0)
        {
            text.Length--;
            parted = "\u00E4\u00F6\u00FC\u00C4\u00D6\u00DC"[umlaut].ToString();
        }

        text.Append(parted);
    }

    private static bool IsBold(Letter letter) =>
        letter.FontDetails.IsBold || letter.FontName is { } name
            && (name.Contains("bold", StringComparison.OrdinalIgnoreCase) || name.Contains("black", StringComparison.OrdinalIgnoreCase) || name.Contains("heavy", StringComparison.OrdinalIgnoreCase));
}
