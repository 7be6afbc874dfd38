using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>
/// Finds the part of a page that is the policy: the smallest element around all texts that speak of personal data (rule 9 of
/// README.md). A policy split over several containers stays whole; what stands beside it goes.
/// </summary>
internal static class PolicyRoot
{
    private const int MostLead = 8;
    private const int LongestLead = 60;

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
        var end = tree.Nodes[root].End;
        return WithoutLead(drafts.Where(draft => draft.Node >= root && draft.Node < end).ToList());
    }

    /// <summary>Short lines above the policy's title are the page's: a kicker, a call to action, a way.</summary>
    private static List<Draft> WithoutLead(List<Draft> drafts)
    {
        var title = drafts.FindIndex(static draft => draft.Kind == BlockKind.Heading);
        var isLead = title is > 0 and <= MostLead && PrivacyWords.Title(drafts[title].Text)
            && drafts[..title].TrueForAll(static draft => draft.Text.Length <= LongestLead && !TextMarks.EndsSentence(draft.Text));
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
