namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// The small words and endings of a sentence: what stands behind which preposition, whose a thing is, tense and mood, and what is
/// negated. They turn a sentence round as surely as a "not" does, so a statement has those of the sentence it rests on.
/// </summary>
internal sealed class Phrasing
{
    private const int Reach = 6; // words behind a preposition that belong to it at most
    private const int LeastPart = 5; // letters of a part of a compound

    private static readonly Dictionary<string, int> Prepositions = Numbered("prepositions.txt");
    private static readonly Dictionary<string, int> Possessives = Numbered("possessives.txt");
    private static readonly WordSet Determiners = new("determiners.txt");
    private static readonly WordSet Conjunctions = new("conjunctions.txt");
    private static readonly WordSet Months = new("months.txt");
    private static readonly WordSet Past = new("past.txt");

    private readonly List<SentenceWord> words;
    private readonly HashSet<string> own;

    /// <summary>Reads a sentence.</summary>
    public Phrasing(string sentence)
    {
        words = SentenceWord.Of(sentence);
        own = words.Select(static word => word.Folded).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Every thing stands behind the preposition that it stands behind in the policy or in the people's texts. What the policy does not
    /// name so is known to a rule.
    /// </summary>
    /// <param name="quoted">The quoted sentence.</param>
    /// <param name="people">What people write of the practices asserted.</param>
    /// <param name="isRules">Whether a rule knew the word at this place.</param>
    /// <param name="isOn">Whether all of it is a right to something or a basis on something: "auf" is how one says that.</param>
    public bool HasPrepositionsOf(Phrasing quoted, IReadOnlyList<Phrasing> people, Func<SentenceWord, bool> isRules, bool isOn)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (HeadOf(at) is not { } head || IsPlace(words[at], head))
            {
                continue;
            }

            var family = Prepositions[words[at].Folded];
            var there = quoted.Before(head.Folded);
            var isKnown = there.Contains(family) || people.Any(other => other.Before(head.Folded).Contains(family)) || (isRules(head) && (there.Count == 0 || (isOn && words[at].Folded is "auf" or "of" or "on")));
            if (!isKnown)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a condition says, a condition of the policy's sentence says: "sobald Sie abonnieren" is not "sobald Sie abbestellen".</summary>
    public bool HasConditionsOf(Phrasing quoted) =>
        Conditional().All(word => Conjunctions.Holds(word.Folded) || PeoplesWords.IsNeutralWord(word.Folded) || quoted.Conditional().Any(other => IsSame(other.Folded, word.Folded)));

    /// <summary>The words of conditions, from the conjunction to the next comma.</summary>
    private IEnumerable<SentenceWord> Conditional()
    {
        var isCondition = false;
        foreach (var word in words)
        {
            isCondition |= Conjunctions.Holds(word.Folded);
            if (isCondition)
            {
                yield return word;
            }

            isCondition &= !word.EndsPart;
        }
    }

    /// <summary>"Ihre" is not "unsere": whose a thing is, where both say so.</summary>
    public bool HasOwnersOf(Phrasing quoted) => !Owned().Any(thing => quoted.Owned().Where(other => IsSame(other.Thing, thing.Thing)).ToList() is { Count: > 0 } others && others.TrueForAll(other => other.Owner != thing.Owner));

    /// <summary>No past and no hearsay ("speichere", "habe verkauft") that the policy does not have.</summary>
    public bool HasTenseOf(Phrasing quoted, bool areRights) => words.All(word =>
        quoted.own.Contains(word.Folded)
        || !(Past.Holds(word.Folded) || (!areRights && word.Folded is "hat" or "haben" or "has" or "have") || IsOtherTense(word) || IsEnglishPast(word)));

    /// <summary>Days, months and years that stand side by side do so in the policy: "31. März" is not made of "1. März" and "31. Dezember".</summary>
    public bool HasDatesOf(Phrasing quoted) => DateParts().ToHashSet().IsSubsetOf(quoted.DateParts());

    /// <summary>"nicht automatisierte": what is negated by the word before it is so in the policy too; deeds may be negated from anywhere.</summary>
    public bool NegatesAs(Phrasing quoted)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var next = words[at + 1];
            if (words[at].Folded is not ("nicht" or "not") || char.IsUpper(next.Text[0]) || next.Folded is "statt" || Deeds.Of(next.Folded) >= 0 || Prepositions.ContainsKey(next.Folded) || Determiners.Holds(next.Folded) || PeoplesWords.IsNeutral(next.Folded))
            {
                continue;
            }

            if (!quoted.words.Where((word, place) => place > 0 && IsSame(word.Folded, next.Folded) && quoted.words[place - 1].Folded == words[at].Folded).Any())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Its words, folded.</summary>
    public IReadOnlySet<string> Folded => own;

    /// <summary>The nouns that stand right behind a preposition between two places, save where all of it happens; in English the words that do.</summary>
    public IEnumerable<SentenceWord> Governed(int start, int end)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Start < start || words[at].Start >= end || HeadOf(at) is not { } head)
            {
                continue;
            }

