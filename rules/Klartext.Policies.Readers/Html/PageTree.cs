namespace Klartext.Policies.Readers.Html;

/// <summary>
/// A page as a flat list of elements and texts in page order, with what the rules measure of each. A host builds it by walking its
/// own tree with <see cref="Open"/>, <see cref="Append"/> and <see cref="Close"/>, then calls <see cref="Measure"/> once.
/// </summary>
internal sealed class PageTree
{
    private readonly List<PageNode> nodes = [];
    private readonly HashSet<string> toggled = new(StringComparer.Ordinal);
    private int current = -1;

    public IReadOnlyList<PageNode> Nodes => nodes;

    /// <summary>The host names that count as the page's own.</summary>
    public HashSet<string> Hosts { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Open(PageElement element)
    {
        nodes.Add(new PageNode { Element = element, Parent = current, Depth = current < 0 ? 0 : nodes[current].Depth + 1 });
        current = nodes.Count - 1;
        foreach (var id in (element.AriaControls ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            toggled.Add(id);
        }

        if (element.Toggles && element.Href is ['#', _, ..] target)
        {
            toggled.Add(target[1..]);
        }
    }

    public void Append(string text) =>
        nodes.Add(new PageNode { Text = text, Parent = current, Depth = nodes[current].Depth + 1, End = nodes.Count + 1 });

    public void Close()
    {
        nodes[current].End = nodes.Count;
        current = nodes[current].Parent;
    }

    /// <summary>Whether something on the page opens and closes the element of this id.</summary>
    public bool IsToggled(string? id) => id is not null && toggled.Contains(id);

    /// <summary>The element at an index or around it for which <paramref name="is"/> holds, -1 if none.</summary>
    public int Nearest(int index, Func<PageElement, bool> @is)
    {
        while (index >= 0 && (nodes[index].Element is not { } element || !@is(element)))
        {
            index = nodes[index].Parent;
        }

        return index;
    }

    /// <summary>Sums ink, links and words from the texts up to the page, in one pass down and one up.</summary>
    public void Measure()
    {
        var linkEnd = 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (node.Element is { } element)
            {
                linkEnd = element is { Name: "a", Href: not null } ? Math.Max(linkEnd, node.End) : linkEnd;
                node.Holds = Held(element);
                if (element.Name == "tr" && Nearest(i, static around => around.Name == "table") is >= 0 and var table)
                {
                    nodes[table].Rows++;
                }
            }
            else
            {
                MeasureText(node, i < linkEnd);
            }
        }

        for (var i = nodes.Count - 1; i > 0; i--)
        {
            var (node, above) = (nodes[i], nodes[nodes[i].Parent]);
            if (node.Element?.Name is "button" or "a" && node.Ink is > 0 and <= 60 && PrivacyWords.Consent(TextOf(i)))
            {
                node.Holds |= Holds.Consent;
            }

            above.Ink += node.Ink;
            above.LinkInk += node.LinkInk;
            above.LongestText = Math.Max(above.LongestText, node.LongestText);
            above.Privacy |= node.Privacy;
            above.Holds |= node.Holds;
        }
    }

    private static Holds Held(PageElement element) => element.Name switch
    {
        "table" => Holds.Table,
        "main" => Holds.Main,
        "h1" => Holds.Heading | Holds.TitleHeading,
        _ when element.Role == "main" => Holds.Main,
        _ when HtmlNames.HeadingLevel(element) > 0 => Holds.Heading,
        _ => Holds.Nothing,
    };

    private static void MeasureText(PageNode node, bool inLink)
    {
        foreach (var character in node.Text)
        {
            node.Ink += Characters.IsSpace(character) ? 0 : 1;
        }

        node.LinkInk = inLink ? node.Ink : 0;
        node.LongestText = inLink ? 0 : node.Ink;
        node.Privacy = !inLink && node.Ink > 4 && PrivacyWords.Occur(node.Text);
        node.Holds = node.Ink > 0 && PrivacyWords.Copyright(node.Text) ? Holds.Copyright : Holds.Nothing;
    }

    private string TextOf(int index) =>
        string.Concat(nodes.Skip(index).Take(nodes[index].End - index).Select(static node => node.Text));
}
