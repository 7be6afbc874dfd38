using Klartext.Policies.Readers.Blocks;
using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Html;

/// <summary>Leaves out the imprint of a page that is both imprint and policy (rule 9a of README.md).</summary>
internal static class ImprintPart
{
    private const int ShortestPolicy = 200;

    private static readonly HashSet<string> Titles = PageWords.Set("privacy", "imprints");

    public static List<Draft> Without(List<Draft> drafts)
    {
        var start = drafts.FindIndex(IsImprint);
        var title = drafts.FindIndex(static draft => draft.Kind == BlockKind.Heading && PrivacyWords.Title(draft.Text) && !NamesImprint(draft));
        if (start < 0 || title < 0)
        {
            return drafts;
        }

        var end = title > start ? title : EndOfSection(drafts, start);
        var rest = drafts[..start].Concat(drafts[end..]).ToList();
        return rest.Sum(static draft => draft.Text.Length) >= ShortestPolicy ? rest : drafts;
    }

    private static bool IsImprint(Draft draft) => draft.Kind == BlockKind.Heading && Titles.Contains(draft.Text.ToLowerInvariant());

    /// <summary>"Impressum und Datenschutz": the title of both.</summary>
    private static bool NamesImprint(Draft draft) => Titles.Any(title => draft.Text.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static int EndOfSection(List<Draft> drafts, int start)
    {
        var next = drafts.FindIndex(start + 1, draft => draft.Kind == BlockKind.Heading && draft.Level <= drafts[start].Level);
        return next < 0 ? drafts.Count : next;
    }
}
