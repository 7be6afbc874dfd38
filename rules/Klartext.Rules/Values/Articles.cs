using System.Text;

namespace Klartext.Rules.Values;

/// <summary>
/// Places in laws: "Art. 6 Abs. 1 S. 1 lit. f DSGVO", "Artikel 6 Absatz 1 Buchstabe a und b", "Art. 6 (1) (f) GDPR", "Art. 6.1f", "Art. 15 bis 21",
/// "§ 25 Abs. 2 Nr. 2 TDDDG". The value is the law and the place: "GDPR 6(1)(f)", "TDDDG 25(2)(2)". An article without a law is one of the
/// GDPR, a paragraph without a law is left out.
/// </summary>
internal static class Articles
{
    private const string Gdpr = "GDPR";
    private const int FarthestLaw = 8; // words between a place and its law

    /// <summary>Adds the places of a sentence. Laws by name must have been recognised before.</summary>
    public static void Recognise(in SentenceWords words)
    {
        if ((words.Shapes & WordShapes.Number) == 0 || (words.Shapes & WordShapes.Article) == 0 && !words.Text.Contains('§'))
        {
            return;
        }

        for (var word = 0; word < words.Count; word++)
        {
            var paragraph = words.Has(word, WordShapes.Number) && words.Before(word).Contains('§') && IsNumber(words[word]);
            var article = !paragraph && words.Has(word, WordShapes.Article) && IsPlace(words[word + 1]);
            if (paragraph || article)
            {
                word = ReadPlaces(words, word, article ? word + 1 : word, paragraph);
            }
        }
    }

