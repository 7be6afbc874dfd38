using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds what is denied one by one: names in a row behind or below words that only say no ("Das gibt es bei uns nicht: Cookies, Werbung"), and
/// what a denied general noun comprises ("keine Angaben über Namen, Alter oder Standort").
/// </summary>
internal sealed class DeniedLists(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestList = 40; // words
    private const int LongestLeadIn = 9;
    private const int FarthestDeterminer = 3; // words: "keine personenbezogenen Daten"

    private readonly AnswerWords answers = catalogue.Answers;
    private readonly List<Answer> denied = [];

    /// <summary>The names that a sentence lists behind its own denial, or below a heading that denies; empty where it says anything else.</summary>
    public IReadOnlyList<Answer> Of(int sentence)
    {
        denied.Clear();
        var (_, block, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        if (count is 0 or > LongestList)
        {
            return denied;
        }

        if (open.Contexts[sentence].MayDeny)
        {
            var colon = ColonIn(first, Math.Min(end, first + LongestLeadIn + 1));
            if (colon > first && LeadsIn(first, colon))
            {
                AddNames(sentence, colon, end, (first, colon), sentence);
            }
        }
        else if (LeadIns.DirectHeadingOf(open.Document, sentence) is var heading and >= 0 && open.Contexts[heading].MayDeny)
        {
            var (from, words) = (open.Document.Sentences[heading].FirstWord, open.Document.Sentences[heading].WordCount);
            if (LeadsIn(from, from + words) && open.Document.Blocks[block].Kind == BlockKind.Paragraph)
            {
                AddNames(sentence, first, end, (from, from + words), heading);
            }
        }

        return denied;
    }

    /// <summary>What the general nouns that a sentence denies comprise.</summary>
    public IReadOnlyList<Answer> MembersOf(int sentence)
    {
        denied.Clear();
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        for (var noun = first; noun < end - 2 && count <= LongestList; noun++)
        {
            if (vocabulary.IsCapital(noun) && classes.Has(open.Numbers[noun], answers.Leading) && IsUndetermined(first, noun) && classes.Has(open.Numbers[noun + 1], catalogue.Reach.Listing))
            {
                AddMembers(sentence, noun + 1, first, end);
                break;
            }
        }

        return denied;
    }

    /// <summary>Whether a lead-in or heading says no more than that what follows is not done.</summary>
    public bool LeadsIn(int first, int end)
    {
        for (var word = vocabulary.BehindSpeaker(first, end); word < end; word++)
        {
            var number = open.Numbers[word];
            if (!vocabulary.IsPlainWord(word, handling: true) && !classes.Has(number, answers.Leading) && !classes.Has(number, answers.Asking))
            {
                return false;
            }
        }

        return vocabulary.Denies(first, end) && end - first <= LongestLeadIn;
    }

    /// <summary>The word behind the first colon, or the first word where there is none.</summary>
    public int ColonIn(int first, int end)
    {
        for (var word = first + 1; word < end; word++)
        {
            if ((open.Document.Words[word].Before & Breaks.Colon) != 0)
            {
                return word;
            }
        }

        return first;
    }

    /// <summary>Adds each name of a row; none of them where something in the row is no name.</summary>
    private void AddNames(int sentence, int first, int end, (int First, int End) said, int of)
    {
        var from = first;
        for (var word = first + 1; word <= end; word++)
        {
            if (word < end && !IsJoint(word))
            {
                continue;
            }

            var (name, behind) = NameIn(from, word);
            if (behind == name)
            {
                denied.Clear();
                return;
            }

            denied.Add(new Answer(AnswerKind.Item, true, of, name, behind, said.First, said.End));
            from = word;
        }
    }

    /// <summary>"über Namen, Alter oder Standort (speichern wir nicht)": each up to the verb.</summary>
    private void AddMembers(int sentence, int listing, int first, int end)
    {
        var from = listing;
        while (from < end && !vocabulary.IsCapital(from) && (classes.Has(open.Numbers[from], catalogue.Reach.Listing) || classes.Has(open.Numbers[from], answers.Leading)))
        {
            from++;
        }

        for (var word = from + 1; word <= end; word++)
        {
            var stops = word == end || !vocabulary.IsCapital(word) && vocabulary.IsVerb(open.Numbers[word]) || vocabulary.IsDenier(word) || (open.Document.Words[word].Before & (Breaks.Strong | Breaks.Colon | Breaks.BracketOpen | Breaks.BracketClose)) != 0;
            if (!stops && !IsJoint(word))
            {
                continue;
            }

            var (name, behind) = NameIn(from, word);
            if (behind > name)
            {
                denied.Add(new Answer(AnswerKind.Name, true, sentence, name, behind, first, end));
            }

            if (stops || behind == name)
            {
                return;
            }

            from = word;
        }
    }

    /// <summary>A comma, "und", "oder": here the next name begins.</summary>
    private bool IsJoint(int word) =>
        (open.Document.Words[word].Before & (Breaks.Comma | Breaks.Slash)) != 0 && !vocabulary.IsGlued(word) || classes.Has(open.Numbers[word], catalogue.Denials.Joints) && !vocabulary.IsDenier(word);

    /// <summary>The name between two joints without its articles; empty where it is none.</summary>
    private (int From, int To) NameIn(int first, int end)
    {
        while (first < end && !vocabulary.IsCapital(first) && (classes.Has(open.Numbers[first], catalogue.Denials.Joints) || classes.Has(open.Numbers[first], catalogue.DefiniteDeterminers)) || first < end - 1 && classes.Has(open.Numbers[first], catalogue.DefiniteDeterminers))
        {
            first++;
        }

        var (from, to) = vocabulary.WithoutPlain(first, end, handling: false);
        var isName = to > from && to - from <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(from, to) && !vocabulary.HasDenier(first, end) && vocabulary.HasNoun(from, to);
        return isName ? (from, to) : (first, first);
    }

    /// <summary>"keine Daten", "keinerlei personenbezogene Angaben".</summary>
    private bool IsUndetermined(int first, int noun)
    {
        for (var word = noun - 1; word >= Math.Max(first, noun - FarthestDeterminer) && open.Document.Words[word + 1].Before == Breaks.None; word--)
        {
            if (classes.Has(open.Numbers[word], catalogue.NegativeDeterminers))
            {
                return !open.Harmless.Contains(word);
            }

            if (vocabulary.IsCapital(word))
            {
                return false;
            }
        }

        return false;
    }
}
