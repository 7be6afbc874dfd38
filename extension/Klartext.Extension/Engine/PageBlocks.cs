using Klartext.Policies;

namespace Klartext.Extension.Engine;

/// <summary>The blocks of a page, with what it says of itself.</summary>
internal sealed record PageBlocks(IReadOnlyList<Block> Blocks, string? Title, string? Language)
{
    public PolicyDocument Document() => PolicyDocument.Create(Blocks, Title, Language);

    /// <summary>Whether another page says the same, block by block.</summary>
    public bool IsSame(PageBlocks other) => Title == other.Title && Language == other.Language && Blocks.SequenceEqual(other.Blocks);
}