    private static int ReadPlaces(in SentenceWords words, int first, int at, bool paragraph)
    {
        var places = new List<string>();
        while (at < words.Count)
        {
            at = ReadPlace(words, at, places);
            if (words[at] is "ff" or "f" && words.Before(at).Length <= 2)
            {
                AddFollowing(words[at].Length == 2, places);
                at++;
            }

            var dash = IsNumber(words[at]) && words.Before(at).IndexOfAny("-–") >= 0;
            if (dash || IsJoint(words, at) && IsNumber(words[at + 1]))
            {
                var range = dash || IsRange(words[at]);
                at += dash ? 0 : 1;
                if (range && places.Count > 0 && int.TryParse(words[at], out var last) && int.TryParse(places[^1], out var next))
                {
                    while (++next < last && places.Count < 40)
                    {
                        places.Add(next.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    }
                }
            }
            else if (!(IsNumber(words[at]) && words.Before(at).Contains(',')))
            {
                break;
            }
        }

        var law = LawBehind(words, at, paragraph);
        if (law is not null)
        {
            foreach (var place in places)
            {
                words.Add("article", $"{law} {place}", first, at);
            }
        }

        return at - 1;
    }

    /// <summary>"Art. 15 f." is 15 and 16; "Art. 15 ff." among the rights of the data subject (12 to 22) means all of them from there on.</summary>
    private static void AddFollowing(bool many, List<string> places)
    {
        const int lastRight = 22;
        if (int.TryParse(places[^1], out var first))
        {
            var last = many && first is >= 12 and < lastRight ? lastRight : first + 1;
            for (var next = first + 1; next <= last; next++)
            {
                places.Add(next.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    private static int ReadPlace(in SentenceWords words, int at, List<string> places)
    {
        var place = new StringBuilder();
        var withParagraph = ReadNumber(words[at++], place);
        while (at < words.Count)
        {
            var word = words[at];
            var bracketed = words.Before(at).Contains('(');
            if (words.At(at, "law") is { } law && IsParagraphWord(words[at + law.End - law.First]))
            {
                at += law.End - law.First; // "Art. 6 DSGVO Abs. 1 lit. b"
            }
            else if (IsParagraphWord(word) && IsNumberOrRoman(words[at + 1]))
            {
                withParagraph = ReadParagraph(words[at + 1], place);
                at += 2;
            }
            else if (withParagraph > 0 && word is "S" or "Satz" && IsLettered(words[at + 1]))
            {
                place.Append('(').Append(words[at + 1][^1]).Append(')'); // "Abs. 1 S. 1c"
                at += 2;
            }
            else if (word is "S" or "Satz" or "UAbs" or "Unterabs" or "Unterabsatz" or "Hs" or "Halbsatz" or "sentence" && IsNumber(words[at + 1]))
            {
                at += 2;
            }
            else if (IsLetterWord(word) && words[at + 1].Length is 1 or 2)
            {
                at = ReadLetters(words, at + 1, place, withParagraph, places);
            }
            else if (bracketed && IsNumber(word) && withParagraph == 0)
            {
                place.Append('(').Append(word).Append(')');
                withParagraph = place.Length;
                at++;
            }
            else if (withParagraph > 0 && word.Length == 1 && word[0] is >= 'a' and <= 'k' && (bracketed || words.Before(at).IndexOfAny(")") >= 0 || words.Before(at).Length <= 1))
            {
                at = ReadLetters(words, at, place, withParagraph, places);
            }
            else if (withParagraph == 0 && IsRoman(word) && word.Length <= 3)
            {
                place.Append('(').Append(Arabic(word)).Append(')');
                withParagraph = place.Length;
                at += IsNumber(words[at + 1]) ? 2 : 1; // "Art. 6 I 1 lit. f"
            }
            else
            {
                break;
            }
        }

        places.Add(place.ToString());
        return at;
    }

    /// <summary>"6", or "6.1b" where the paragraph is run on; gives the length of the place with its paragraph, 0 without one.</summary>
    private static int ReadNumber(ReadOnlySpan<char> word, StringBuilder place)
    {
        var dot = word.IndexOf('.');
        place.Append(dot > 0 ? word[..dot] : word);
        return dot > 0 ? ReadParagraph(word[(dot + 1)..], place) : 0;
    }

    /// <summary>"1", "I", or "1c" where the letter is run on; gives the length of the place with its paragraph.</summary>
    private static int ReadParagraph(ReadOnlySpan<char> word, StringBuilder place)
    {
        var lettered = IsLettered(word);
        place.Append('(').Append(Arabic(lettered ? word[..^1] : word)).Append(')');
        var length = place.Length;
        if (lettered)
        {
            place.Append('(').Append(word[^1]).Append(')');
        }

        return length;
    }

    /// <summary>One letter, or several ("lit. a und f", "lit. a, b"): each but the last is a place of its own.</summary>
    private static int ReadLetters(in SentenceWords words, int at, StringBuilder place, int stem, List<string> places)
    {
        var prefix = place.ToString(0, stem > 0 ? stem : place.Length);
        place.Append('(').Append(char.ToLowerInvariant(words[at][0])).Append(')');
        at++;
        while (true)
        {
            if (words.At(at, "law") is { } law && words[at + law.End - law.First] is "bzw" or "und" or "oder" && IsLetterWord(words[at + law.End - law.First + 1]))
            {
                at += law.End - law.First; // "lit. b DSGVO bzw. lit. f DSGVO"
            }

            var joint = IsJoint(words, at) || words[at] is "oder" or "or" or "bzw";
            var next = joint ? at + 1 : at;
            if (joint && IsLetterWord(words[next]))
            {
                next++;
            }

            if (words[next].Length != 1 || words[next][0] is < 'a' or > 'k' || !joint && words.Before(next).IndexOfAny(",/") < 0)
            {
                return at;
            }

            places.Add(place.ToString());
            place.Clear().Append(prefix).Append('(').Append(words[next][0]).Append(')');
            at = next + 1;
        }
    }

    private static string? LawBehind(in SentenceWords words, int at, bool paragraph)
    {
        for (var word = at; word < Math.Min(words.Count, at + FarthestLaw); word++)
        {
            if (words.At(word, "law") is { } law)
            {
                return law.Value.ToUpperInvariant();
            }

            if (word > at && words.Before(word).Contains(';'))
            {
                break;
            }
        }

        return paragraph ? null : Gdpr;
    }

    /// <summary>"Art.", "Artikel", "Article".</summary>
    internal static bool IsArticleWord(ReadOnlySpan<char> word) => word.Length is > 2 and < 10 && word[0] is 'A' or 'a' && word is "Art" or "Artt" or "Artikel" or "Artikels" or "Artikeln" or "Article" or "Articles" or "art" or "article" or "articles" or "ART" or "Arts";

    private static bool IsParagraphWord(ReadOnlySpan<char> word) => word is "Abs" or "Absatz" or "Absatzes" or "abs" or "paragraph" or "para" or "Para" or "Nr" or "Nummer" or "Paragraph" or "Ziff" or "Ziffer";

    private static bool IsLetterWord(ReadOnlySpan<char> word) => word is "lit" or "Lit" or "Buchst" or "Buchstabe" or "Buchstaben" or "letter" or "letters" or "point" or "lit.";

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 5 && Policies.Characters.IsDigit(word[0]) && word[..^1].IndexOfAnyExceptInRange('0', '9') < 0
        && (Policies.Characters.IsDigit(word[^1]) || word[^1] is >= 'a' and <= 'h');

    /// <summary>"6", or "6.1b".</summary>
    private static bool IsPlace(ReadOnlySpan<char> word)
    {
        var dot = word.IndexOf('.');
        return dot > 0 ? IsNumber(word[..dot]) && IsNumber(word[(dot + 1)..]) : IsNumber(word);
    }

    /// <summary>"1c".</summary>
    private static bool IsLettered(ReadOnlySpan<char> word) => word.Length > 1 && char.IsAsciiLetterLower(word[^1]) && IsNumber(word);

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length is > 0 and <= 4 && word.IndexOfAnyExcept("IV") < 0;

    private static bool IsNumberOrRoman(ReadOnlySpan<char> word) => IsNumber(word) || IsRoman(word);

    private static string Arabic(ReadOnlySpan<char> word) => word switch
    {
        "I" => "1",
        "II" => "2",
        "III" => "3",
        "IV" => "4",
        "V" => "5",
        "VI" => "6",
        _ => word.ToString(),
    };

    private static bool IsJoint(in SentenceWords words, int at) => words[at] is "und" or "and" or "sowie" or "bis" or "to" or "oder" or "or" or "ff" || IsRange(words[at]);

    private static bool IsRange(ReadOnlySpan<char> word) => word is "bis" or "to";
}
