using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.PlainText;

/// <summary>Reads plain text: joins wrapped lines, finds headings, lists and addresses by how they are typed.</summary>
internal static class PlainTextReader
{
    /// <summary>The page, or null where it has no text.</summary>
    public static ReadPage? Read(string text)
    {
        var lines = PageMarks.Without(TextLine.Split(text));
        var drafts = ContentsLines.Without(Join(lines, LineWrap.Of(lines)));
        var blocks = DraftBlocks.Finish(ColonLists.Mark(drafts));
        return blocks.Count == 0 ? null : new ReadPage(blocks, null, null);
    }

    private static List<Draft> Join(List<TextLine> lines, LineWrap wrap)
    {
        var drafts = new List<Draft>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            if (IsUnderline(first.Text) && drafts is [.., { IsLine: true } title] && !first.Apart && title.Text.Length <= 100)
            {
                (title.Kind, title.Level) = (BlockKind.Heading, first.Text[0] == '=' ? 1 : 2);
                continue;
            }

            if (!first.Text.Any(Characters.IsWord))
            {
                continue;
            }

            var joined = first.Text;
            while (i + 1 < lines.Count && wrap.Continues(lines[i], lines[i + 1], i + 2 < lines.Count ? lines[i + 2] : null))
            {
                joined = LineWrap.Join(joined, lines[++i].Text);
            }

            drafts.Add(Draft(joined, first.Apart));
        }

        return drafts;
    }

    private static Draft Draft(string text, bool apart)
    {
        var hashes = text.Length - text.TrimStart('#').Length;
        if (hashes is >= 1 and <= 6 && text.Length > hashes && text[hashes] == ' ')
        {
            return new Draft { Kind = BlockKind.Heading, Level = hashes, Text = text[hashes..].Trim(), Apart = apart };
        }

        return new Draft { Kind = BlockKind.Paragraph, Text = text, Apart = apart, StandsOut = IsCapitals(text) };
    }

    private static bool IsUnderline(string line) => line.Length >= 3 && (line.All(static sign => sign == '=') || line.All(static sign => sign == '-'));

    private static bool IsCapitals(string text)
    {
        var (capitals, letters) = (0, 0);
        foreach (var character in text)
        {
            letters += char.IsLetter(character) ? 1 : 0;
            capitals += Characters.IsCapital(character) ? 1 : 0;
        }

        return letters >= 6 && capitals * 10 >= letters * 8;
    }
}
