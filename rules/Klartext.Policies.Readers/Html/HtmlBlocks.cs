using Klartext.Policies.Readers.Blocks;

namespace Klartext.Policies.Readers.Html;

/// <summary>
/// The walk from a page's tree to blocks. Its rules stand in README.md of this project, numbered, for every host that walks a tree
/// of its own (the content script of the extension); they use names, attributes and text alone, no layout and no style sheet.
/// One pass, no recursion.
/// </summary>
internal sealed class HtmlBlocks
{
    private const int LongestDataCell = 1000;
    private const int FarthestExplanation = 6;

    private readonly PageTree tree;
    private readonly Chrome chrome;
    private readonly DraftWriter writer = new();
    private readonly Stack<(int End, bool IsBlock, WalkState Before)> open = new();
    private WalkState state;

    private HtmlBlocks(PageTree tree)
    {
        this.tree = tree;
        chrome = new Chrome(tree);
    }

    /// <summary>The blocks of a measured page, in page order; none if it has no text of its own.</summary>
    public static IReadOnlyList<Block> Read(PageTree tree)
    {
        var drafts = LinkRuns.Without(new HtmlBlocks(tree).Walk());
        return DraftBlocks.Finish(TableColumns.Mark(ImprintPart.Without(PolicyRoot.Within(tree, drafts))));
    }

    private IReadOnlyList<Draft> Walk()
    {
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            CloseUpTo(i);
            var node = tree.Nodes[i];
            if (node.Element is not { } element)
            {
                writer.Append(node.Text, state);
            }
            else if (element.Name == "br")
            {
                writer.BreakLine();
            }
            else if (chrome.IsOut(i) || IsMark(i, node, element))
            {
                if (HtmlNames.IsBlock(element))
                {
                    Part();
                }

                i = node.End - 1;
            }
            else
            {
                Enter(i, node, element);
            }
        }

        CloseUpTo(int.MaxValue);
        writer.Flush();
        return writer.Drafts;
    }

    private void CloseUpTo(int index)
    {
        while (open.TryPeek(out var innermost) && innermost.End <= index)
        {
            open.Pop();
            if (innermost.IsBlock)
            {
                LeaveBlock(innermost.Before);
            }

            state = innermost.Before;
        }
    }

    /// <summary>The boundary of a block: a new draft, or inside a cell or an address a new line.</summary>
    private void Part()
    {
        if (state.Cell || state.Address || state.Heading > 0)
        {
            writer.BreakLine();
        }
        else
        {
            writer.Flush();
        }
    }

    private void LeaveBlock(in WalkState before)
    {
        if ((state.Cell && !before.Cell) || (state.Address && !before.Address) || (state.Heading > 0 && before.Heading == 0))
        {
            writer.Flush();
        }
        else
        {
            Part();
        }
    }

    private void Enter(int index, PageNode node, PageElement element)
    {
        var isBlock = HtmlNames.IsBlock(element) || IsLabel(element) || HtmlNames.HeadingLevel(element) > 0;
        if (isBlock)
        {
            Part();
        }

        open.Push((node.End, isBlock, state));
        state = state with
        {
            Node = isBlock ? index : state.Node,
            Emphasis = state.Emphasis || HtmlNames.IsEmphasis(element) || IsLabel(element),
        };
        EnterStructure(index, node, element);
        if (element is { Name: "a", Href: { } href } && node.Ink > 0)
        {
            state = state with { Link = index, Target = TargetOf(href) };
        }
    }

    private void EnterStructure(int index, PageNode node, PageElement element)
    {
        var level = HtmlNames.HeadingLevel(element);
        if (level > 0 && state.Heading == 0 && !state.Cell)
        {
            state = state with { Heading = level };
        }
        else if (HtmlNames.IsList(element.Name))
        {
            state = state with { Lists = state.Lists + 1 };
        }
        else if (element.Name == "li")
        {
            state = state with { Item = node.Holds.HasFlag(Holds.Heading) ? 0 : Math.Max(1, state.Lists), Emphasis = false };
        }
        else if (element.Name is "dt" or "dd")
        {
            EnterDefinition(index, element.Name == "dt");
        }
        else if (element.Name == "tr")
        {
            state = state with { Row = new TableRow(tree.Nearest(index, static around => around.Name == "table")) };
        }
        else if (element.Name is "td" or "th")
        {
            EnterCell(index, node, element.Name == "th");
        }
        else if (element.Name is "address" or "pre" or "listing" or "xmp")
        {
            state = state with { Address = state.Address || element.Name == "address", Preserves = state.Preserves || element.Name != "address" };
        }
    }

    private void EnterCell(int index, PageNode node, bool heads)
    {
        var isData = IsData(index, node);
        var place = state.Place ?? (isData && state.Row is { } row ? new TablePlace(row, ++row.Cells, heads) : null);
        state = state with { Cell = state.Cell || isData, Place = place, Item = 0, Lists = 0 };
    }

    /// <summary>A term with an explanation of some length is a heading of its own; a short pair is an item with an item below it.</summary>
    private void EnterDefinition(int index, bool isTerm)
    {
        var node = tree.Nodes[index];
        for (var steps = 0; steps < FarthestExplanation && node.Element?.Name != "dd" && node.End < tree.Nodes.Count; steps++)
        {
            node = tree.Nodes[node.End];
        }

        var isProse = node.Element?.Name == "dd" && node.Ink >= 100;
        var depth = Math.Max(1, state.Lists);
        state = state with { Item = isProse || node.Holds.HasFlag(Holds.Heading) ? 0 : isTerm ? depth : depth + 1, Emphasis = isTerm && isProse };
    }

    /// <summary>Cells of data hold little; cells that frame a page stand in a single row, or hold headings, tables or long text.</summary>
    private bool IsData(int index, PageNode node)
    {
        var table = tree.Nearest(index, static around => around.Name == "table");
        return table >= 0 && tree.Nodes[table] is { Rows: > 1, Element.Role: not ("presentation" or "none") }
            && (node.Holds & (Holds.Heading | Holds.Table)) == 0 && node.Ink <= LongestDataCell;
    }

    private static bool IsLabel(PageElement element) => element.Name == "summary" || (element.Toggles && element.Name is "button" or "a");

    /// <summary>A link that is only a sign: the mark of a footnote, the way back from it, the anchor of a heading.</summary>
    private bool IsMark(int index, PageNode node, PageElement element)
    {
        if (node.Ink is 0 or > 4 || node.LinkInk != node.Ink)
        {
            return false;
        }

        return element.Name == "sup"
            || (element is { Name: "a", Href: ['#', ..] } && !tree.Nodes.Skip(index).Take(node.End - index).Any(static part => part.Text.Any(Characters.IsWord)));
    }

    private LinkTarget TargetOf(string href)
    {
        if (href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return LinkTarget.Elsewhere;
        }

        var isOwn = !href.Contains("://", StringComparison.Ordinal) && !href.StartsWith("//", StringComparison.Ordinal);
        if (!isOwn)
        {
            isOwn = Uri.TryCreate(href.StartsWith("//", StringComparison.Ordinal) ? "https:" + href : href, UriKind.Absolute, out var address) && tree.Hosts.Contains(address.Host);
        }

        var fragment = href.IndexOf('#', StringComparison.Ordinal);
        return !isOwn ? LinkTarget.Elsewhere : fragment >= 0 && fragment < href.Length - 1 ? LinkTarget.WithinPage : LinkTarget.WithinSite;
    }
}
