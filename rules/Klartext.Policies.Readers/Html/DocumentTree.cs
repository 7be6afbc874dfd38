using AngleSharp.Dom;

namespace Klartext.Policies.Readers.Html;

/// <summary>Copies a parsed document into a <see cref="PageTree"/>.</summary>
internal static class DocumentTree
{
    public static void Copy(IElement root, PageTree tree)
    {
        var open = new Stack<(INodeList Children, int Next)>();
        tree.Open(ElementOf(root));
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var place))
        {
            if (place.Next == place.Children.Length)
            {
                tree.Close();
                continue;
            }

            open.Push((place.Children, place.Next + 1));
            switch (place.Children[place.Next])
            {
                case IText text:
                    tree.Append(text.Data);
                    break;
                case IElement element when !HtmlNames.IsSkipped(element.LocalName):
                    tree.Open(ElementOf(element));
                    open.Push((element.ChildNodes, 0));
                    break;
            }
        }
    }

    private static PageElement ElementOf(IElement element)
    {
        if (element.Attributes.Length == 0)
        {
            return new PageElement(element.LocalName);
        }

        return new PageElement(element.LocalName)
        {
            Id = element.GetAttribute("id"),
            Class = element.GetAttribute("class"),
            Role = element.GetAttribute("role")?.Trim().ToLowerInvariant(),
            Style = element.GetAttribute("style"),
            Href = element.GetAttribute("href")?.Trim(),
            Hidden = element.GetAttribute("hidden"),
            AriaHidden = element.GetAttribute("aria-hidden"),
            AriaLevel = element.GetAttribute("aria-level"),
            AriaControls = element.GetAttribute("aria-controls"),
            Toggles = element.HasAttribute("aria-expanded") || element.HasAttribute("data-toggle") || element.HasAttribute("data-bs-toggle"),
        };
    }
}
