using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds sentences that first say something of a thing and then, with a pronoun for it, that there is none: "Personalisierte Anzeigen
/// sind uns ein Gräuel, es gibt sie hier nicht"; or what others do, and that we do not.
/// </summary>
internal sealed class TakenUp(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestDenial = 9; // words
    private const int LongestSentence = 30;
    private const int LongestRetort = 4;

    /// <summary>The thing that the last clause denies, or null.</summary>
    public Answer? Of(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        var turn = count is > 4 and <= LongestSentence ? TurnOf(first, end) : end;
        if (turn < end && IsRetort(first, turn, end))
        {
            return new Answer(AnswerKind.Statement, true, sentence, first, turn, turn, end);
        }

        if (turn == end || !TakesUp(turn, end))
        {
            return null;
        }

        var topic = PartFrom(first, turn);
        var behind = vocabulary.HasDenier(topic, turn) ? topic : TopicFrom(topic, turn);
        return behind > topic ? new Answer(AnswerKind.Name, true, sentence, topic, behind, turn, end) : null;
    }

    /// <summary>"Andere Seiten zählen jeden Klick; wir nicht": what others do, denied of us.</summary>
    private bool IsRetort(int first, int turn, int end) =>
        end - turn <= LongestRetort && classes.Has(open.Numbers[first], catalogue.Reach.Others) && classes.Has(open.Numbers[turn], catalogue.Reach.Speakers) && vocabulary.Denies(turn, end) && !vocabulary.HasDenier(first, turn);

    /// <summary>The first word of the last clause; the end where there is only one.</summary>
    private int TurnOf(int first, int end)
    {
        for (var word = end - 2; word > first; word--)
        {
            if ((open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) != 0 && !vocabulary.IsGlued(word))
            {
                return word;
            }
        }

        return end;
    }

    /// <summary>The first word of the part of the sentence that the clause belongs to.</summary>
    private int PartFrom(int first, int turn)
    {
        var part = turn - 1;
        while (part > first && ((open.Document.Words[part].Before & (Breaks.Strong | Breaks.Colon)) == 0 || vocabulary.IsGlued(part)))
        {
            part--;
        }

        return part;
    }

    /// <summary>"es gibt sie hier nicht", "die setzen wir nicht": plain words, one of them denies and one stands for the thing; in "die wir nicht setzen" the verb is last.</summary>
    private bool TakesUp(int first, int end)
    {
        if (end - first > LongestDenial || !vocabulary.Denies(first, end) || classes.Has(open.Numbers[first], catalogue.ClauseOpeners))
        {
            return false;
        }

        var opens = classes.Has(open.Numbers[first], catalogue.Coordinators) ? first + 1 : first;
        var stands = false;
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: true) && word != opens)
            {
                return false;
            }

            stands |= !vocabulary.IsCapital(word) && (classes.Has(open.Numbers[word], catalogue.Pronouns) || classes.Has(open.Numbers[word], catalogue.Answers.Pointing) || classes.Has(open.Numbers[word], catalogue.RelativePronouns));
        }

        var relative = classes.Has(open.Numbers[opens], catalogue.RelativePronouns);
        return stands && (!relative || opens + 1 < end && vocabulary.IsVerb(open.Numbers[opens + 1]));
    }

    /// <summary>The word behind the nouns that the sentence begins with; its first word where they have an article or there are none.</summary>
    private int TopicFrom(int first, int end)
    {
        var behind = first;
        while (behind < end && vocabulary.IsCapital(behind) && (behind == first || open.Document.Words[behind].Before == Breaks.None))
        {
            behind++;
        }

        var known = vocabulary.IsDeterminer(open.Numbers[first]) || classes.Has(open.Numbers[first], catalogue.Answers.Plain) || classes.Has(open.Numbers[first], catalogue.ClauseOpeners);
        return known || behind - first > AnswerVocabulary.LongestName || !vocabulary.IsNameOf(first, behind) ? first : behind;
    }
}
