namespace Klartext.Policies.Readers.Pdf;

/// <summary>Puts the lines of a page into reading order: down each column, and what spans columns between them.</summary>
internal static class PdfColumns
{
    private const int FewestLines = 3;
    private const int MostColumns = 4;
    private const int MostBands = 40;
    private const int MostGutters = 60;

    /// <summary>Lines of running text fill at least this much of their column; cells of a table do not.</summary>
    private const double Fill = 0.6;

    public static List<PdfLine> InOrder(List<PdfLine> lines)
    {
        var ordered = new List<PdfLine>(lines.Count);
        AddInOrder(ordered, lines, MostColumns);
        return ordered;
    }

    private static void AddInOrder(List<PdfLine> ordered, List<PdfLine> lines, int columns)
    {
        var rest = lines.OrderByDescending(static line => line.Baseline).ToList();
        for (var bands = 0; bands < MostBands && columns > 1 && TopBand(rest) is { } band; bands++)
        {
            PdfRows.AddInOrder(ordered, rest[..band.Start]);
            AddInOrder(ordered, rest[band.Start..band.End].FindAll(line => line.Right <= band.Gutter), columns - 1);
            AddInOrder(ordered, rest[band.Start..band.End].FindAll(line => line.Right > band.Gutter), columns - 1);
            rest = rest[band.End..];
        }

        PdfRows.AddInOrder(ordered, rest);
    }

    /// <summary>The highest stretch of lines that an upright gap parts into columns of running text, null if there is none.</summary>
    private static (int Start, int End, double Gutter)? TopBand(List<PdfLine> lines)
    {
        (int Start, int End, double Gutter)? top = null;
        foreach (var x in lines.Select(static line => Math.Round(line.Left)).Distinct().Order().Skip(1).Take(MostGutters))
        {
            var gutter = x - 3;
            for (var start = 0; start < lines.Count;)
            {
                var end = start;
                while (end < lines.Count && !(lines[end].Left < gutter && lines[end].Right > gutter))
                {
                    end++;
                }

                var first = FirstBeside(lines, start, end, gutter);
                var last = EndBeside(lines, first, end, gutter);
                if ((top is null || first < top.Value.Start || (first == top.Value.Start && last > top.Value.End)) && IsBand(lines[first..last], gutter))
                {
                    top = (first, last, gutter);
                }

                start = end + 1;
            }
        }

        return top;
    }

    /// <summary>Where the columns begin: at the first full line to the right of the gutter, with the line level with it.</summary>
    private static int FirstBeside(List<PdfLine> lines, int start, int end, double gutter)
    {
        var width = lines[start..end].Select(static line => line.Right).DefaultIfEmpty().Max() - gutter;
        var first = start;
        while (first < end && (lines[first].Right <= gutter || lines[first].Right - lines[first].Left < Fill * width))
        {
            first++;
        }

        while (first > start && first < end && lines[first - 1].Baseline - lines[first].Baseline < lines[first].Size)
        {
            first--;
        }

        return first;
    }

    /// <summary>Where the columns end: the left one may run on below the right one, line by line.</summary>
    private static int EndBeside(List<PdfLine> lines, int start, int end, double gutter)
    {
        var last = lines.FindLastIndex(Math.Max(0, end - 1), end - start, line => line.Right > gutter) + 1;
        while (last > start && last < end && lines[last].Size == lines[last - 1].Size && lines[last - 1].Baseline - lines[last].Baseline < 1.6 * lines[last].Size)
        {
            last++;
        }

        return Math.Max(start, last);
    }

    private static bool IsBand(List<PdfLine> lines, double gutter)
    {
        var left = lines.FindAll(line => line.Right <= gutter);
        var right = lines.FindAll(line => line.Right > gutter);
        return left.Count >= FewestLines && right.Count >= FewestLines && AreFull(left) && AreFull(right) && AreBeside(left, right);
    }

    private static bool AreFull(List<PdfLine> lines)
    {
        var width = lines.Max(static line => line.Right) - lines.Min(static line => line.Left);
        return lines.Average(static line => line.Right - line.Left) >= Fill * width;
    }

    private static bool AreBeside(List<PdfLine> left, List<PdfLine> right)
    {
        var top = Math.Min(left.Max(static line => line.Baseline), right.Max(static line => line.Baseline));
        var bottom = Math.Max(left.Min(static line => line.Baseline), right.Min(static line => line.Baseline));
        var height = Math.Min(Extent(left), Extent(right));
        return top - bottom >= 0.5 * height;
    }

    private static double Extent(List<PdfLine> lines) => lines.Max(static line => line.Baseline) - lines.Min(static line => line.Baseline);
}
