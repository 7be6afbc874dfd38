namespace Klartext.Policies;

/// <summary>Finds, block by block, the cells that say what a cell of a table is about: the heading of its column and the first cell of its row.</summary>
internal sealed class TablePlaces
{
    private readonly Dictionary<int, int> headings = []; // by column
    private int label = -1;
    private int before;

    /// <summary>The cell that heads the column of a block and the one that begins its row; -1 where there is none.</summary>
    /// <param name="block">The block; blocks come in page order.</param>
    /// <param name="index">Its index.</param>
    public (int ColumnHeading, int RowLabel) Of(Block block, int index)
    {
        var column = block.Kind == BlockKind.TableCell ? block.Level : 0;
        if (block.Kind != BlockKind.TableCell || column < 0 && before >= 0)
        {
            headings.Clear();
        }

        label = column == 1 ? index : column <= before ? -1 : label;
        before = column;
        if (column < 0)
        {
            headings[-column] = index;
        }

        return column > 0 ? (headings.GetValueOrDefault(column, -1), column == 1 ? -1 : label) : (-1, -1);
    }
}
