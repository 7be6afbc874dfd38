using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>From when a period counts, and whether it is the least or the most: "mindestens 30 Tage nach der Kündigung".</summary>
internal static class Periods
{
    private const int Near = 3; // words on each side of a period

    /// <summary>Lines of phrases, "least" first, then "most"; they must neither be added nor left out. Those on later lines must not be added.</summary>
    private static readonly List<string[]> Bounds = [.. PhraseTable.Lines("bounds.txt")
        .Select(static line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static phrase => $" {Policies.Folding.Fold(phrase)} ").ToArray())];

    private static readonly WordTables Times = new("times.txt");
    private static readonly WordSet Determiners = new("determiners.txt");
    private static readonly WordSet Prepositions = new("prepositions.txt");

    /// <summary>Whether the periods of a statement have the bounds, and its times the beginnings, that they have in the quoted sentence.</summary>
    public static bool Agree(Said said, ProofSentence quoted, bool isOfOneLanguage) =>
        said.Values.Where(static value => value.Kind == "period").All(value => HasBoundsOf(said.Text, value, quoted))
        && (!isOfOneLanguage || BeginningsOf(said.Text, said.Values) is var here && BeginningsOf(quoted.Text, quoted.Values) is var there
            && here.TrueForAll(one => there.Exists(other => IsBeginOf(one, other) && (!other.HasPeriod || said.Values.Any(static value => value.Kind == "period"))))
            && (said.IsListOfRights || !OutsideOf(said.Text, here).Overlaps(there.SelectMany(static other => other.Words).Except(OutsideOf(quoted.Text, there)))));

    private static bool HasBoundsOf(string text, FoundValue value, ProofSentence quoted)
    {
        const int kept = 2; // lines
        var here = BoundsOf(text, value);
        return quoted.Values.Where(there => there.Kind == value.Kind && ProofSentence.Normal(there) == ProofSentence.Normal(value))
            .Any(other => BoundsOf(quoted.Text, other) is var there && here.IsSubsetOf(there) && there.Where(static line => line < kept).ToHashSet().IsSubsetOf(here));
    }

    /// <summary>The bounds in the words round a period, up to the commas.</summary>
    private static HashSet<int> BoundsOf(string text, FoundValue value)
    {
        var clause = PartsOf(SentenceWord.Of(text)).FirstOrDefault(part => part.Exists(word => word.Start >= value.Start && word.Start < value.End)) ?? [];
        var before = clause.Where(word => word.Start < value.Start).TakeLast(Near);
        var behind = clause.Where(word => word.Start >= value.End).Take(Near);
        string[] windows = [Joined(before), Joined(behind)];
        return [.. Enumerable.Range(0, Bounds.Count).Where(line => Bounds[line].Any(phrase => windows.Any(window => window.Contains(phrase, StringComparison.Ordinal))))];
    }

    private static string Joined(IEnumerable<SentenceWord> words) => $" {string.Join(' ', words.Select(static word => word.Folded))} ";

    private static IEnumerable<List<SentenceWord>> PartsOf(List<SentenceWord> words)
    {
        var open = new List<SentenceWord>();
        foreach (var word in words)
        {
            open.Add(word);
            if (word.EndsPart)
            {
                yield return open;
                open = [];
            }
        }
    }

    /// <summary>"nach der letzten Bestellung", "until you unsubscribe": the family of the word of time, and what follows it.</summary>
    private static List<Beginning> BeginningsOf(string text, IReadOnlyList<FoundValue> values)
    {
        var found = new List<Beginning>();
        foreach (var part in PartsOf(SentenceWord.Of(text)))
        {
            for (var at = 0; at + 1 < part.Count; at++)
            {
                if (Times.LineOf(part[at].Folded) is { } family && EventAt(part, at + 1) is { Count: > 0 } words)
                {
                    found.Add(new Beginning(family, words, values.Any(value => value.Kind == "period" && value.End <= part[at].Start && string.IsNullOrWhiteSpace(text[value.End..part[at].Start]))));
                }
            }
        }

        return found;
    }

    /// <summary>The words of what a time counts from: up to the first noun and its genitive; in English two words. None for a length of time.</summary>
    private static List<string> EventAt(List<SentenceWord> part, int at)
    {
        const int most = 4;
        var words = new List<string>();
        for (; at < part.Count && words.Count < most; at++)
        {
            var word = part[at];
            if (Determiners.Holds(word.Folded) || Prepositions.Holds(word.Folded) && words.Count == 0)
            {
                continue;
            }

            if (words.Count == 0 && (char.IsAsciiDigit(word.Folded[0]) || WordTables.Numbers.LineOf(word.Folded) is not null))
            {
                return [];
            }

            words.Add(WordStem.Of(word.Folded));
            var hasGenitive = at + 2 < part.Count && part[at + 1].Folded is "des" or "der" or "eines" or "einer" or "ihrer" or "ihres" or "of";
            if (char.IsUpper(word.Text[0]) && !hasGenitive)
            {
                break;
            }
        }

        return words;
    }

    /// <summary>The stems of the words that no time counts from: "Kündigung Ihrer Mitgliedschaft" there makes no membership that is deleted here.</summary>
    private static HashSet<string> OutsideOf(string text, List<Beginning> beginnings)
    {
        var left = WordStem.Words(text).Where(static word => word.Length >= PeoplesWords.LeastLetters && !PeoplesWords.IsNeutral(word)).Select(static word => WordStem.Of(word)).ToList();
        beginnings.SelectMany(static beginning => beginning.Words).ToList().ForEach(word => left.Remove(word));
        return [.. left];
    }

    private static bool IsBeginOf(Beginning one, Beginning other) =>
        one.Family == other.Family && one.Words.Count <= other.Words.Count && one.Words.Zip(other.Words).All(static pair => WordStem.AreAlike(pair.First, pair.Second));

    /// <summary>What a time counts from.</summary>
    /// <param name="Family">The line of the word of time.</param>
    /// <param name="Words">The stems of what follows it.</param>
    /// <param name="HasPeriod">Whether a period stands right before: "30 Tage nach ...".</param>
    private sealed record Beginning(int Family, List<string> Words, bool HasPeriod);
}
