using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>Whether a sentence of a statement rests on a quoted sentence, wholly; the order of the checks is that in VERIFICATION.md.</summary>
/// <param name="book">The rules.</param>
/// <param name="people">What people write in the reader's language.</param>
/// <param name="grounds">The policy.</param>
/// <param name="isOfOneLanguage">Whether the policy is in the reader's language: between two, forms and small words cannot be compared.</param>
internal sealed class SentenceCheck(RuleBook book, PeoplesWords people, Grounds grounds, bool isOfOneLanguage)
{
    /// <summary>The first check that fails.</summary>
    public DropReason Of(Said said, ProofSentence quoted)
    {
        if (!Signs.AreOf(said.Text, quoted.Text))
        {
            return DropReason.Markup;
        }

        if (quoted.IsConjecture && !said.IsOfChanges)
        {
            return DropReason.QuoteUnfit;
        }

        if (!HasDigitsOf(said, quoted))
        {
            return DropReason.Fact;
        }

        if (!IsOfTheSameScope(said, quoted))
        {
            return DropReason.Scope;
        }

        if (!KnownWords.Are(said, quoted.Stems, people))
        {
            return DropReason.Word;
        }

        if (said.Claims.Count == 0)
        {
            return DropReason.NothingAsserted;
        }

        foreach (var claim in said.Claims)
        {
            if (grounds.Holds(claim, number => number == quoted.Number, out _) is var reason and not DropReason.None && !HoldsAlone(claim, quoted))
            {
                return reason;
            }
        }

        return HasFactsOf(said, [quoted]) ? OfMeaning(said, quoted) : DropReason.Fact;
    }

    /// <summary>"Sie haben ein Recht auf Auskunft und ein Recht auf Löschung": each right has its own sentence, and every word is in one of them.</summary>
    public bool IsList(Said said, List<ProofSentence> quoted, out HashSet<int> rests)
    {
        rests = [];
        foreach (var claim in said.Claims)
        {
            if (grounds.Holds(claim, number => quoted.Exists(sentence => sentence.Number == number), out var sentences) != DropReason.None)
            {
                return false;
            }

            rests.UnionWith(sentences);
        }

        var proving = rests;
        var of = quoted.FindAll(sentence => proving.Contains(sentence.Number));
        var stems = of.SelectMany(static sentence => sentence.Stems).ToHashSet(StringComparer.Ordinal);
        return KnownWords.Are(said, stems, people) && HasFactsOf(said, of) && of.Exists(sentence => IsPhrasedAs(said, sentence))
            && of.TrueForAll(sentence => Actors.Fit(said.Actor, said.Text, sentence.Actor, sentence.Text, sentence.Values, said.Claims) && !Signs.PointBack(said.Text, sentence.Text))
            && of.Exists(sentence => Signs.AreOf(said.Text, sentence.Text) && Signs.HaveDigitsOf(said.Text, sentence.Text) && WordTables.Scope.In(said.Text).IsSubsetOf(WordTables.Scope.In(sentence.Text)));
    }

    /// <summary>A condition that the quoted sentence has by itself, where the policy states the practice without it elsewhere.</summary>
    private bool HoldsAlone(Claim claim, ProofSentence quoted) =>
        claim.Condition != Condition.None && grounds.Holds(claim with { Condition = Condition.None }, number => number == quoted.Number, out _) == DropReason.None
        && book.Analyse(quoted.Alone, grounds.Analysis.Language).Findings.Any(finding => finding.Practice == claim.Practice && finding.Status == claim.Status && finding.Condition == claim.Condition);

