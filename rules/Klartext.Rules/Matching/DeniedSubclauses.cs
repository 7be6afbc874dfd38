using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds what a sentence denies as a whole clause, because its main clause says nothing but no: "Dass Cookies gesetzt werden, ist
/// ausgeschlossen", "Wir verzichten darauf, Profile zu bilden", "Von der Möglichkeit, Profile zu bilden, machen wir keinen Gebrauch", "Falls
/// Sie sich fragen, ob wir Cookies setzen: nein".
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
        if (AskedIn(sentence) is var (asked, said) && said > asked)
        {
            return Denied(sentence, asked, said, said, end);
        }

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
            : (commas.Count == 1 || classes.Has(open.Numbers[first], catalogue.ClauseOpeners)) && OnlyDenies(commas[^1], end) && IsSubclause(first, commas[^1]) ? Denied(sentence, first, commas[^1], commas[^1], end)
            : commas.Count > 1 && OnlyDenies(first, end, commas[0], commas[^1]) && IsSubclause(commas[0], commas[^1]) ? Denied(sentence, commas[0], commas[^1], commas[^1], end) : null;
    }

    /// <summary>An indirect question and the no that answers it in the same sentence: [what is asked, the answer); empty where there is none.</summary>
    public (int Asked, int Said) AskedIn(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        var whether = first;
        while (whether < end && !(classes.Has(open.Numbers[whether], catalogue.Reach.Whether) && Begins(first, whether)))
        {
            whether++;
        }

        var turned = false; // another clause stands between: "Ob …, liegt an Ihnen, nicht an uns"
        for (var said = whether + 3; said < end && !vocabulary.HasDenier(first, said); said++)
        {
            var before = open.Document.Words[said].Before;
            var answers = (before & (Breaks.Colon | Breaks.Strong)) != 0 || (before & Breaks.Comma) != 0 && vocabulary.IsDenier(said);
            turned |= before != Breaks.None && !answers;
            if (answers && (!turned || (before & Breaks.Comma) == 0) && end - said <= LongestMain && vocabulary.Denies(said, end) && IsPlain(said, end))
            {
                return (whether, said);
            }
        }

        return (first, first);
    }

    /// <summary>"Ob …", "…, ob …", "Und ob …".</summary>
    private bool Begins(int first, int word) =>
        word == first || (open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) != 0 || word == first + 1 && classes.Has(open.Numbers[first], catalogue.Coordinators);

    private bool IsPlain(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: false))
            {
                return false;
            }
        }

        return true;
    }

    private Answer Denied(int sentence, int first, int end, int said, int saidEnd)
    {
        var behindOpener = classes.Has(open.Numbers[first], catalogue.ClauseOpeners) ? first + 1 : first;
        return new Answer(AnswerKind.Statement, true, sentence, behindOpener, end, said, saidEnd);
    }

    /// <summary>"ist ausgeschlossen", "darauf verzichten wir": one word denies, and the others say nothing of their own. A clause may stand within.</summary>
    private bool OnlyDenies(int first, int end, int within = 0, int behind = 0)
    {
        var (deniers, subjects, length) = (0, 0, 0);
        for (var word = first; word < end; word++)
        {
            if (word == within && behind > within)
            {
                word = behind - 1;
                continue;
            }

            if (!vocabulary.IsPlainWord(word, handling: false))
            {
                subjects += IsSubject(first, word, end) ? 1 : 2;
            }

            length++;
            deniers += vocabulary.IsDenier(word) && (!open.Sayings.Contains(word) || open.Negating.Contains(word)) ? 1 : 0; // "keinen Gebrauch" denies once
        }

        return subjects < 2 && length is > 1 and <= LongestMain && deniers == 1 && vocabulary.Denies(first, Math.Max(first, within)) | vocabulary.Denies(Math.Max(first, behind), end);
    }

    /// <summary>"(macht) die Praxis (keinen Gebrauch)": who speaks, behind the verb.</summary>
    private bool IsSubject(int first, int word, int end) =>
        word > first + 1 && word < end - 1 && vocabulary.IsCapital(word) && classes.Has(open.Numbers[word - 1], catalogue.DefiniteDeterminers) && vocabulary.IsPlainWord(word - 2, handling: false);

    /// <summary>A clause with "dass", or with "zu" and a verb at its end, in which nothing denies.</summary>
    private bool IsSubclause(int first, int end)
    {
        if (end - first < 2 || vocabulary.HasDenier(first, end))
        {
            return false;
        }

        var opens = classes.Has(open.Numbers[first], catalogue.ClauseOpeners);
        var vouched = catalogue.Denials.Vouched;
        return opens ? end - first > 2 && classes.Has(open.Numbers[first], vouched) : vocabulary.Any(vouched, end - 2, end) && !classes.Has(open.Numbers[first], catalogue.RelativePronouns);
    }
}
