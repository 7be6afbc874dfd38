namespace Klartext.Policies.Readers.Pdf;

/// <summary>A line of text on a page, in points from the lower left corner.</summary>
internal sealed record PdfLine
{
    public required string Text { get; init; }

    /// <summary>Page from 1.</summary>
    public required int Page { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Baseline { get; init; }

    /// <summary>Size of most of its letters.</summary>
    public required double Size { get; init; }

    /// <summary>Whether all its letters are bold.</summary>
    public required bool IsBold { get; init; }

    /// <summary>Whether it is a cell of a table: other pieces stand beside it.</summary>
    public bool IsCell { get; init; }

    /// <summary>Right edge of the column that it stands in.</summary>
    public double ColumnRight { get; init; }

    /// <summary>Left edge of the column that it stands in.</summary>
    public double ColumnLeft { get; init; }

    /// <summary>Height on its page, 0 at the foot to 1 at the head.</summary>
    public double Height { get; init; }
}
