using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>Takes out what only leads elsewhere: tables of contents, ways back to the top, menus without a name (rule 8 of README.md).</summary>
internal static class LinkRuns
{
    /// <summary>Links in a row from which on they are a menu.</summary>
    private const int MenuLinks = 3;

    public static List<Draft> Without(IReadOnlyList<Draft> drafts)
    {
        var kept = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var end = i;
            var links = 0;
            while (end < drafts.Count && IsLead(drafts[end]))
            {
                links += drafts[end++].Links.Count;
            }

            if (end == i)
            {
                kept.Add(drafts[i]);
                continue;
            }

            AddRun(kept, drafts, i, end, links >= MenuLinks);
            i = end - 1;
        }

        return kept;
    }

    private static void AddRun(List<Draft> kept, IReadOnlyList<Draft> drafts, int start, int end, bool isMenu)
    {
        var goes = isMenu || drafts[start].Links.WithinPage;
        if (goes && kept is [.., { } title] && (title.Kind == BlockKind.Heading || title.IsLine) && TextMarks.IsContentsTitle(title.Text))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        for (var i = start; i < end; i++)
        {
            if (!isMenu && !drafts[i].Links.WithinPage)
            {
                kept.Add(drafts[i]);
            }
        }
    }

    private static bool IsLead(Draft draft) => draft.Kind != BlockKind.Heading && draft.Links.WithinSite && !(draft.StandsOut && draft.Links.Count == 1);
}
