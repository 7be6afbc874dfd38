using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>Reads what short answers and chains of denials say of other words, and takes back what only seemed to be said.</summary>
internal sealed class AnswerReader(
    Catalogue catalogue, PhraseMatcher phrases, Clauses clauses, Guards guards, RuleTrial trial, OpenDocument open, Answers answers, DeniedChains chains, DeniedClauses single, PlainDenials plain, Rewordings rewordings, DeniedSubclauses subclauses, DeniedLists lists, TakenUp taken,
    ReadingUnit unit, OrderedHits hits, OrderedHits later)
{
    private readonly List<int> called = [];
    private readonly Seen seen = new(catalogue.Roles.Length, 0);

    /// <summary>Reads what a short answer answers: yes states it, no denies it.</summary>
    public void Read(int sentence, in Answer answer)
    {
        if (answer.Denies && answer.Of != sentence && answer.Kind != AnswerKind.Item)
        {
            hits.Remove(answer.Of, static _ => true); // what is denied was not said
            later.Remove(answer.Of, static hit => hit.LeadIn < 0);
        }

        answers.Load(unit, sentence, answer);
        TryAnswered(sentence, answer);
        if (answer.Denies && answers.IsQuestion(answer.Of) && clauses.Negators.Count == 0)
        {
            answers.LoadDenied(unit, answer);
            TryDenied(sentence, answer.Of);
        }

        if (answer.Denies && answer.Kind is AnswerKind.Name or AnswerKind.Item)
        {
            ReadPlainly(sentence, answer);
        }
    }

    /// <summary>Reads each name that stands in a row behind or below a denial.</summary>
    public void ReadList(int sentence)
    {
        foreach (var name in lists.Of(sentence))
        {
            Read(sentence, name);
        }
    }

    /// <summary>Reads what single clauses of the sentence deny, and a denial that is not "nicht" but means it.</summary>
    public void ReadClauses(int sentence)
    {
        foreach (var name in single.Of(sentence))
        {
            answers.Load(unit, sentence, name);
            TryAnswered(sentence, name, open.Document.Words[name.Said].Start, open.Document.Words[name.SaidEnd - 1].End);
            ReadPlainly(sentence, name, clauseOnly: true);
        }

        if (!single.MayDeny(sentence))
        {
            return;
        }

        foreach (var member in lists.MembersOf(sentence))
        {
            ReadName(sentence, member);
        }

        if (taken.Of(sentence) is { } thing)
        {
            ReadName(sentence, thing);
        }

        if (plain.LoadNever(unit, sentence))
        {
            TryDenied(sentence, -1);
        }

        if (rewordings.LoadUncompared(unit, sentence))
        {
            TryDenied(sentence, -1);
        }

        if (rewordings.LoadShared(unit, sentence))
        {
            TryDenied(sentence, -1);
        }

        if (subclauses.Of(sentence) is { } denied)
        {
            answers.Load(unit, sentence, denied);
            TryAnswered(sentence, denied);
            plain.LoadNamed(unit, denied, sentence);
            TryDenied(sentence, -1);
        }
    }

    private void ReadName(int sentence, in Answer name)
    {
        answers.Load(unit, sentence, name);
        TryAnswered(sentence, name);
        ReadPlainly(sentence, name);
    }

    /// <summary>Reads a denied name in plain words.</summary>
    private void ReadPlainly(int sentence, in Answer answer, bool clauseOnly = false)
    {
        if (!plain.CanRead(answer))
        {
            return;
        }

        var (from, to) = clauseOnly ? (open.Document.Words[answer.Said].Start, open.Document.Words[answer.SaidEnd - 1].End) : (0, int.MaxValue);
        var question = answer.Of == sentence ? -1 : answer.Of;
        var where = answer.Kind == AnswerKind.Item ? sentence : answer.Of;
        plain.LoadNamed(unit, answer, where);
        TryDenied(sentence, question, from, to);
        if (plain.LoadBare(unit, answer, where))
        {
            TryDenied(sentence, question, from, to);
            plain.LoadAlone(unit, answer, where);
            TryDenied(sentence, question, from, to);
        }
    }

    /// <summary>Reads each thing that the sentence denies one after the other.</summary>
    public void ReadChain(int sentence)
    {
        foreach (var denied in chains.Of(sentence))
        {
            chains.Load(unit, sentence, denied);
            TryAnswered(sentence, denied);
            chains.LoadAlone(unit, sentence, denied);
            TryDenied(sentence, -1);
        }
    }

    /// <summary>Tries the rules on the unit that holds what is answered.</summary>
    private void TryAnswered(int sentence, in Answer answer, int from = 0, int to = int.MaxValue)
    {
        phrases.Open(unit);
        trial.Turn(unit, sentence, answer.Of == sentence ? -1 : answer.Of);
        guards.Turn(-1);
        if (clauses.Negators.Count > 0)
        {
            return; // "Setzen wir keine Cookies? Nein." may mean either
        }

        if (answer.Kind == AnswerKind.Item)
        {
            hits.Remove(sentence, static hit => hit.Status == PracticeStatus.Stated); // the list says what is not done
        }

        var found = false;
        foreach (var phrase in CalledUp())
        {
            if (trial.Try(phrase, answer) is { } hit)
            {
                found = true;
                AddUnlessKnown(hit);
            }
        }

        if (answer.Denies && found)
        {
            Settle(sentence, answer.Of == sentence ? PracticeStatus.Stated : PracticeStatus.Denied, from, to);
        }
    }

    /// <summary>
    /// Tries the rules on one thing that the sentence denies, or on the question that it answers; only what they deny counts, the rest was
    /// read with the sentence. Of a question they must use the negator: "Verzichten Sie auf Cookies? Nein." denies no cookies.
    /// </summary>
    private void TryDenied(int sentence, int question, int from = 0, int to = int.MaxValue)
    {
        phrases.Open(unit);
        trial.Turn(unit, sentence, question);
        guards.Turn(-1);
        var firstHit = later.Count;
        foreach (var phrase in CalledUp())
        {
            if (trial.Try(phrase) is { Status: PracticeStatus.Denied } hit && (question < 0 || trial.UsesImplied))
            {
                AddUnlessKnown(hit);
            }
        }

        if (later.Count > firstHit)
        {
            Settle(sentence, PracticeStatus.Stated, from, to);
        }
    }

    /// <summary>A sentence that denies something with a name and a verb has been found by its rule already.</summary>
    private void AddUnlessKnown(Hit hit)
    {
        if (!Holds(hits, hit) && !Holds(later, hit))
        {
            later.Add(hit);
        }
    }

    private static bool Holds(OrderedHits known, Hit hit)
    {
        foreach (var other in known.Of(hit.Sentence))
        {
            if (other.Status == hit.Status && other.LeadIn == hit.LeadIn && ReferenceEquals(other.Rule, hit.Rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases of rules that the words and values of the unit call up.</summary>
    private List<int> CalledUp()
    {
        called.Clear();
        seen.Turn();
        phrases.Collect(allOfRules: false, seen, called);
        foreach (var (_, _, references) in unit.Values)
        {
            foreach (var reference in references)
            {
                called.AddRange(catalogue.PhrasesOfReference[reference]);
            }
        }

        called.RemoveAll(phrase => (PhraseRole)catalogue.Roles[phrase] != PhraseRole.Rule);
        return called;
    }

    /// <summary>
    /// Of a sentence that denies a name nothing stated remains; but where the answer itself goes on to state the practice
    /// ("Google Analytics? Nein, wir nutzen Matomo.") that counts. Only what rests on words of the text's range [from, to) yields.
    /// </summary>
    private void Settle(int sentence, PracticeStatus yields, int from = 0, int to = int.MaxValue)
    {
        var other = new List<PracticeId>();
        foreach (var hit in (ReadOnlySpan<Hit>)[.. hits.Of(sentence), .. later.Of(sentence)])
        {
            if (hit.Status != yields)
            {
                other.Add(hit.Rule.Practice);
            }
        }

        hits.Remove(sentence, Yields);
        later.Remove(sentence, Yields);

        bool Yields(Hit hit) => hit.Status == yields && other.Contains(hit.Rule.Practice) && Array.Exists(hit.Proof, range => range.Start < to && range.End > from);
    }
}
