using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Reads a denial again in the plainest words that say the same, so that a rule need know no more than these: what is denied as a name is
/// read as "wir erheben keine [Name] nicht gespeichert verwendet statt", and "unter keinen Umständen" as "nicht".
/// </summary>
internal sealed class PlainDenials(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private readonly DenialWords words = catalogue.Denials;
    private readonly AnswerWords answers = catalogue.Answers;

    private bool Speaks => words.Before.Length > 0 && answers.Denial.Length > 0; // the language has words for it

    /// <summary>
    /// Whether a denied name can be read so: not where there is such a thing ("Ihre Fotos verkaufen wir nicht"), where it is part of something
    /// ("andere Dienste"), or where a clause is hidden in it ("Tracking eingestellt zählt der Zähler").
    /// </summary>
    public bool CanRead(in Answer answer)
    {
        var partial = vocabulary.Any(catalogue.DefiniteDeterminers, answer.First, answer.First + 1) || !vocabulary.IsCapital(answer.First) && classes.Has(open.Numbers[answer.First], answers.Qualifiers);
        for (var word = answer.First + 1; word < answer.End; word++)
        {
            var small = !vocabulary.IsCapital(word) && !classes.Has(open.Numbers[word], answers.Particles) && !classes.Has(open.Numbers[word], words.Joints) && !classes.Has(open.Numbers[word], catalogue.Coordinators);
            partial |= small && vocabulary.IsCapital(word - 1) && !classes.Has(open.Numbers[word], words.Genitive);
        }

        return Speaks && !partial;
    }

    /// <summary>Fills a unit with a denied name between the verbs that the sentence has for it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="answer">The name and what is said of it.</param>
    /// <param name="sentence">The sentence that says it.</param>
    public void LoadNamed(ReadingUnit unit, in Answer answer, int sentence)
    {
        unit.Clear();
        AppendSaid(unit, answer.Said, Math.Min(answer.First, answer.SaidEnd));
        AppendDenied(unit, answer.First, answer.End);
        AppendSaid(unit, Math.Max(answer.End, answer.Said), answer.SaidEnd);
        open.AppendValues(unit, sentence);
    }

    /// <summary>
    /// Fills a unit with a denied name that has no verb of its own, or one that only says that there is none; false where it has one:
    /// "Namen geben wir nicht weiter" does not say that none are kept.
    /// </summary>
    public bool LoadBare(ReadingUnit unit, in Answer answer, int sentence)
    {
        var (first, end) = Inner(answer);
        if (IsCopula(answer) || Handles(answer.Said, Math.Min(answer.First, answer.SaidEnd)) || Handles(Math.Max(answer.End, answer.Said), answer.SaidEnd) || vocabulary.Any(catalogue.DefiniteDeterminers, first, first + 1))
        {
            return false;
        }

        unit.Clear();
        AppendImplied(unit, words.Before);
        AppendDenied(unit, first, end);
        AppendImplied(unit, words.Behind);
        open.AppendValues(unit, sentence);
        return true;
    }

    /// <summary>Fills a unit with a denied name alone: "keine [Name]".</summary>
    public void LoadAlone(ReadingUnit unit, in Answer answer, int sentence)
    {
        var (first, end) = Inner(answer);
        unit.Clear();
        unit.AppendImplied(classes.Number(answers.Denial[0]));
        unit.Append(first, end, open.Document, open.Numbers);
        open.AppendValues(unit, sentence);
    }

    /// <summary>
    /// Fills a unit with a sentence whose denial is not "nicht" but means it; false where there is none: "Unter keinen Umständen geben wir
    /// Daten weiter" is read as "geben wir nicht Daten nicht weiter", for what denies may stand before the noun or before the verb.
    /// </summary>
    public bool LoadNever(ReadingUnit unit, int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var (never, behind) = NeverIn(first, first + count);
        if (behind == never || !Speaks)
        {
            return false;
        }

        unit.Clear();
        var end = first + count;
        for (var word = first; word < end; word++)
        {
            if (word == behind || word == end - 1)
            {
                unit.AppendImplied(classes.Number(answers.Denial[^1]));
            }

            if ((word < never || word >= behind) && !classes.Has(open.Numbers[word], words.Focus))
            {
                unit.Append(word, word + 1, open.Document, open.Numbers);
            }
        }

        unit.AppendImplied(classes.Number(answers.Denial[^1]));
        open.AppendValues(unit, sentence);
        return true;
    }

    /// <summary>The first denial that means "nicht": "niemals", "zu keinem Zeitpunkt"; empty where there is none.</summary>
    private (int First, int End) NeverIn(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (classes.Has(open.Numbers[word], words.Never))
            {
                return (word, word + 1);
            }

            if (word + 3 < end && vocabulary.IsDenier(word) && classes.Has(open.Numbers[word + 1], words.Focus) && classes.Has(open.Numbers[word + 2], words.Joints) && classes.Has(open.Numbers[word + 3], words.Focus))
            {
                return (word, word + 4); // "weder jetzt noch künftig"
            }

            if (word + 1 < end && classes.Has(open.Numbers[word], catalogue.NegativeDeterminers) && classes.Has(open.Numbers[word + 1], words.Circumstances))
            {
                return (word > first && classes.Has(open.Numbers[word - 1], answers.Particles) ? word - 1 : word, word + 2);
            }
        }

        return (first, first);
    }

    /// <summary>The name in "Speicherung von Namen", "Einsatz der Pixel", "Werbung zeigen".</summary>
    private (int First, int End) Inner(in Answer answer)
    {
        var (first, end) = vocabulary.WithoutPlain(answer.First, answer.End, handling: answer.Kind != AnswerKind.Item);
        if (end == first)
        {
            return (answer.First, answer.End);
        }

        var behind = first + 2;
        var says = behind < end && classes.Has(open.Numbers[first], words.Nominal) && !vocabulary.IsCapital(first + 1);
        return says ? (behind, end) : (first, end);
    }

    private void AppendDenied(ReadingUnit unit, int first, int end)
    {
        unit.AppendImplied(classes.Number(answers.Denial[0]));
        unit.Append(first, end, open.Document, open.Numbers);
        unit.AppendImplied(classes.Number(answers.Denial[^1]));
    }

    private void AppendSaid(ReadingUnit unit, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsDenier(word))
            {
                unit.Append(word, word + 1, open.Document, open.Numbers);
            }
        }
    }

    private void AppendImplied(ReadingUnit unit, string[] implied)
    {
        foreach (var word in implied)
        {
            unit.AppendImplied(classes.Number(word));
        }
    }

    /// <summary>"Wir sind kein Dienstleister": says what somebody is not.</summary>
    private bool IsCopula(in Answer answer)
    {
        var (first, end) = (answer.Said, Math.Min(answer.First, answer.SaidEnd));
        return answer.End == answer.SaidEnd && vocabulary.Any(catalogue.Auxiliaries, first, end) && !vocabulary.Any(answers.Use, first, end);
    }

    /// <summary>Whether a verb in the stretch says what is done with data, and more than that there is such a thing.</summary>
    private bool Handles(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var number = open.Numbers[word];
            if (!vocabulary.IsDenier(word) && classes.Has(number, answers.Handling) && !classes.Has(number, answers.Plain) && !classes.Has(number, answers.Use))
            {
                return true;
            }
        }

        return false;
    }
}
