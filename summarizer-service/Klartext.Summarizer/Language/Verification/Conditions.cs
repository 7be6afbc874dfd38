using System.Text.RegularExpressions;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// "Wenn Sie bestellen, speichern wir Ihren Namen" is not "wir speichern Ihren Namen". Where the rules know a condition, claims are
/// compared; here are those that no rule knows. That somebody visits the site is no condition: every reader does.
/// </summary>
internal static partial class Conditions
{
    private static readonly WordSet Openers = new("condition-openers.txt");
    private static readonly string[] Pairs = PhraseTable.Lines("condition-pairs.txt");
    private static readonly WordSet Visiting = new("visiting.txt");
    private static readonly WordSet Refusing = new("refusing.txt");
    private static readonly string[][] Occasions = [.. PhraseTable.Lines("occasions.txt").Select(static line => line.Split(' ').Select(static word => Policies.Folding.Fold(word)).ToArray())];

    /// <summary>Whether a statement has as many conditions as the part of the quoted sentence that proves it.</summary>
    public static bool AreKept(Said said, ProofSentence quoted)
    {
        if (!said.Claims.Any(IsHeld))
        {
            return true;
        }

        var isForOccasions = said.Claims.All(static claim => claim.Condition == Condition.None && claim.Practice.Name != "retention.period");
        if (isForOccasions && !OccasionsIn(quoted.Text).TrueForAll(occasion => said.Words.Any(word => WordStem.AreAlike(WordStem.Of(word.Folded), WordStem.Of(occasion)))))
        {
            return false;
        }

        var here = Math.Max(In(said.Text, []).Count, said.Claims.Any(static claim => claim.Condition != Condition.None) ? 1 : 0);
        return here >= In(quoted.Text, quoted.ProofOf(said.Claims)).Count;
    }

    /// <summary>Rights, bases, purposes and rules of deletion have their conditions from the law or are conditions themselves.</summary>
    private static bool IsHeld(Claim claim) =>
        claim.Status == PracticeStatus.Denied || claim.Practice.Name is "retention.period"
        || claim.Practice.Name.Split('.')[0] is "data" or "sharing" or "transfer" or "decision"
        || (claim.Practice.Name.StartsWith("tracking.", StringComparison.Ordinal) && claim.Practice.Name != "tracking.opt-out");

    /// <summary>The conditions of the part of a sentence, between semicolons, that has some words; a condition that has all of them itself is none.</summary>
    private static List<List<SentenceWord>> In(string text, IReadOnlyList<Policies.TextRange> proof)
    {
        var start = proof.Count == 0 ? 0 : text.LastIndexOf(';', proof[0].Start) + 1;
        var end = proof.Count == 0 ? -1 : text.IndexOf(';', proof[^1].Start);
        var words = SentenceWord.Of(text[start..(end < 0 ? text.Length : end)]);
        var found = new List<List<SentenceWord>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!Opens(words, at) && !(at == 0 && VerbFirst().IsMatch(text.AsSpan(start))))
            {
                continue;
            }

            var last = words.FindIndex(at, static word => word.EndsPart);
            var condition = words.GetRange(at, (last < 0 ? words.Count : last + 1) - at);
            at += condition.Count - 1;
            var isProof = proof.Count > 0 && proof.All(range => start + condition[0].Start <= range.Start && range.End <= start + condition[^1].Start + condition[^1].Text.Length);
            if (!isProof && !IsRefusal(condition) && !IsVisit(condition))
            {
                found.Add(condition);
            }
        }

        return found;
    }

    private static bool Opens(List<SentenceWord> words, int at) =>
        (Openers.Holds(words[at].Folded) && !(at > 0 && words[at - 1].Folded is "auch" or "selbst" or "even"))
        || (at + 1 < words.Count && Pairs.Contains($"{words[at].Folded} {words[at + 1].Folded}"))
        || (at == 0 && words[0].Folded is "wer" or "whoever");

    /// <summary>"bei der Anmeldung", "on registration": conditions in few words.</summary>
    private static List<string> OccasionsIn(string text)
    {
        const int reach = 3; // words between them
        var words = SentenceWord.Of(text);
        bool IsOccasion(string folded) => Occasions.Skip(1).Any(line => line.Any(noun => folded.EndsWith(noun, StringComparison.Ordinal)));
        bool IsBehind(int at) => Enumerable.Range(Math.Max(0, at - reach), Math.Min(at, reach))
            .Any(before => Occasions[0].Contains(words[before].Folded) && !words.GetRange(before, at - before).Exists(static word => word.EndsPart));
        return [.. Enumerable.Range(0, words.Count).Where(at => IsOccasion(words[at].Folded) && IsBehind(at)).Select(at => words[at].Folded)];
    }

    /// <summary>"Wenn Sie das nicht möchten, ...".</summary>
    private static bool IsRefusal(List<SentenceWord> condition) =>
        condition.Exists(static word => Refusing.Holds(word.Folded)) && condition.Exists(static word => WordSet.Negating.Holds(word.Folded));

    /// <summary>"Wenn Sie unsere Website besuchen", and nothing besides.</summary>
    private static bool IsVisit(List<SentenceWord> condition) =>
        condition.TrueForAll(static word => Visiting.Holds(word.Folded) || Actors.IsProvider(word.Folded) || PeoplesWords.IsNeutralWord(word.Folded));

    /// <summary>"Bestellen Sie bei uns, so ...", "Möchten Sie ...".</summary>
    [GeneratedRegex("^\\W*\\p{Lu}\\p{L}+en Sie\\b[^,]*,", RegexOptions.CultureInvariant)]
    private static partial Regex VerbFirst();
}