    /// <summary>Who does what with which thing, when and on which condition, once words, facts and claims are those of the quoted sentence.</summary>
    private DropReason OfMeaning(Said said, ProofSentence quoted)
    {
        if (Signs.PointBack(said.Text, quoted.Text) || !Actors.Fit(said.Actor, said.Text, quoted.ActorOf(said.Claims, said.Deeds), quoted.Text, quoted.Values, said.Claims))
        {
            return DropReason.Actor;
        }

        if (!IsPhrasedAs(said, quoted) || !said.DeniesThroughout)
        {
            return DropReason.Phrasing;
        }

        if (!Conditions.AreKept(said, quoted))
        {
            return DropReason.Condition;
        }

        return Periods.Agree(said, quoted, isOfOneLanguage) && Width.Fits(said, quoted, isOfOneLanguage) && BelongTogether(said, quoted) ? DropReason.None : DropReason.Mixed;
    }

    private static bool HasDigitsOf(Said said, ProofSentence quoted) =>
        said.Phrasing.HasDatesOf(quoted.Phrasing) && Signs.HaveDigitsOf(said.Text, quoted.Text)
        && Signs.HaveDigitsOf(WithoutFacts(said.Text, said.Values), WithoutFacts(quoted.Text, quoted.Values))
        && WordTables.Numbers.In(said.Text).IsSubsetOf(WordTables.Numbers.In(quoted.Text));

    /// <summary>A number that is part of a period there may not stand alone here: "nach 14".</summary>
    private static string WithoutFacts(string text, IEnumerable<FoundValue> values) => values.Aggregate(text, static (rest, value) =>
        string.Concat(rest.AsSpan(0, value.Start), new string(' ', value.End - value.Start), rest.AsSpan(value.End)));

    private static bool HasFactsOf(Said said, List<ProofSentence> quoted)
    {
        var there = quoted.SelectMany(static sentence => sentence.Values).Select(static value => (value.Kind, ProofSentence.Normal(value))).ToHashSet();
        return said.Values.All(value => there.Contains((value.Kind, ProofSentence.Normal(value))));
    }

    /// <summary>"not", "only", "all", "before", "if", "may" and what narrows are those of the quoted sentence, and nothing is negated twice.</summary>
    private static bool IsOfTheSameScope(Said said, ProofSentence quoted) =>
        WordTables.Scope.In(said.Text).IsSubsetOf(WordTables.Scope.In(quoted.Text))
        && WordTables.Shares.In(quoted.Text).IsSubsetOf(WordTables.Shares.In(said.Text))
        && (!said.TellsWhatIsDone || WordTables.Narrowing.In(quoted.Text).IsSubsetOf(WordTables.Narrowing.In(said.Text)))
        && WordSet.Negating.CountIn(said.Text) <= WordSet.Negating.CountIn(quoted.Text)
        && (WordSet.Modal.CountIn(said.Text) == 0 || WordSet.Modal.CountIn(quoted.Text) > 0 || said is { IsListOfRights: true, Actor: Actor.Reader })
        && (!said.TellsWhatIsDone || WordSet.Modal.CountIn(quoted.Text) == 0 || WordSet.Certain.CountIn(said.Text) == 0);

    /// <summary>Prepositions, owners, tense and mood are those of the quoted sentence.</summary>
    private bool IsPhrasedAs(Said said, ProofSentence quoted)
    {
        var isBasis = said.Claims.All(static claim => claim.Practice.Name.StartsWith("basis.", StringComparison.Ordinal));
        return !isOfOneLanguage
            || (said.Phrasing.HasPrepositionsOf(quoted.Phrasing, [.. said.Claims.SelectMany(people.PhrasingsOf)], word => said.IsRules(word.Start), said.IsListOfRights || isBasis)
                && said.Phrasing.HasConditionsOf(quoted.Phrasing) && said.Phrasing.HasOwnersOf(quoted.Phrasing) && said.Phrasing.HasTenseOf(quoted.Phrasing, said.IsListOfRights)
                && said.Phrasing.NegatesAs(quoted.Phrasing) && said.Phrasing.CountsAs(quoted.Phrasing));
    }

    private static bool BelongTogether(Said said, ProofSentence quoted) =>
        said.IsListOfRights || quoted.HoldsTogether(said.Things.Where(static thing => !PeoplesWords.IsNeutralStem(thing)), said.Deeds, said.Values, WordSet.Negating.CountIn(said.Text) > 0);
}
