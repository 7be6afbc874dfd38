using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds negators that deny one part of their clause and nothing else: a manner ("nicht selbst"), what is put right ("nicht durch Google,
/// sondern durch uns", "mit Brot, nicht mit Daten"), what is only asked ("ob wir …, wissen wir nicht"), and two that make a rule ("Kein Brief
/// geht ohne Adresse hinaus").
/// </summary>
internal sealed class ConstituentNegations(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary, DeniedSubclauses subclauses)
{
    private readonly ReachWords words = catalogue.Reach;

    /// <summary>Notes what the negators of a sentence do not deny.</summary>
    public void Read(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        var determiner = -1; // of the stretch: "kein"
        for (var word = first; word < end; word++)
        {
            var number = open.Numbers[word];
            var before = open.Document.Words[word].Before;
            if (word > first && classes.Has(number, words.Manner) && before == Breaks.None && vocabulary.IsDenier(word - 1))
            {
                open.Quiet(word - 1, word + 1);
            }

            if (word > first + 2 && (before & Breaks.Comma) != 0 && classes.Has(number, words.Correcting))
            {
                Correct(first, word, end);
            }

            if (word > first + 1 && word + 2 < end && vocabulary.IsDenier(word) && ((before & Breaks.Comma) != 0 || classes.Has(open.Numbers[word - 1], catalogue.Coordinators)))
            {
                SetAgainst(first, word, end);
            }

            if (classes.Has(number, words.Whether) && word + 1 < end && classes.Has(open.Numbers[word + 1], words.Speakers) && (word == first || before != Breaks.None))
            {
                Wonder(sentence, word, end);
            }

            determiner = BindsTwice(sentence, determiner, word, end);
        }
    }

    /// <summary>"nicht durch Google, sondern durch uns": the same preposition before and behind, or a reason behind; only what stands between is denied.</summary>
    private void Correct(int first, int correcting, int end)
    {
        var negator = correcting - 1;
        while (negator >= first && !vocabulary.IsDenier(negator) && (open.Document.Words[negator].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) == 0)
        {
            negator--;
        }

        var behind = correcting + 1;
        while (behind < end && classes.Has(open.Numbers[behind], catalogue.Answers.Only))
        {
            behind++;
        }

        if (negator < first || negator + 1 == correcting || behind >= end || !vocabulary.IsDenier(negator))
        {
            return;
        }

        var same = open.Numbers[negator + 1] == open.Numbers[behind];
        var reason = classes.Has(open.Numbers[behind], catalogue.ClauseOpeners) && vocabulary.HasNoun(negator + 1, correcting);
        for (var word = negator; (same || reason) && word < correcting; word++)
        {
            open.Corrected.Add(word);
        }
    }

    /// <summary>"mit Brot, nicht mit Daten": the same preposition, and nothing is denied before.</summary>
    private void SetAgainst(int first, int negator, int end)
    {
        var preposition = negator + 1;
        if (vocabulary.IsCapital(preposition) || vocabulary.IsVerb(open.Numbers[preposition]) || !vocabulary.IsCapital(preposition + 1) && !vocabulary.IsCapital(Math.Min(preposition + 2, end - 1)) || vocabulary.HasDenier(first, negator))
        {
            return;
        }

        for (var word = first; word < negator; word++)
        {
            if (open.Numbers[word] == open.Numbers[preposition])
            {
                NoteUpTo(negator, end);
                return;
            }
        }
    }

    private void NoteUpTo(int negator, int end)
    {
        for (var word = negator; word < end && (word == negator || (open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) == 0); word++)
        {
            open.Corrected.Add(word);
        }
    }

    /// <summary>"Ob wir Cookies setzen, wissen wir nicht": what is only asked is not denied, unless the answer follows.</summary>
    private void Wonder(int sentence, int whether, int end)
    {
        if (open.Document.Text[open.Document.Sentences[sentence].Range.End - 1] == '?' || subclauses.AskedIn(sentence) is var (asked, said) && said > asked)
        {
            return;
        }

        for (var word = whether; word < end && (word == whether || (open.Document.Words[word].Before & (Breaks.Strong | Breaks.Colon)) == 0 && ((open.Document.Words[word].Before & Breaks.Comma) == 0 || vocabulary.IsCapital(word))); word++)
        {
            open.Supposed.Add(word);
        }
    }

    /// <summary>"Kein Newsletter geht ohne Abmeldelink hinaus", "keine Bestellung …, ohne dass …": each has one.</summary>
    private int BindsTwice(int sentence, int determiner, int word, int end)
    {
        var number = open.Numbers[word];
        var without = vocabulary.IsDenier(word) && classes.Has(number, catalogue.ClauseOpeners);
        var breaks = open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon | Breaks.BracketOpen);
        if (determiner >= 0 && without && open.Contexts[sentence].Conditions == 0 && (breaks == Breaks.None || breaks == Breaks.Comma && word + 1 < end && classes.Has(open.Numbers[word + 1], catalogue.Denials.Vouched)))
        {
            open.Quiet(determiner, word + 1);
            return -1;
        }

        if (classes.Has(number, catalogue.NegativeDeterminers))
        {
            return word;
        }

        return breaks != Breaks.None || classes.Has(number, catalogue.Coordinators) || classes.Has(number, catalogue.Denials.Joints) ? -1 : determiner;
    }
}
