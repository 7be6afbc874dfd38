namespace Klartext.Policies.Readers.Blocks;

/// <summary>Makes items of lines that begin with a typed bullet (rule 10 of README.md).</summary>
internal static class TypedLists
{
    private const int LongestCounted = 300;

    public static List<Draft> Split(List<Draft> drafts)
    {
        var split = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var beside = IsBulleted(drafts, i - 1) || IsBulleted(drafts, i + 1);
            if (IsCounted(drafts, i, +1) || IsCounted(drafts, i, -1))
            {
                split.Add(new Draft { Kind = BlockKind.ListItem, Level = 1, Text = draft.Text, Node = draft.Node });
            }
            else if (draft.Kind is BlockKind.Paragraph && draft.Text.Split('\n') is var lines && Bullets(lines) is var bullets && (bullets > 1 || (bullets == 1 && (beside || lines.Length > 1))))
            {
                AddItems(split, draft, lines);
            }
            else
            {
                split.Add(draft);
            }
        }

        return split;
    }

    private static bool IsBulleted(List<Draft> drafts, int i) =>
        i >= 0 && i < drafts.Count && drafts[i].Kind == BlockKind.Paragraph && TextMarks.BulletLength(drafts[i].Text) > 0;

    /// <summary>Whether a short numbered line has its neighbour in counting directly beside it: "(1)" above "(2)", "a)" above "b)".</summary>
    private static bool IsCounted(List<Draft> drafts, int i, int step)
    {
        var beside = i + step;
        if (beside < 0 || beside >= drafts.Count || !IsShort(drafts[i]) || !IsShort(drafts[beside]))
        {
            return false;
        }

        var (own, other) = (Mark(drafts[i].Text), Mark(drafts[beside].Text));
        return own.Length > 0 && own.Length == other.Length && own[^1] == other[^1] && (own.Length < 3 || own[0] == other[0])
            && other[^2] - own[^2] == step;
    }

    private static bool IsShort(Draft draft) => draft.IsLine && !draft.StandsOut && draft.Text.Length <= LongestCounted;

    /// <summary>The number of a line with its signs, if it counts by one digit or letter: "1.", "(a)".</summary>
    private static string Mark(string text)
    {
        var mark = text[..TextMarks.Numbering(text).Length].TrimEnd();
        return mark.Length is 2 or 3 && mark[0] != '§' ? mark : "";
    }

    private static int Bullets(string[] lines) => lines.Count(static line => TextMarks.BulletLength(line) > 0);

    /// <summary>Lines before the first bullet stay a paragraph; a line without a bullet goes on the item above it.</summary>
    private static void AddItems(List<Draft> split, Draft draft, string[] lines)
    {
        var text = "";
        var isItem = false;
        foreach (var line in lines)
        {
            var bullet = TextMarks.BulletLength(line);
            if (bullet > 0)
            {
                Add(split, draft, text, isItem);
                (text, isItem) = (line[bullet..], true);
            }
            else
            {
                text = text.Length == 0 ? line : text + "\n" + line;
            }
        }

        Add(split, draft, text, isItem);
    }

    private static void Add(List<Draft> split, Draft draft, string text, bool isItem)
    {
        if (text.Length > 0)
        {
            split.Add(new Draft { Kind = isItem ? BlockKind.ListItem : BlockKind.Paragraph, Level = isItem ? 1 : 0, Text = text, Node = draft.Node, StandsOut = draft.StandsOut });
        }
    }
}
