namespace Klartext.Policies.Readers.Blocks;

/// <summary>Where a cell stands in its table.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Heads">Whether it is marked as a heading (th).</param>
internal sealed record TablePlace(TableRow Row, int Column, bool Heads);

/// <summary>A row of a table; the rows of a table know it by the same number.</summary>
/// <param name="table">The number of its table.</param>
internal sealed class TableRow(int table)
{
    public int Table { get; } = table;

    /// <summary>How many cells it has so far, empty ones too.</summary>
    public int Cells { get; set; }
}