            var first = words.IndexOf(head);
            var last = words.FindIndex(first, static word => word.EndsPart || char.IsUpper(word.Text[0]));
            if (last >= 0 && !words.GetRange(first, last + 1 - first).Exists(static word => Actors.IsProvider(word.Folded)))
            {
                yield return char.IsUpper(words[last].Text[0]) ? words[last] : head;
            }
        }
    }

    /// <summary>"nur an Behörden" is not "nur Daten": what is counted or narrowed is so in the policy too.</summary>
    public bool CountsAs(Phrasing quoted) => Counted().All(one => quoted.Counted().Any(other => one.Line == other.Line && IsSame(one.Thing, other.Thing)));

    /// <summary>Whether two folded words are of one family, or one is the last part of the other: "Log-Dateien", "Server-Log-Dateien".</summary>
    private static bool IsSame(string one, string other)
    {
        var (first, second) = (WordStem.Of(one), WordStem.Of(other));
        return WordStem.AreAlike(first, second)
            || (first.Length >= LeastPart && second.EndsWith(first, StringComparison.Ordinal)) || (second.Length >= LeastPart && first.EndsWith(second, StringComparison.Ordinal));
    }

    /// <summary>The word that a preposition here governs; null where there is no preposition, or it is a verb's ("bewahrt ... auf", "zu beantworten").</summary>
    private SentenceWord? HeadOf(int at)
    {
        if (!Prepositions.ContainsKey(words[at].Folded) || words[at].EndsPart)
        {
            return null;
        }

        var next = at + 1;
        while (next < words.Count && Determiners.Holds(words[next].Folded) && !words[next].EndsPart)
        {
            next++;
        }

        if (next == words.Count || char.IsAsciiDigit(words[next].Text[0]) || words[next].Folded is "und" or "oder" or "and" or "or")
        {
            return null;
        }

        var isInfinitive = words[at].Folded is "zu" && char.IsLower(words[next].Text[0]) || words[at].Folded is "to" && Deeds.Of(words[next].Folded) >= 0;
        return isInfinitive ? null : words[next];
    }

    /// <summary>The prepositions that a thing stands behind here; -1 where it stands behind none.</summary>
    private HashSet<int> Before(string thing)
    {
        var found = new HashSet<int>();
        for (var at = 0; at < words.Count; at++)
        {
            if (IsSame(words[at].Folded, thing))
            {
                found.Add(PrepositionOf(at));
            }
        }

        return found;
    }

    /// <summary>The preposition that governs the word at a place, up to some words before it in the same part of the sentence; -1 for none.</summary>
    private int PrepositionOf(int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - Reach && !words[before].EndsPart; before--)
        {
            if (Prepositions.TryGetValue(words[before].Folded, out var family))
            {
                return family;
            }
        }

        return -1;
    }

    /// <summary>"auf der Website", "on this page": where all of it happens.</summary>
    private static bool IsPlace(SentenceWord preposition, SentenceWord head) => preposition.Folded is "auf" or "on" && Actors.IsProvider(head.Folded);

    private IEnumerable<(string One, string Next)> DateParts()
    {
        bool IsPart(int at) => char.IsAsciiDigit(words[at].Folded[0]) || Months.Holds(words[at].Folded);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (IsPart(at) && IsPart(at + 1))
            {
                yield return (words[at].Folded, words[at + 1].Folded);
            }
        }
    }

    /// <summary>"alle", "nur" with the next word that is neither an article nor a preposition.</summary>
    private IEnumerable<(int Line, string Thing)> Counted()
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!WordSet.Counting.Holds(words[at].Folded) || words[at].EndsPart)
            {
                continue;
            }

            var thing = words.FindIndex(at + 1, static word => !Determiners.Holds(word.Folded) && !Prepositions.ContainsKey(word.Folded));
            if (thing >= 0)
            {
                yield return (WordTables.Scope.LineOf(words[at].Folded) ?? -1, words[thing].Folded);
            }
        }
    }

    private IEnumerable<(int Owner, string Thing)> Owned()
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (Possessives.TryGetValue(words[at].Folded, out var owner) && words[at].Text is not "Ihr" and not "ihr")
            {
                yield return (owner, words[at + 1].Folded);
            }
        }
    }

    /// <summary>"speicherte", "speichere", "löschten": a German deed in the past or in the mood of hearsay. "gespeicherte", "genutzten" are no such.</summary>
    private static bool IsOtherTense(SentenceWord word) =>
        char.IsLower(word.Text[0]) && Deeds.Of(word.Folded) >= 0 && !word.Folded.Contains("ge", StringComparison.Ordinal) && word.Text.EndsWith('e') && word.Folded is not ("use" or "store" or "share" or "keep" or "disclose" or "delete" or "erase" or "remove" or "analyse" or "analyze");

    /// <summary>"the provider sold": an English past that no "is" or "are" makes a passive.</summary>
    private bool IsEnglishPast(SentenceWord word) =>
        (word.Folded is "sold" or "sent" or "kept" or "gave" or "took" || word.Folded.EndsWith("ed", StringComparison.Ordinal) && Deeds.Of(word.Folded) >= 0)
        && !own.Overlaps(["is", "are", "be", "been", "being", "wird", "werden", "ist", "sind"]);

    /// <summary>The words of a table with the number of their line.</summary>
    private static Dictionary<string, int> Numbered(string name) => PhraseTable.Lines(name)
        .SelectMany(static (line, number) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: Klartext.Policies.Folding.Fold(word), number)))
        .ToDictionary(static pair => pair.Word, static pair => pair.number, StringComparer.Ordinal);
}
