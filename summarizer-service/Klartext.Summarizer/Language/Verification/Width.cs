using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// What calms a reader must not be said of more than the policy says it of: "Log-Dateien löschen wir nach 14 Tagen" is not "Ihre Daten
/// werden nach 14 Tagen gelöscht", "keine Cookies im Warenkorb" is not "keine Cookies". What is collected or shared may be called
/// "data", for all of it is.
/// </summary>
internal static class Width
{
    private static readonly WordSet Frames = new("frames.txt");

    /// <summary>Whether a statement that denies, deletes or sets a period is about no more than the quoted sentence.</summary>
    public static bool Fits(Said said, ProofSentence quoted, bool isOfOneLanguage)
    {
        var denies = said.Claims.Any(static claim => claim.Status == PracticeStatus.Denied);
        var limits = denies || said.Claims.Any(static claim => claim.Practice.Name is "retention.period" or "retention.criteria") || said.Values.Any(static value => value.Kind == "period");
        if (!limits || !isOfOneLanguage)
        {
            return true;
        }

        var here = said.Words.Select(static word => WordStem.Of(word.Folded)).ToHashSet(StringComparer.Ordinal);
        bool IsLeftOut(SentenceWord word) => IsThing(word, quoted) && !here.Contains(WordStem.Of(word.Folded)) && !here.Any(stem => WordStem.AreAlike(stem, WordStem.Of(word.Folded)));
        var clauses = ClausesOf(said, quoted, denies);
        return !(SpeaksOfData(said.Words.Select(static word => word.Folded)) && !SpeaksOfData(quoted.Phrasing.Folded) && clauses.Any(clause => clause.Words.Where((word, at) => IsNoun(quoted, clause, at)).Any(IsLeftOut)))
            && !(denies && clauses.Any(clause => quoted.Phrasing.Governed(clause.Start, clause.End).Any(IsLeftOut)));
    }

    private static bool SpeaksOfData(IEnumerable<string> folded) => folded.Any(WordSet.Data.Holds);

    /// <summary>The clauses of the quoted sentence that have the statement's period, or its "not".</summary>
    private static List<Clause> ClausesOf(Said said, ProofSentence quoted, bool denies)
    {
        var clauses = Clause.Of(quoted.Text);
        var held = clauses.Where(clause => denies
            ? clause.Words.Exists(static word => WordSet.Negating.Holds(word.Folded))
            : quoted.Values.Any(value => clause.Start <= value.Start && value.Start < clause.End && said.Values.Any(other => other.Kind == value.Kind && ProofSentence.Normal(other) == ProofSentence.Normal(value)))).ToList();
        return held.Count > 0 ? held : clauses;
    }

    /// <summary>A German noun that stands behind no preposition; in English any word that does not.</summary>
    private static bool IsNoun(ProofSentence quoted, Clause clause, int at) =>
        (quoted.IsEnglish || char.IsUpper(clause.Words[at].Text[0])) && !quoted.Phrasing.Governed(clause.Start, clause.End).Any(word => word.Start == clause.Words[at].Start);

    /// <summary>Not a deed, a fact, the provider, a neutral word, or the frame of another: "im Rahmen".</summary>
    private static bool IsThing(SentenceWord word, ProofSentence quoted) =>
        word.Folded.Length >= PeoplesWords.LeastLetters && Deeds.Of(word.Folded) < 0 && !PeoplesWords.IsNeutral(word.Folded) && !Actors.IsProvider(word.Folded)
        && !Frames.Holds(word.Folded) && !WordSet.Data.Holds(word.Folded) && !WordSet.Negating.Holds(word.Folded) && WordTables.Scope.LineOf(word.Folded) is null && !WordSet.Modal.Holds(word.Folded)
        && !quoted.Values.Any(value => value.Start <= word.Start && word.Start < value.End);
}
