using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>
/// Finds the part of a page that is the policy: the smallest element around all texts that speak of personal data (rule 9 of
/// README.md). A policy split over several containers stays whole; what stands beside it goes.
/// </summary>
internal static class PolicyRoot
{
    private const int MostLead = 8;
    private const int MostHeadingsAbove = 2;

    /// <summary>Tenths of the page's text that a policy has at least: if less speaks of data, more of the page is taken.</summary>
    private const int LeastShare = 5;

    public static List<Draft> Within(PageTree tree, List<Draft> drafts)
    {
        var speaking = drafts.Where(Speaks).ToList();
        if (speaking.Count == 0)
        {
            speaking = drafts.Where(static draft => draft.Text.Length >= 80 && draft.Links.Count <= 1).ToList();
        }

        if (speaking.Count == 0)
        {
            return drafts;
        }

        var root = InMain(tree, speaking).Select(static draft => draft.Node).Aggregate((one, other) => Common(tree, one, other));
        var kept = Within(tree, drafts, root);
        while (root > 0 && (kept.Count == 1 || Length(kept) * 10 < Length(drafts) * LeastShare))
        {
            root = tree.Nodes[root].Parent;
            kept = Within(tree, drafts, root);
        }

        return WithoutLead([.. HeadingsAbove(drafts, kept[0]), .. kept]);
    }

    /// <summary>Headings that stand right above, outside of the element.</summary>
    private static List<Draft> HeadingsAbove(List<Draft> drafts, Draft first)
    {
        var end = drafts.IndexOf(first);
        var start = end;
        while (start > 0 && end - start < MostHeadingsAbove && drafts[start - 1].Kind == BlockKind.Heading)
        {
            start--;
        }

        return drafts[start..end];
    }

    private static List<Draft> Within(PageTree tree, List<Draft> drafts, int root) =>
        drafts.FindAll(draft => draft.Node >= root && draft.Node < tree.Nodes[root].End);

    private static int Length(List<Draft> drafts) => drafts.Sum(static draft => draft.Links.WithinSite ? 0 : draft.Text.Length);

    /// <summary>What stands above the policy's title and does not speak of data is the page's: a kicker, a piece of news.</summary>
    private static List<Draft> WithoutLead(List<Draft> drafts)
    {
        var title = drafts.FindIndex(static draft => draft.Kind == BlockKind.Heading);
        var isLead = title is > 0 and <= MostLead && PrivacyWords.Title(drafts[title].Text)
            && drafts[..title].TrueForAll(static draft => !Speaks(draft));
        return isLead ? drafts[title..] : drafts;
    }

    private static bool Speaks(Draft draft) => draft.Kind == BlockKind.Heading
        ? PrivacyWords.Title(draft.Text)
        : draft.Text.Length >= 40 && PrivacyWords.Occur(draft.Text);

    /// <summary>The texts in the page's main part if it holds most of what they say, otherwise all.</summary>
    private static List<Draft> InMain(PageTree tree, List<Draft> speaking)
    {
        var inMain = speaking
            .Where(draft => tree.Nearest(draft.Node, static around => around.Name == "main" || around.Role == "main") >= 0)
            .ToList();
        return inMain.Sum(static draft => draft.Text.Length) * 10 >= speaking.Sum(static draft => draft.Text.Length) * 7 ? inMain : speaking;
    }

    private static int Common(PageTree tree, int one, int other)
    {
        while (one != other)
        {
            var (deeper, higher) = tree.Nodes[one].Depth >= tree.Nodes[other].Depth ? (one, other) : (other, one);
            (one, other) = (tree.Nodes[deeper].Parent, higher);
        }

        return one;
    }
}
