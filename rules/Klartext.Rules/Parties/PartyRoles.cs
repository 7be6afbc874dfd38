using Klartext.Policies;

namespace Klartext.Rules.Parties;

/// <summary>
/// Tells whose an address, a mailbox or a name is by the words that lead to it: those before it in its sentence, those of its heading, those of
/// the sentences before. A heading that names a processor, an officer or an authority holds for all that stands under it.
/// </summary>
internal static class PartyRoles
{
    private const int FarthestLeadIn = 400; // UTF-16 units between a lead-in and what it leads to
    private const int LongestJoint = 25; // between two roles of one party: "Verantwortliche und Datenschutzbeauftragte"

    private static readonly (PartyRole Role, string[] Words)[] Lists =
    [
        (PartyRole.Controller, PartyWords.List("roles", "controller")),
        (PartyRole.Processor, PartyWords.List("roles", "processor")),
        (PartyRole.Officer, PartyWords.List("roles", "officer")),
        (PartyRole.Authority, PartyWords.List("roles", "authority")),
    ];

    /// <summary>The role of the party to whom the words at an offset of the document belong.</summary>
    public static PartyRole At(PolicyDocument document, int offset)
    {
        var block = Array.FindLastIndex(document.Blocks, each => each.Range.Start <= offset);
        var above = OfHeadings(document, block);
        if (above is PartyRole.Processor or PartyRole.Officer or PartyRole.Authority)
        {
            return above;
        }

        var sentence = Array.FindLast(document.Sentences, each => each.Range.Start <= offset).Range;
        var start = Math.Max(sentence.Start - FarthestLeadIn, document.Blocks[block].Heading is var heading and >= 0 ? document.Blocks[heading].Range.End : 0);
        return First(
            OfLast(Named(document.Text.AsSpan(sentence.Start..offset)), document.Text.AsSpan(sentence.Start..offset)),
            OfFirst(RestOfLine(document.Text.AsSpan(offset..sentence.End))),
            OfLast(Named(document.Text.AsSpan(start..sentence.Start)), document.Text.AsSpan(start..sentence.Start)),
            above);
    }

    private static PartyRole First(params ReadOnlySpan<PartyRole> roles)
    {
        foreach (var role in roles)
        {
            if (role != PartyRole.Unknown)
            {
                return role;
            }
        }

        return PartyRole.Unknown;
    }

    /// <summary>The role that the nearest heading with one names; the controller where it names several.</summary>
    private static PartyRole OfHeadings(PolicyDocument document, int block)
    {
        foreach (var heading in document.HeadingPath(block).Reverse())
        {
            var named = Named(heading);
            if (named.Count > 0)
            {
                return named.Exists(static each => each.Role == PartyRole.Controller) ? PartyRole.Controller : named[0].Role;
            }
        }

        return PartyRole.Unknown;
    }

    /// <summary>The last role named; the controller where the last two are one party's.</summary>
    private static PartyRole OfLast(List<(PartyRole Role, int Start, int End)> named, ReadOnlySpan<char> text)
    {
        if (named.Count == 0)
        {
            return PartyRole.Unknown;
        }

        var last = named[^1];
        var isJoined = named.Count > 1 && named[^2] is { Role: PartyRole.Controller } before && last.Start - before.End <= LongestJoint && text[before.End..last.Start].IndexOfAny(".:,;\n") < 0;
        return isJoined ? PartyRole.Controller : last.Role;
    }

    /// <summary>The role of whom the rest of a line says something: "… hostet diese Seite".</summary>
    private static PartyRole OfFirst(ReadOnlySpan<char> line) =>
        Named(line) is [{ Role: PartyRole.Controller or PartyRole.Processor } first, ..] ? first.Role : PartyRole.Unknown;

    private static ReadOnlySpan<char> RestOfLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is var end and >= 0 ? text[..end] : text;

    /// <summary>The roles that a text names, in order; of words that overlap the first ("Landesbeauftragte für den Datenschutz"), none in a mail address.</summary>
    private static List<(PartyRole Role, int Start, int End)> Named(ReadOnlySpan<char> text)
    {
        var named = new List<(PartyRole Role, int Start, int End)>();
        foreach (var (role, words) in Lists)
        {
            foreach (var word in words)
            {
                for (var start = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = Next(text, word, start + 1))
                {
                    if (!IsInMail(text, start))
                    {
                        named.Add((role, start, start + word.Length));
                    }
                }
            }
        }

        named.Sort(static (one, other) => one.Start != other.Start ? one.Start - other.Start : other.End - one.End);
        var end = 0;
        return named.FindAll(each =>
        {
            var isFree = each.Start >= end;
            end = isFree ? each.End : end;
            return isFree;
        });
    }

    private static int Next(ReadOnlySpan<char> text, string word, int from) =>
        text[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var next and >= 0 ? from + next : -1;

    private static bool IsInMail(ReadOnlySpan<char> text, int start)
    {
        var end = text[start..].IndexOfAny(' ', '\n');
        return text[(text[..start].LastIndexOfAny(' ', '\n') + 1)..(end < 0 ? text.Length : start + end)].Contains('@');
    }
}
