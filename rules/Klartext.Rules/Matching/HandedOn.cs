using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Tells what is denied of data from the data itself: who does not sell your photos has them all the same ("Ihre Fotos verkaufen wir
/// nicht"), and what a thing is done without is not stated ("ohne die Erhebung Ihrer Adresse").
/// </summary>
internal sealed class HandedOn(Catalogue catalogue, WordClasses classes, OpenDocument open, Clauses clauses, AnswerVocabulary vocabulary)
{
    private const string OfData = "data."; // practices that say which data there are
    private const string FromOthers = "data.from-others"; // says where they come from

    private const string Payment = "payment"; // what a service is for
    private const int FarthestNoun = 3; // words: "keine eigenen privaten Fotos"

    private readonly AnswerWords answers = catalogue.Answers;
    private readonly DenialWords words = catalogue.Denials;

    /// <summary>Whether a practice is about data.</summary>
    public static bool IsOfData(Rule rule) => rule.Practice.Name.StartsWith(OfData, StringComparison.Ordinal);

    /// <summary>Whether a practice says that there are data of some kind.</summary>
    public static bool Concerns(Rule rule) => IsOfData(rule) && rule.Practice.Name != FromOthers;

    /// <summary>Whether a denial over the matched words is one of handing on alone: in their clause stands such a verb, and none that gathers.</summary>
    public bool Spares(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        var passes = false;
        for (var word = 0; word < unit.Count; word++)
        {
            if (!clauses.AreTogether(word, matched[0]))
            {
                continue;
            }

            if (classes.Has(unit.Words[word], words.Passing))
            {
                passes = true;
            }
            else if (Gathers(unit.Words[word]))
            {
                return false;
            }
        }

        return passes;
    }

    /// <summary>The same for what a short answer denies.</summary>
    public bool Spares(in Answer answer)
    {
        var passes = false;
        for (var word = answer.Said; word < answer.SaidEnd; word++)
        {
            var inName = word >= answer.First && word < answer.End;
            passes |= !inName && classes.Has(open.Numbers[word], words.Passing);
            if (!inName && !classes.Has(open.Numbers[word], words.Passing) && Gathers(open.Numbers[word]))
            {
                return false;
            }
        }

        return passes;
    }

    /// <summary>Whether a phrase that denies by itself speaks of data that is there, "Ihre Fotos drucken wir nicht": a possessive, a verb of handing on and none that gathers.</summary>
    public bool Keeps(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        foreach (var word in matched)
        {
            if (word > 0 && IsNoun(unit.Words[word]) && classes.Has(unit.Words[word - 1], catalogue.DefiniteDeterminers))
            {
                return Spares(matched, unit);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the author only does not see what a service holds: "Zahlungen laufen über Stripe; Kartendaten sehen wir nicht." The service is named
    /// in the sentence, or, for payments, in the one before.
    /// </summary>
    public bool IsHeldElsewhere(int sentence)
    {
        var (_, block, first, count) = open.Document.Sentences[sentence];
        var perceives = false;
        for (var word = first; word < first + count; word++)
        {
            perceives |= classes.Has(open.Numbers[word], catalogue.Reach.Perceiving);
            if (!classes.Has(open.Numbers[word], catalogue.Reach.Perceiving) && Gathers(open.Numbers[word]) && vocabulary.HasDenier(first, word))
            {
                return false;
            }
        }

        var before = sentence - 1;
        return perceives && (Serves(sentence, pays: false) || before >= 0 && open.Document.Sentences[before].Block == block && Serves(before, pays: true));
    }

    private bool Serves(int sentence, bool pays)
    {
        var context = open.Contexts[sentence];
        for (var value = context.FirstValue; value < context.ValueEnd; value++)
        {
            if (open.Values[value].Kind == "service" && (!pays || open.Values[value].Tags.Contains(Payment)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a matched noun is one that there is none of, "keine Fotos": then nothing states that there is.</summary>
    public bool IsDenied(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        foreach (var negator in clauses.Negators)
        {
            if (IsDenied(negator, matched, unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a matched noun says what is not gathered: "ohne die Erhebung, Verarbeitung oder Speicherung Ihrer Adresse".</summary>
    public bool IsUngathered(ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        foreach (var negator in clauses.Negators)
        {
            var noun = NounBehind(negator, unit);
            for (var word = noun + 1; noun >= 0 && word < unit.Count && clauses.Reaches(negator, word) && !IsVerb(unit.Words[word]); word++)
            {
                if (matched.Contains(word) && IsNoun(unit.Words[word]) && !classes.Has(unit.Words[word], words.Nominal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether somebody only may or can: "Sie können die Seite ohne die Erhebung Ihrer Adresse nutzen".</summary>
    public bool IsOnlyPossible(ReadingUnit unit)
    {
        for (var word = 0; word < unit.Count; word++)
        {
            if (classes.Has(unit.Words[word], catalogue.Auxiliaries) && !classes.Has(unit.Words[word], answers.Plain))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"keine Fotos": the negator belongs to a matched noun.</summary>
    private bool IsDenied(int negator, ReadOnlySpan<int> matched, ReadingUnit unit)
    {
        var noun = negator + 1;
        while (noun < unit.Count - 1 && noun < negator + FarthestNoun && !IsNoun(unit.Words[noun]))
        {
            noun++;
        }

        return noun < unit.Count && classes.Has(unit.Words[negator], catalogue.NegativeDeterminers) && IsNoun(unit.Words[noun]) && matched.Contains(noun);
    }

    /// <summary>The noun of an activity that is denied at once: "ohne die Erhebung"; -1 if there is none.</summary>
    private int NounBehind(int negator, ReadingUnit unit)
    {
        if (!classes.Has(unit.Words[negator], catalogue.ClauseOpeners))
        {
            return -1; // only "ohne" opens a clause
        }

        var noun = negator + 1;
        if (noun < unit.Count && (classes.Has(unit.Words[noun], catalogue.DefiniteDeterminers) || classes.Has(unit.Words[noun], answers.Plain)))
        {
            noun++;
        }

        return noun < unit.Count && IsNoun(unit.Words[noun]) && classes.Has(unit.Words[noun], words.Nominal) ? noun : -1;
    }

    private bool Gathers(int word) => IsVerb(word) && !classes.Has(word, answers.Plain) && !classes.Has(word, catalogue.Auxiliaries) && !IsNoun(word);

    private bool IsVerb(int word) => vocabulary.IsVerb(word);

    private bool IsNoun(int word) => vocabulary.IsNoun(word);
}
