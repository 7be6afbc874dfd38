using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Html;

/// <summary>Words by which a page's policy is told from the rest of the page, parts of words in any case.</summary>
internal static class PrivacyWords
{
    /// <summary>Whether the text speaks of personal data.</summary>
    public static bool Occur(ReadOnlySpan<char> text) => Words.OccurIn(text);

    /// <summary>Whether a heading is the title of a policy.</summary>
    public static bool Title(ReadOnlySpan<char> text) => Titles.OccurIn(text);

    /// <summary>Whether the text of a button accepts or refuses cookies.</summary>
    public static bool Consent(ReadOnlySpan<char> text) =>
        Consents.OccurIn(text) || text.Trim().Equals("ok", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is a footer's mark of rights.</summary>
    public static bool Copyright(ReadOnlySpan<char> text) => Rights.OccurIn(text);

    private static readonly WordParts Words = PageWords.Parts("privacy", "words");
    private static readonly WordParts Titles = PageWords.Parts("privacy", "titles");
    private static readonly WordParts Consents = PageWords.Parts("privacy", "consents");
    private static readonly WordParts Rights = PageWords.Parts("privacy", "rights");
}
