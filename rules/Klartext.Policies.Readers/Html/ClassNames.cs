using System.Buffers;

namespace Klartext.Policies.Readers.Html;

/// <summary>Reads class and id attributes: names parted by spaces, parts of names parted by signs and by capitals.</summary>
internal static class ClassNames
{
    public static bool AnyName(string? names, Func<string, bool> @is) =>
        names is not null && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(name => @is(name.ToLowerInvariant()));

    public static bool AnyPart(string? names, Func<string, bool> @is)
    {
        if (names is null)
        {
            return false;
        }

        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var ends = i == names.Length || !char.IsAsciiLetter(names[i]);
            var humps = !ends && i > start && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
            if ((ends || humps) && i > start && @is(names[start..i].ToLowerInvariant()))
            {
                return true;
            }

            start = ends ? i + 1 : humps ? i : start;
        }

        return false;
    }

    /// <summary>Parts of names by which menus, sidebars and footers go.</summary>
    public static bool IsFurniture(string part) =>
        part is "nav" or "navbar" or "navigation" or "menu" or "menue" or "submenu" or "breadcrumb" or "breadcrumbs" or "sidebar" or "footer"
            or "topbar" or "masthead" or "pagination" or "skiplink" or "offcanvas" or "sitemap";

    /// <summary>One name that says both cookies and layer: "cookie-banner", "CybotCookiebotDialog".</summary>
    public static bool IsConsentLayer(string name) => name.AsSpan().ContainsAny(Consent) && name.AsSpan().ContainsAny(Layer)
        || name is "usercentrics-root" or "didomi-host" or "klaro" or "cc-window" or "cc-banner";

    /// <summary>One name that says cookies and some box, as a section of a policy might be called too: "cookie-hinweis".</summary>
    public static bool IsConsentBox(string name) => name.AsSpan().ContainsAny(Consent) && name.AsSpan().ContainsAny(Box);

    private static readonly SearchValues<string> Consent = SearchValues.Create(
        ["cookie", "consent", "gdpr", "dsgvo", "cmp-", "cmplz", "onetrust", "usercentrics", "didomi", "borlabs", "iubenda", "tarteaucitron", "ccm-"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Layer = SearchValues.Create(
    [
        "banner", "layer", "popup", "pop-up", "modal", "overlay", "dialog", "-bar", "_bar", "cookiebar", "cookiebox", "leiste", "sdk",
        "toast", "prompt", "law-info",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Box = SearchValues.Create(
        ["notice", "box", "window", "message", "hinweis", "root", "disclaimer", "info", "wrap", "container", "alert"], StringComparison.Ordinal);
}
