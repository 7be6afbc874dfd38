namespace Klartext.Policies.Readers.Blocks;

/// <summary>The steps from drafts to blocks that pages, PDFs and plain text share (rules 10 to 12 of README.md).</summary>
internal static class DraftBlocks
{
    public static IReadOnlyList<Block> Finish(List<Draft> drafts)
    {
        var typed = TypedLists.Split(drafts);
        var joined = AddressLines.Join(typed);
        ImpliedHeadings.Mark(joined);
        return joined.ConvertAll(static draft => new Block(draft.Kind, draft.Level, draft.Text));
    }
}
