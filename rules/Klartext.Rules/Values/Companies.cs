using System.Buffers;
using System.Collections.Frozen;
using Klartext.Policies;
using Klartext.Rules.Parties;

namespace Klartext.Rules.Values;

/// <summary>Companies, told by their legal form: "Muster &amp; Söhne GmbH", "Turnverein Ulm e. V.", "Hafen Gesellschaft mit beschränkter Haftung &amp; Co. KG".</summary>
internal static class Companies
{
    private const int LongestName = 7; // words before the legal form

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(";:\n()„\"");
    private static readonly Form[] Forms = [.. PartyWords.List("legalForms", "names").Where(static name => name.Contains(' ')).Select(static name => new Form(name.Split(' ')))];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortForms = PartyWords.Set("legalForms", "names");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Signs = Forms.Select(static form => form.Sign).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Additions = PartyWords.Set("legalForms", "additions");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Partners = PartyWords.Set("legalForms", "partners");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds = PartyWords.Set("legalForms", "kinds");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = PartyWords.Set("legalForms", "articles");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints = PartyWords.Set("legalForms", "joints");

    /// <summary>Whether a word is a legal form or the word by which a longer one is known.</summary>
    public static bool IsSign(ReadOnlySpan<char> word) => ShortForms.Contains(word) || Signs.Contains(word);

    /// <summary>Adds the company whose legal form is known by a word, and gives the last word read; the word itself where there is no form.</summary>
    public static int Read(in SentenceWords words, int sign)
    {
        var form = FirstOfForm(words, sign);
        if (form < 0)
        {
            return sign;
        }

        var end = EndOfForms(words, form);
        var first = FirstOfName(words, form);
        if (HasOwnName(words, first, form))
        {
            words.Add("company", string.Empty, first, end);
        }

        return end - 1;
    }

    /// <summary>Where the legal form begins that is known by a word, or -1.</summary>
    private static int FirstOfForm(in SentenceWords words, int sign)
    {
        foreach (var form in Forms)
        {
            if (form.StandsAt(words, sign - form.SignAt))
            {
                return sign - form.SignAt;
            }
        }

        return ShortForms.Contains(words[sign]) ? sign : -1;
    }

    /// <summary>How many words the legal form has that begins at a word; 0 where none does.</summary>
    private static int LengthOfForm(in SentenceWords words, int first)
    {
        foreach (var form in Forms)
        {
            if (form.StandsAt(words, first))
            {
                return form.Words.Length;
            }
        }

        return ShortForms.Contains(words[first]) ? 1 : 0;
    }

    /// <summary>Behind a legal form and those that go on with it ("GmbH &amp; Co. KG").</summary>
    private static int EndOfForms(in SentenceWords words, int form)
    {
        var end = form + LengthOfForm(words, form);
        while (true)
        {
            var next = end;
            next += Additions.Contains(words[next]) ? 1 : 0;
            next += Partners.Contains(words[next]) ? 1 : 0;
            var length = LengthOfForm(words, next);
            if (length == 0)
            {
                return end;
            }

            end = next + length;
        }
    }

    private static int FirstOfName(in SentenceWords words, int form)
    {
        var first = form;
        while (first > 0 && form - first < LongestName && words.Before(first).IndexOfAny(EndsOfName) < 0 && MayBeOfName(words, first - 1))
        {
            first--;
        }

        return Articles.Contains(words[first]) ? first + 1 : first;
    }

    private static bool MayBeOfName(in SentenceWords words, int word) =>
        Characters.IsCapital(words[word][0]) || Characters.IsDigit(words[word][0]) || word > 0 && Joints.Contains(words[word]) && Characters.IsCapital(words[word - 1][0]);

    /// <summary>"Eine Gesellschaft mit beschränkter Haftung" is a kind of company, and the name of none.</summary>
    private static bool HasOwnName(in SentenceWords words, int first, int form)
    {
        for (var word = first; word < form; word++)
        {
            if (!Kinds.Contains(words[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A legal form of several words; its longest one makes it known.</summary>
    private sealed class Form(string[] words)
    {
        public string[] Words { get; } = words;

        public string Sign { get; } = words.MaxBy(static word => word.Length)!;

        public int SignAt { get; } = Array.IndexOf(words, words.MaxBy(static word => word.Length));

        public bool StandsAt(in SentenceWords sentence, int first)
        {
            for (var word = 0; word < Words.Length; word++)
            {
                if (!sentence[first + word].SequenceEqual(Words[word]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
