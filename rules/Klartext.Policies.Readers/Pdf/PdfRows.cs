namespace Klartext.Policies.Readers.Pdf;

/// <summary>Orders the lines of one column, row by row; pieces side by side are cells of a table.</summary>
internal static class PdfRows
{
    private const double SameRow = 3;

    /// <summary>Lines of one cell stand at most this many sizes apart, rows of a table farther.</summary>
    private const double WithinCell = 1.35;

    /// <param name="ordered">Takes the lines.</param>
    /// <param name="lines">The lines of a column, from the top.</param>
    public static void AddInOrder(List<PdfLine> ordered, List<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var (left, right) = (lines.Min(static line => line.Left), lines.Max(static line => line.Right));
        var cells = new List<PdfLine>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[i].Baseline - lines[end].Baseline < SameRow)
            {
                end++;
            }

            AddRow(ordered, cells, lines[i..end].OrderBy(static line => line.Left).Select(line => line with { ColumnLeft = left, ColumnRight = right }).ToList());
            i = end;
        }

        ordered.AddRange(cells);
    }

    /// <summary>Adds a row; the next lines of cells above join them, and cells are given out once their row is over.</summary>
    private static void AddRow(List<PdfLine> ordered, List<PdfLine> cells, List<PdfLine> row)
    {
        if (cells.Count > 0 && row.TrueForAll(piece => CellAbove(cells, piece) >= 0))
        {
            foreach (var piece in row)
            {
                var cell = CellAbove(cells, piece);
                cells[cell] = cells[cell] with { Text = PlainText.LineWrap.Join(cells[cell].Text, piece.Text), Baseline = piece.Baseline };
            }

            return;
        }

        var begun = cells.Count == 0 && row.Count > 1 ? BegunAbove(ordered, row) : -1;
        ordered.AddRange(cells);
        cells.Clear();
        if (row.Count == 1)
        {
            ordered.Add(row[0]);
            return;
        }

        cells.AddRange(row.Select(static piece => piece with { IsCell = true }));
        if (begun >= 0)
        {
            cells[begun] = cells[begun] with { Text = PlainText.LineWrap.Join(ordered[^1].Text, cells[begun].Text) };
            ordered.RemoveAt(ordered.Count - 1);
        }
    }

    /// <summary>The cell that began one line above its row, as one of several lines does beside one of one, both set in the middle.</summary>
    private static int BegunAbove(List<PdfLine> ordered, List<PdfLine> row) =>
        ordered is [.., { IsCell: false } last] && last.Left > last.ColumnLeft + SameRow
            ? row.FindIndex(piece => Math.Abs(piece.Left - last.Left) < SameRow && IsNextLine(last, piece))
            : -1;

    private static int CellAbove(List<PdfLine> cells, PdfLine piece) =>
        cells.FindIndex(cell => Math.Abs(cell.Left - piece.Left) < SameRow && IsNextLine(cell, piece));

    private static bool IsNextLine(PdfLine line, PdfLine below) => line.Page == below.Page && line.Baseline - below.Baseline <= WithinCell * below.Size;
}
