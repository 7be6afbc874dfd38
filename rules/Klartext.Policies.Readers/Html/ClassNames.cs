using Klartext.Policies.Readers.Words;

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
    public static bool IsFurniture(string part) => FurnitureParts.Contains(part);

    /// <summary>Parts of names by which the bodies of accordions and tabs go.</summary>
    public static bool IsCollapsed(string part) => CollapsedParts.Contains(part);

    /// <summary>Names of what only screen readers are to say.</summary>
    public static bool IsSpokenOnly(string name) => SpokenOnly.Contains(name);

    /// <summary>One name that says both cookies and layer: "cookie-banner", "CybotCookiebotDialog".</summary>
    public static bool IsConsentLayer(string name) => ConsentNames.Contains(name) || (Consent.OccurIn(name) && Layer.OccurIn(name));

    /// <summary>One name that says cookies and some box, as a section of a policy might be called too: "cookie-hinweis".</summary>
    public static bool IsConsentBox(string name) => Consent.OccurIn(name) && Box.OccurIn(name);

    private static readonly HashSet<string> FurnitureParts = PageWords.Set("classes", "furnitureParts");
    private static readonly HashSet<string> CollapsedParts = PageWords.Set("classes", "collapsedParts");
    private static readonly HashSet<string> SpokenOnly = PageWords.Set("classes", "spokenOnly");
    private static readonly HashSet<string> ConsentNames = PageWords.Set("classes", "consentNames");
    private static readonly WordParts Consent = PageWords.Parts("classes", "consent");
    private static readonly WordParts Layer = PageWords.Parts("classes", "consentLayer");
    private static readonly WordParts Box = PageWords.Parts("classes", "consentBox");
}
