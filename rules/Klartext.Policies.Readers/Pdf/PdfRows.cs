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
        if (cells.Count > 1 && row.TrueForAll(piece => CellAbove(cells, piece) >= 0))
        {
            foreach (var piece in row)
            {
                var above = CellAbove(cells, piece);
                cells[above] = cells[above] with { Text = PlainText.LineWrap.Join(cells[above].Text, piece.Text), Baseline = piece.Baseline };
            }

            return;
        }

        ordered.AddRange(cells);
        cells.Clear();
        if (row.Count == 1)
        {
            ordered.Add(row[0]);
        }
        else
        {
            cells.AddRange(row.Select(static piece => piece with { IsCell = true }));
        }
    }

    private static int CellAbove(List<PdfLine> cells, PdfLine piece) =>
        cells.FindIndex(cell => Math.Abs(cell.Left - piece.Left) < SameRow && cells.Min(static other => other.Baseline) - piece.Baseline <= WithinCell * piece.Size);
}
