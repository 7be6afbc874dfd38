using System.Text;
using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>Collects the text of one block at a time, line by line, and cuts it into drafts (rules 6 and 7 of README.md).</summary>
internal sealed class DraftWriter
{
    private const int LongestHeading = 200;

    private readonly List<Draft> drafts = [];
    private readonly List<Line> lines = [];
    private readonly StringBuilder buffer = new();
    private WalkState state;
    private Line line = new();
    private int lastLink;
    private int links;
    private LinkTarget nearest = LinkTarget.WithinPage;

    public IReadOnlyList<Draft> Drafts => drafts;

    public void Append(string text, in WalkState at)
    {
        if (buffer.Length == 0 && lines.Count == 0)
        {
            state = at;
        }

        if (!at.Preserves)
        {
            buffer.Append(text);
            buffer.Replace('\n', ' ', buffer.Length - text.Length, text.Length).Replace('\r', ' ', buffer.Length - text.Length, text.Length);
            Count(text, at);
            return;
        }

        var first = true;
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!first)
            {
                BreakLine();
            }

            first = false;
            buffer.Append(part);
            Count(part, at);
        }
    }

    /// <summary>Ends the line; nothing happens before the block's first text.</summary>
    public void BreakLine()
    {
        if (buffer.Length == 0 && lines.Count == 0)
        {
            return;
        }

        if (state.Heading > 0)
        {
            buffer.Append(' ');
            return;
        }

        line.Text = BlockText.Normalize(TemplateRemains.Remove(buffer.ToString()));
        lines.Add(line);
        line = new Line();
        buffer.Clear();
    }

    /// <summary>Ends the block.</summary>
    public void Flush()
    {
        if (buffer.Length == 0 && lines.Count == 0)
        {
            return;
        }

        if (state.Heading > 0)
        {
            line.Text = BlockText.Normalize(TemplateRemains.Remove(buffer.ToString()));
            lines.Add(line);
        }
        else
        {
            BreakLine();
        }

        AddDrafts();
        (line, lastLink, links, nearest) = (new Line(), 0, 0, LinkTarget.WithinPage);
        lines.Clear();
        buffer.Clear();
    }

    private void Count(string text, in WalkState at)
    {
        var ink = 0;
        foreach (var character in text)
        {
            ink += Characters.IsWord(character) ? 1 : 0;
        }

        line.Ink += ink;
        line.Emphasised += at.Emphasis ? ink : 0;
        if (at.Link > 0 && ink > 0)
        {
            links += at.Link == lastLink ? 0 : 1;
            lastLink = at.Link;
            line.Linked += ink;
            nearest = at.Target < nearest ? at.Target : nearest;
        }
    }

    /// <summary>Makes drafts of the lines: an empty line parts paragraphs, and so does a line that stands out above running text.</summary>
    private void AddDrafts()
    {
        var first = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            var ends = i == lines.Count || (lines[i].Text.Length == 0 && state.Kind is not BlockKind.TableCell && !state.Address);
            if (ends || IsTitleLine(i))
            {
                AddDraft(first, i);
                first = ends ? i + 1 : i;
            }

            if (!ends && IsTitleLine(i))
            {
                AddDraft(i, i + 1);
                first = i + 1;
            }
        }
    }

    private bool IsTitleLine(int i) =>
        state.Kind == BlockKind.Paragraph && lines.Count > 1 && lines[i].StandsOut && lines[i].Text.Length is > 1 and <= 100
        && lines[i].Text[^1] is not ('.' or ',' or ';' or ':')
        && (i == 0 || lines[i - 1].Text.Length is 0 or >= 80 || TextMarks.EndsSentence(lines[i - 1].Text))
        && i + 1 < lines.Count && lines[i + 1].Text.Length >= 60 && !lines[i + 1].StandsOut;

    private void AddDraft(int from, int to)
    {
        var text = string.Join('\n', lines[from..to].Select(static line => line.Text).Where(static text => text.Length > 0));
        var (ink, emphasised, linked) = (0, 0, 0);
        foreach (var part in lines[from..to])
        {
            (ink, emphasised, linked) = (ink + part.Ink, emphasised + part.Emphasised, linked + part.Linked);
        }

        if (!text.Any(Characters.IsWord))
        {
            return;
        }

        var kind = state.Kind == BlockKind.Heading && text.Length > LongestHeading ? BlockKind.Paragraph : state.Kind;
        var isLinks = links > 0 && linked * 10 >= ink * 9;
        drafts.Add(new Draft
        {
            Kind = kind,
            Level = kind == state.Kind ? state.Level : 0,
            Text = text,
            StandsOut = emphasised > 0 && emphasised == ink,
            Node = state.Node,
            Place = kind == BlockKind.TableCell ? state.Place : null,
            Links = new DraftLinks(links, isLinks && nearest == LinkTarget.WithinPage, isLinks && nearest >= LinkTarget.WithinSite),
        });
    }

    private sealed class Line
    {
        public string Text { get; set; } = "";

        /// <summary>Letters and digits.</summary>
        public int Ink { get; set; }

        public int Emphasised { get; set; }

        public int Linked { get; set; }

        public bool StandsOut => Emphasised > 0 && Emphasised == Ink;
    }
}
