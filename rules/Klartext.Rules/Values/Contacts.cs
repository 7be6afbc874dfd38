using System.Buffers;
using System.Collections.Frozen;
using Klartext.Policies;
using Klartext.Rules.Parties;

namespace Klartext.Rules.Values;

/// <summary>E-mail addresses (also "name (at) host.de"), web addresses, telephone numbers, postal addresses (postcode and place) and companies by their legal form.</summary>
internal static class Contacts
{
    private static readonly SearchValues<char> EndsOfAddress = SearchValues.Create(" \n\t,;()<>\"„“");
    private static readonly SearchValues<char> InNumbers = SearchValues.Create(" /-–().\u00A0");
    private static readonly SearchValues<char> EndsOfPlace = SearchValues.Create(",;.:@/");
    private static readonly SearchValues<char> EndsOfStreet = SearchValues.Create(".:()");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeltAt = PartyWords.Set("mail", "at");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeltDot = PartyWords.Set("mail", "dot");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MailEnds = PartyWords.Set("mail", "ends");

    /// <summary>Adds the contacts of a sentence.</summary>
    public static void Recognise(in SentenceWords words)
    {
        var signed = words.Text.Contains('@');
        if ((words.Shapes & WordShapes.Contact) == 0 && !signed)
        {
            return;
        }

        for (var word = 0; word < words.Count; word++)
        {
            if (!signed && !words.Has(word, WordShapes.Contact) && !words.Has(word + 1, WordShapes.Contact))
            {
                continue;
            }

            if (IsAt(words, word))
            {
                word = ReadEmail(words, word);
            }
            else if (IsWebStart(words, word))
            {
                word = ReadWeb(words, word);
            }
            else if (IsPostcode(words, word) || IsAlpinePostcode(words, word))
            {
                words.Add("postal-address", words[word].ToString(), word, word + 2);
            }
            else if (Characters.IsDigit(words[word][0]))
            {
                word = ReadNumber(words, word);
            }
            else
            {
                word = Companies.Read(words, word);
            }
        }
    }

    /// <summary>Whether a contact may begin at the word or be known by it: digits at either end, a legal form or its beginning, "www", an "at" spelt out.</summary>
    internal static bool IsSign(ReadOnlySpan<char> word) =>
        Characters.IsDigit(word[0]) || Characters.IsDigit(word[^1]) || Companies.IsSign(word) || SpeltAt.Contains(word) || word is "http" or "https" or "www";

    /// <summary>The word is followed by an at sign, written or spelt out.</summary>
    private static bool IsAt(in SentenceWords words, int word) =>
        words.Before(word + 1).Contains('@') || SpeltAt.Contains(words[word + 1]) && words.Before(word + 1).IndexOfAny("([{") >= 0 && words.Before(word + 2).IndexOfAny(")]}") >= 0;

    /// <summary>
    /// Whether [start, end) of a text stands in an e-mail address: nothing but the address's own signs between it and an at sign. Who writes
    /// from "muster@icloud.com" has told nothing of a service.
    /// </summary>
    internal static bool IsInEmail(ReadOnlySpan<char> text, int start, int end)
    {
        var first = text[..start].LastIndexOfAny(EndsOfAddress) + 1;
        var length = text[end..].IndexOfAny(EndsOfAddress);
        var token = text[first..(length < 0 ? text.Length : end + length)];
        var at = token.IndexOf('@');
        return at > 0 && at + 1 < token.Length && Characters.IsWord(token[at - 1]) && Characters.IsWord(token[at + 1]);
    }

    private static int ReadEmail(in SentenceWords words, int word)
    {
        var first = word;
        while (first > 0 && words.Before(first) is "." or "_" or "+")
        {
            first--;
        }

        var last = words.Before(word + 1).Contains('@') ? word + 1 : word + 2;
        while (last + 1 < words.Count && (words.Before(last + 1) is "." or "-" || (SpeltDot.Contains(words[last + 1]) || MailEnds.Contains(words[last + 1])) && words.Before(last + 1).Length <= 3))
        {
            last++;
        }

        words.Add("email", string.Empty, first, last + 1);
        return last;
    }

