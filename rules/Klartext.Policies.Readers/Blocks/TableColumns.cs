using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Blocks;

/// <summary>Numbers the columns of tables and finds the rows that head them (rule 13 of README.md).</summary>
internal static class TableColumns
{
    private const int MostColumns = 20;
    private const int LongestHeading = 60;

    public static List<Draft> Mark(List<Draft> drafts)
    {
        for (var first = 0; first < drafts.Count;)
        {
            var end = first + 1;
            while (end < drafts.Count && TableOf(drafts[end]) is { } table && table == TableOf(drafts[first]))
            {
                end++;
            }

            if (TableOf(drafts[first]) is not null)
            {
                Mark(drafts.GetRange(first, end - first), first > 0 && TableOf(drafts[first - 1]) is not null);
            }

            first = end;
        }

        return drafts;
    }

    private static int? TableOf(Draft draft) => draft.Kind == BlockKind.TableCell ? draft.Place?.Row.Table : null;

    /// <summary>Numbers the cells of one table.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="isBelowAnother">Whether another table stands right above, whose headings must not count here.</param>
    private static void Mark(List<Draft> cells, bool isBelowAnother)
    {
        var rows = cells.GroupBy(static cell => cell.Place!.Row).Select(static row => row.ToList()).ToList();
        var head = rows.FindIndex(static row => WidthOf(row) > 1);
        if (head < 0 || WidthOf(rows[head]) > MostColumns)
        {
            return;
        }

        var width = WidthOf(rows[head]);
        var isHeaded = head + 1 < rows.Count && Heads(rows[head]) && rows.Exists(row => WidthOf(row) == width && !Heads(row));
        foreach (var row in rows.Skip(isBelowAnother && !isHeaded ? rows.Count : head).Where(row => WidthOf(row) == width))
        {
            var sign = isHeaded && (row == rows[head] || row.TrueForAll(static cell => cell.Place!.Heads)) ? -1 : 1;
            foreach (var cell in row)
            {
                cell.Level = sign * cell.Place!.Column;
            }
        }
    }

    private static int WidthOf(List<Draft> row) => row[0].Place!.Row.Cells;

    /// <summary>Whether a row heads columns: short cells, all marked or set off as headings, or most of them words that name columns.</summary>
    private static bool Heads(List<Draft> row)
    {
        if (row.Count + 1 < WidthOf(row) || row.Exists(static cell => cell.Text.Length > LongestHeading || TextMarks.EndsSentence(cell.Text)))
        {
            return false;
        }

        var named = row.Count(static cell => Names.OccurIn(cell.Text));
        return row.TrueForAll(static cell => cell.Place!.Heads || cell.StandsOut) || named > 1 && named * 2 > row.Count;
    }

    private static readonly WordParts Names = PageWords.Parts("tables", "columnNames");
}
