using System.Buffers;
using System.Text.RegularExpressions;
using Klartext.Policies;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>The signs of a statement: markup, letters of other scripts, digits, and pronouns that point back.</summary>
internal static partial class Signs
{
    private static readonly SearchValues<string> Markup = SearchValues.Create(["://", "www.", "](", "**", "__", "&#", "${", "{{", "mailto:", "data:"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> MarkupSigns = SearchValues.Create("<>{}[]\\`|@#*_~^=?!");
    private const string Plain = " .,;:-–'’&/()§";

    /// <summary>Links, addresses, markup, questions, outcries, invisible letters, and letters of other scripts, which may look like ours.</summary>
    public static bool AreMarkup(string text) =>
        text.AsSpan().ContainsAny(Markup) || text.AsSpan().ContainsAny(MarkupSigns)
        || text.Any(static character => Characters.IsInvisible(character) || char.IsControl(character) || character is >= '\u0250' and < '\u1E00' or >= '\u2100' and not '\u2212');

    /// <summary>Every sign that is no letter, digit or plain point stands in the quoted sentence too: "%", "€", "½", quotation marks.</summary>
    public static bool AreOf(string statement, string quoted) =>
        statement.All(character => char.IsLetter(character) || char.IsAsciiDigit(character) || Plain.Contains(character, StringComparison.Ordinal) || quoted.Contains(character, StringComparison.Ordinal));

    /// <summary>Every run of digits in the statement is a run of digits in the quoted sentence.</summary>
    public static bool HaveDigitsOf(string statement, string quoted)
    {
        var there = Digits().EnumerateMatches(quoted);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in there)
        {
            known.Add(quoted.Substring(run.Index, run.Length));
        }

        foreach (var run in Digits().EnumerateMatches(statement))
        {
            if (!known.Contains(statement.Substring(run.Index, run.Length)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether "sie", "ihn", "dies", "it", "them" point back at something, which may be another thing than in the policy.</summary>
    public static bool PointBack(string statement, string quoted)
    {
        foreach (var pronoun in Pronouns().EnumerateMatches(statement))
        {
            if (!Pronoun(statement.AsSpan(pronoun.Index, pronoun.Length), quoted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Pronoun(ReadOnlySpan<char> pronoun, string quoted)
    {
        foreach (var there in Pronouns().EnumerateMatches(quoted))
        {
            if (pronoun.Equals(quoted.AsSpan(there.Index, there.Length), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("\\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // "Sie" with a capital is the reader; "diese Daten", "this website" name what they point at.
    [GeneratedRegex("\\b(sie|[Ee]r|ihn|ihm|[Dd]ies|[Dd]iese[mnrs]?(?! [A-ZÄÖÜ])|[Ii]t|them|[Tt]hey|[Tt]h(is|ese|ose)(?! (website|site|page|policy|data|information|provider|company)))\\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronouns();
}
