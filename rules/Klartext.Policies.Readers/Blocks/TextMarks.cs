using System.Buffers;
using Klartext.Policies.Readers.Words;

namespace Klartext.Policies.Readers.Blocks;

/// <summary>Small signs in text that say what a line is: bullets, numbering, endings, addresses.</summary>
internal static class TextMarks
{
    private const int LongestContact = 80;
    private const int MostContactSpaces = 4;

    /// <summary>Length of a typed bullet with the space behind it, 0 if the line has none.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[1] is not (' ' or '\t'))
        {
            return 0;
        }

        var isBullet = line[0] is '-' or '*' or '\u2022' or '\u00B7' or '\u2013' or '\u25AA' or '\u25AB' or '\u25CF' or '\u25E6' or '\u25BA'
            or '\u25A0' or '\u2219' or '\u2023' or '\u27A4' or '\u2192' or '\u25CB' or '\u00BB' or '\uF0B7' or '\uF0A7' or '\uF02D';
        return isBullet ? line.Length - line[2..].TrimStart().Length : 0;
    }

    /// <summary>
    /// Reads the number that a line begins with ("1.", "2.3", "(4)", "§ 5", "IV.", "B.", "c)"): its length with the space behind it,
    /// and how deep it counts ("2.3" and "c)" are 2). Length 0: none.
    /// </summary>
    public static (int Length, int Depth) Numbering(ReadOnlySpan<char> line)
    {
        var paragraphSign = line.StartsWith("§");
        var at = paragraphSign ? line.Length - line[1..].TrimStart().Length : line is ['(', ..] ? 1 : 0;
        var start = at;
        var depth = 0;
        while (at < line.Length && Characters.IsDigit(line[at]))
        {
            var digits = at;
            while (at < line.Length && Characters.IsDigit(line[at]))
            {
                at++;
            }

            depth = at - digits > 2 ? 9 : depth + 1;
            at += at + 1 < line.Length && line[at] == '.' && Characters.IsDigit(line[at + 1]) ? 1 : 0;
        }

        if (at == start)
        {
            at += LetterNumber(line[at..]);
            depth = at == start ? 0 : char.IsAsciiLetterLower(line[start]) ? 2 : 1;
        }

        var isMarked = paragraphSign || (depth > 1 && Characters.IsDigit(line[start])) || (at < line.Length && line[at] is '.' or ')' or ':');
        at += at < line.Length && line[at] is '.' or ')' or ':' ? 1 : 0;
        at += start == 1 && at < line.Length && line[at] == ')' ? 1 : 0;
        if (depth is 0 or > 5 || !isMarked || at >= line.Length || line[at] is not (' ' or '\t'))
        {
            return (0, 0);
        }

        var rest = line[at..].TrimStart();
        return IsAbbreviationOrDate(rest) ? (0, 0) : (line.Length - rest.Length, depth);
    }

    /// <summary>A single letter or a Roman number up to XXXIX, with a mark behind it.</summary>
    private static int LetterNumber(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(RomanDigits);
        if (length is >= 1 and <= 7 && text[length] is '.' or ')')
        {
            return length;
        }

        return text.Length > 1 && char.IsAsciiLetter(text[0]) && text[1] is '.' or ')' ? 1 : 0;
    }

    /// <summary>Whether what looked like a number goes on as "z. B.", "i. S. d." or "25. Mai".</summary>
    private static bool IsAbbreviationOrDate(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && char.IsAsciiLetter(rest[0]) && rest[1] == '.')
        {
            return true;
        }

        return StartsWithAny(rest, Months, StringComparison.Ordinal);
    }

    /// <summary>Whether a line ends as a sentence or an introduction does.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line) => line.TrimEnd("\"\u201C\u201D)]\u2019\u00AB\u00BB") is [.., '.' or '!' or '?' or ':' or ';' or '\u2026'];

    /// <summary>Whether a line holds an e-mail or web address.</summary>
    public static bool HoldsAddress(ReadOnlySpan<char> line) => Addresses.OccurIn(line);

    /// <summary>Whether a line is postal code and town: "89073 Ulm", "D-89073 Ulm".</summary>
    public static bool IsTownLine(ReadOnlySpan<char> line)
    {
        var at = line.StartsWith("D-") || line.StartsWith("A-") || line.StartsWith("D ") || line.StartsWith("A ") ? 2 : line.StartsWith("CH-") ? 3 : 0;
        var start = at;
        while (at < line.Length && Characters.IsDigit(line[at]))
        {
            at++;
        }

        return line.Length <= 60 && at - start is 4 or 5 && at + 2 < line.Length && line[at] == ' ' && Characters.IsCapital(line[at + 1]) && !StartsWithAny(line[(at + 1)..], NoTowns, StringComparison.Ordinal);
    }

    /// <summary>Whether postal code and town stand somewhere in a line.</summary>
    public static bool HoldsTown(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf(' '); at >= 0; at = line[(at + 1)..].IndexOf(' ') is var next && next < 0 ? -1 : at + 1 + next)
        {
            if (line.Length - at is > 6 and <= 60 && IsTownLine(line[(at + 1)..]))
            {
                return true;
            }
        }

        return IsTownLine(line);
    }

    /// <summary>Titles of tables of contents.</summary>
    public static bool IsContentsTitle(string text) => ContentsTitles.Contains(text.TrimEnd(':', ' ').ToLowerInvariant());

    /// <summary>Whether a line gives a way of contact, or a country below an address.</summary>
    public static bool IsContactLine(ReadOnlySpan<char> line) =>
        line.Length <= LongestContact
            && (StartsWithAny(line, ContactStarts, StringComparison.OrdinalIgnoreCase)
                || (HoldsAddress(line) && !line.Contains(". ", StringComparison.Ordinal) && line.Count(' ') <= MostContactSpaces));

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts, StringComparison comparison)
    {
        foreach (var start in starts)
        {
            if (line.StartsWith(start, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXivx");

    private static readonly string[] Months = PageWords.List("lines", "months");
    private static readonly string[] ContactStarts = PageWords.List("lines", "contactStarts");
    private static readonly string[] NoTowns = PageWords.List("lines", "noTowns");
    private static readonly HashSet<string> ContentsTitles = PageWords.Set("lines", "contentsTitles");
    private static readonly WordParts Addresses = PageWords.Parts("lines", "addressSigns");
}
