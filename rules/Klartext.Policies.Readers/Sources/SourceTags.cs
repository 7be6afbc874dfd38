using System.Text.RegularExpressions;

namespace Klartext.Policies.Readers.Sources;

/// <summary>Takes the tags of site generators out of a source: Liquid, Hugo shortcodes, attribute lists of kramdown.</summary>
internal static partial class SourceTags
{
    private const int Milliseconds = 2000;

    /// <summary>A space without width: it keeps "*Stand: {{ date }}*" an emphasis and is no text.</summary>
    private const string Nothing = "\u200B";

    /// <summary>The source without tags; text between an opening and a closing tag stays, and so does the text a Hugo link shows.</summary>
    /// <exception cref="UnreadablePolicyException">The source is made to be slow to search.</exception>
    public static string Remove(string source)
    {
        try
        {
            var text = Comments().Replace(source, "");
            text = Shortcodes().Replace(text, static tag => ShownText().Match(tag.Value) is { Success: true } shown ? shown.Groups[1].Value : "");
            text = Outputs().Replace(text, Nothing);
            text = TagLines().Replace(text, "");
            text = Tags().Replace(text, "");
            text = HeadlessTables().Replace(text, static table => "| | |\n" + table.Value);
            return AttributeLists().Replace(text, "");
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new UnreadablePolicyException(UnreadableReason.TooComplex, exception);
        }
    }

    [GeneratedRegex(@"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\{\{[<%][^{}]{0,500}[>%]\}\}", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Shortcodes();

    [GeneratedRegex("\\btext=\"([^\"]*)\"", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex ShownText();

    [GeneratedRegex(@"\{\{[^{}]{0,500}\}\}", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Outputs();

    [GeneratedRegex(@"^[ \t]*\{%[^%]{0,500}%\}[ \t]*\r?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex TagLines();

    [GeneratedRegex(@"\{%[^%]{0,500}%\}", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Tags();

    /// <summary>A table that begins with its line of dashes, as kramdown allows.</summary>
    [GeneratedRegex(@"(?<=\A|\n[ \t]*\r?\n)\|[ ]?:?-{3,}:?[ ]?\|[ \t:|-]*\r?\n", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex HeadlessTables();

    [GeneratedRegex(@"[ \t]?\{:[^}\n]{0,200}\}|(?<=\S)[ \t]*\{[#.][\w#. =""':-]{1,200}\}(?=[ \t]*\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex AttributeLists();
}