    private static bool IsWebStart(in SentenceWords words, int word) =>
        words[word] is "http" or "https" && words.Before(word + 1) is "://" || words[word] is "www" && words.Before(word + 1) is ".";

    private static int ReadWeb(in SentenceWords words, int word)
    {
        var last = word;
        while (last + 1 < words.Count && words.Before(last + 1).IndexOfAny(EndsOfAddress) < 0)
        {
            last++;
        }

        words.Add("url", string.Empty, word, last + 1);
        return last;
    }

    /// <summary>Five digits and a place ("89073 Ulm", "D-89073 Ulm"), or an American state and postcode ("CA 94043").</summary>
    private static bool IsPostcode(in SentenceWords words, int word)
    {
        var text = words[word];
        var digits = text.Length >= 5 ? text[^5..] : default;
        if (digits.Length != 5 || digits.IndexOfAnyExceptInRange('0', '9') >= 0 || text.Length > 5 && !(text.Length is 7 or 8 && text[^6] == '-'))
        {
            return false;
        }

        var next = words[word + 1];
        var place = next.Length > 1 && Characters.IsCapital(next[0]) && words.Before(word + 1).IndexOfAny(",;.:@") < 0;
        return place || word > 0 && words[word - 1].Length == 2 && Characters.IsCapital(words[word - 1][0]) && Characters.IsCapital(words[word - 1][1]);
    }

    /// <summary>
    /// Four digits and a place as in Austria, Switzerland and Luxembourg: "A-1020 Wien", or behind a street and its number
    /// ("Seeweg 7, 8005 Zürich"); elsewhere four digits are a year.
    /// </summary>
    private static bool IsAlpinePostcode(in SentenceWords words, int word)
    {
        var text = words[word];
        var next = words[word + 1];
        if (text.Length < 4 || text[^4..].IndexOfAnyExceptInRange('0', '9') >= 0 || text[^4] == '0'
            || next.Length < 3 || !Characters.IsCapital(next[0]) || words.Before(word + 1).IndexOfAny(EndsOfPlace) >= 0)
        {
            return false;
        }

        if (text.Length > 4)
        {
            return text[..^4] is "A-" or "AT-" or "CH-" or "L-";
        }

        var street = word - 1;
        while (street >= 0 && words[street].Length <= 4 && Characters.IsDigit(words[street][0]))
        {
            street--;
        }

        return street >= 0 && street < word - 1 && words[street].Length > 2 && char.IsLetter(words[street][0]) && words.Before(word).IndexOfAny(EndsOfStreet) < 0
            && words.Before(street + 1).IndexOfAny(EndsOfStreet) < 0;
    }

    private static int ReadNumber(in SentenceWords words, int word)
    {
        var last = word;
        var digits = words[word].Length;
        while (last + 1 < words.Count && Characters.IsDigit(words[last + 1][0]) && words.Before(last + 1).IndexOfAnyExcept(InNumbers) < 0)
        {
            last++;
            digits += words[last].Length;
        }

        var leads = words.Before(word).EndsWith("+", StringComparison.Ordinal) || words[word][0] == '0' || words.Before(word).EndsWith("(0", StringComparison.Ordinal);
        var american = last - word >= 2 && digits is 10 or 11 && words[last].Length == 4 && words[last - 1].Length == 3;
        if ((leads || american) && digits is >= 7 and <= 17 && words[word].IndexOf('.') < 0 || IsDottedPhone(words[word]))
        {
            words.Add("phone", string.Empty, word, last + 1);
            return last;
        }

        if (words[word].Count('.') == 2)
        {
            words.Add("date", words[word].ToString(), word, word + 1);
        }
        else
        {
            words.Add("number", words[word].ToString(), word, word + 1);
        }

        return word;
    }

    /// <summary>"800.555.0100".</summary>
    private static bool IsDottedPhone(ReadOnlySpan<char> word) => word.Length == 12 && word[3] == '.' && word[7] == '.';
}
