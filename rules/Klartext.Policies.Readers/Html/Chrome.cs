namespace Klartext.Policies.Readers.Html;

/// <summary>Tells what is no part of the text: hidden elements, menus, banners, footers, cookie layers (rules 2 to 4 of README.md).</summary>
internal sealed class Chrome
{
    private const int TextOfSomeLength = 100;
    private const int LongestLayer = 1500;
    private const int ShortestNotice = 40;

    private readonly PageTree tree;
    private readonly int prose;
    private readonly HashSet<int> layers = [];

    public Chrome(PageTree tree)
    {
        this.tree = tree;
        prose = tree.Nodes[0].Ink - tree.Nodes[0].LinkInk;
        for (var i = 1; i < tree.Nodes.Count; i++)
        {
            if (tree.Nodes[i] is { Element.Name: "button" or "a", Holds: var holds } && holds.HasFlag(Holds.Consent))
            {
                AddLayerAround(i);
            }
        }
    }

    /// <summary>Whether the element at this index, with all that is in it, is left out.</summary>
    public bool IsOut(int index)
    {
        var node = tree.Nodes[index];
        if (node.Element is not { } element || element.Name is "body" or "main" or "html")
        {
            return false;
        }

        return IsHidden(element) ? !HoldsMost(node)
            : IsLayer(index, node, element) || IsSpokenOnly(element)
            || (IsFurniture(index, node, element) && !HoldsMost(node));
    }

    private bool HoldsMost(PageNode node) => (node.Ink - node.LinkInk) * 2 > prose;

    private bool IsHidden(PageElement element)
    {
        if (element.AriaHidden == "true")
        {
            return true;
        }

        var hides = (element.Hidden is { } hidden && hidden != "until-found") || (element.Style is { } style && InlineStyle.Hides(style));
        return hides && !IsCollapsed(element);
    }

    /// <summary>A hidden part that the reader can open: a tab, the body of an accordion.</summary>
    private bool IsCollapsed(PageElement element) =>
        element.Role is "tabpanel" or "region" || tree.IsToggled(element.Id)
        || ClassNames.AnyPart(element.Class, ClassNames.IsCollapsed);

    private static bool IsSpokenOnly(PageElement element) =>
        ClassNames.AnyName(element.Class, ClassNames.IsSpokenOnly);

    private bool IsLayer(int index, PageNode node, PageElement element) =>
        (node.Holds & (Holds.Main | Holds.TitleHeading)) == 0
        && (layers.Contains(index) || element.Role is "dialog" or "alertdialog" || (IsNamedLayer(node, element) && !HoldsMost(node)));

    /// <summary>Named a layer for sure, or named so that a section of a policy might be too, but with a button of consent in it.</summary>
    private static bool IsNamedLayer(PageNode node, PageElement element) =>
        ClassNames.AnyName(element.Id, ClassNames.IsConsentLayer) || ClassNames.AnyName(element.Class, ClassNames.IsConsentLayer)
        || (node.Holds.HasFlag(Holds.Consent)
            && (ClassNames.AnyName(element.Id, ClassNames.IsConsentBox) || ClassNames.AnyName(element.Class, ClassNames.IsConsentBox)));

    /// <summary>The smallest element around a button of consent that also speaks of cookies.</summary>
    private void AddLayerAround(int button)
    {
        var around = tree.Nodes[button].Parent;
        while (around > 0 && !(tree.Nodes[around].Privacy && tree.Nodes[around].Ink >= tree.Nodes[button].Ink + ShortestNotice))
        {
            around = tree.Nodes[around].Parent;
        }

        if (around > 0 && tree.Nodes[around].Ink <= LongestLayer && tree.Nodes[around].Element!.Name is not ("body" or "main" or "article"))
        {
            layers.Add(around);
        }
    }

    private bool IsFurniture(int index, PageNode node, PageElement element) => element.Role switch
    {
        "navigation" or "search" or "menu" or "menubar" or "toolbar" or "tablist" or "tooltip" => true,
        "banner" or "contentinfo" => true,
        "complementary" => IsAside(index, node),
        _ => element.Name switch
        {
            "nav" or "search" => true,
            "header" => !IsInSection(index),
            "footer" => !IsInSection(index) || node.LinkInk * 10 > node.Ink * 3 || node.Holds.HasFlag(Holds.Copyright),
            "aside" => IsAside(index, node),
            "form" => node.LongestText < TextOfSomeLength,
            "button" => !element.Toggles && tree.Nearest(index, static around => HtmlNames.HeadingLevel(around) > 0 || around.Name == "summary") < 0,
            _ => IsNamedFurniture(node, element),
        },
    };

    private static bool SpeaksAtLength(PageNode node) => node.Privacy && node.LongestText >= TextOfSomeLength;

    private bool IsAside(int index, PageNode node) =>
        node.LinkInk * 10 > node.Ink * 3
        || (!SpeaksAtLength(node) && tree.Nearest(index, static around => around.Name is "main" or "article" || around.Role == "main") < 0);

    private bool IsInSection(int index) =>
        tree.Nearest(tree.Nodes[index].Parent, static around => around.Name is "main" or "article" or "section" || around.Role == "main") >= 0;

    /// <summary>Named like a menu, a sidebar or a footer, and without a word of privacy in a text of some length.</summary>
    private static bool IsNamedFurniture(PageNode node, PageElement element) =>
        !SpeaksAtLength(node) && (node.Holds & Holds.Main) == 0
        && (ClassNames.AnyPart(element.Id, ClassNames.IsFurniture) || ClassNames.AnyPart(element.Class, ClassNames.IsFurniture));
}
