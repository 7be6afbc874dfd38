using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds what a sentence denies as a whole clause, because its main clause says nothing but no: "Dass Cookies gesetzt werden, ist
/// ausgeschlossen", "Wir verzichten darauf, Profile zu bilden".
/// </summary>
internal sealed class DeniedSubclauses(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestMain = 9; // words
    private const int LongestSentence = 40;

    private readonly List<int> commas = [];

    /// <summary>The clause that the sentence denies, or null.</summary>
    public Answer? Of(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        commas.Clear();
        for (var word = first + 1; word < end && count <= LongestSentence; word++)
        {
            if ((open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon | Breaks.BracketOpen)) != 0 && !vocabulary.IsGlued(word))
            {
                commas.Add((open.Document.Words[word].Before & Breaks.Comma) != 0 ? word : -1);
            }
        }

        if (commas.Count == 0 || commas.Contains(-1))
        {
            return null;
        }

        return OnlyDenies(first, commas[0]) && IsSubclause(commas[0], end) ? Denied(sentence, commas[0], end, first, commas[0])
            : OnlyDenies(commas[^1], end) && IsSubclause(first, commas[^1]) ? Denied(sentence, first, commas[^1], commas[^1], end) : null;
    }

    private Answer Denied(int sentence, int first, int end, int said, int saidEnd)
    {
        var behindOpener = classes.Has(open.Numbers[first], catalogue.ClauseOpeners) ? first + 1 : first;
        return new Answer(AnswerKind.Statement, true, sentence, behindOpener, end, said, saidEnd);
    }

    /// <summary>"ist ausgeschlossen", "darauf verzichten wir": one word denies, and the others say nothing of their own.</summary>
    private bool OnlyDenies(int first, int end)
    {
        var deniers = 0;
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: false))
            {
                return false;
            }

            deniers += vocabulary.IsDenier(word) ? 1 : 0;
        }

        return end - first is > 1 and <= LongestMain && deniers == 1 && vocabulary.Denies(first, end);
    }

    /// <summary>A clause with "dass", or with "zu" and a verb at its end, in which nothing denies.</summary>
    private bool IsSubclause(int first, int end)
    {
        if (end - first < 3 || vocabulary.HasDenier(first, end))
        {
            return false;
        }

        var opens = classes.Has(open.Numbers[first], catalogue.ClauseOpeners);
        var vouched = catalogue.Denials.Vouched;
        return opens ? classes.Has(open.Numbers[first], vouched) : vocabulary.Any(vouched, end - 2, end) && !classes.Has(open.Numbers[first], catalogue.RelativePronouns);
    }
}
