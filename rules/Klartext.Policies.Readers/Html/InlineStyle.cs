namespace Klartext.Policies.Readers.Html;

/// <summary>What a style attribute says about showing an element; style sheets are not read.</summary>
internal static class InlineStyle
{
    /// <summary>display: none, visibility: hidden or collapse.</summary>
    public static bool Hides(string style) =>
        Value(style, "display") is "none" || Value(style, "visibility") is "hidden" or "collapse";

    /// <summary>A display that puts the element on lines of its own.</summary>
    public static bool MakesBlock(string style) => Value(style, "display") is "block" or "flex" or "grid" or "table" or "list-item" or "flow-root";

    /// <summary>A font weight of 600 or more.</summary>
    public static bool IsBold(string style) => Value(style, "font-weight") is "bold" or "bolder" or "600" or "700" or "800" or "900";

    /// <summary>The last value that the style gives a property, in small letters and without "!important".</summary>
    private static string Value(string style, string property)
    {
        var value = "";
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                var said = declaration[(colon + 1)..];
                var important = said.IndexOf('!');
                value = (important < 0 ? said : said[..important]).Trim().ToString().ToLowerInvariant();
            }
        }

        return value;
    }
}
