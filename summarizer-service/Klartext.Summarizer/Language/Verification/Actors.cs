using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>Who does what a sentence says.</summary>
internal enum Actor
{
    /// <summary>Whoever runs the site.</summary>
    Provider,

    /// <summary>The reader.</summary>
    Reader,

    /// <summary>A company or service that the sentence names.</summary>
    ThirdParty,

    /// <summary>It is done, and the sentence does not say by whom.</summary>
    Nobody,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>
/// Tells who acts in a sentence, by its first words and a few forms of German and English. Where it cannot tell, it says
/// <see cref="Actor.Other"/>, and the statement has to begin with the subject of its quote.
/// </summary>
internal static class Actors
{
    private static readonly Dictionary<string, HashSet<string>> Tables = WordsByName("actors.txt");
    private static readonly Dictionary<string, HashSet<string>> Marks = WordsByName("actor-marks.txt");
    private static readonly HashSet<string> Prepositions = Marks["prepositions"];
    private static readonly HashSet<string> Agents = Marks["agents"];
    private static readonly HashSet<string> PassiveVerbs = Marks["passive"];
    private static readonly HashSet<string> IrregularParticiples = Marks["participles"];
    private static readonly HashSet<string> FirstPerson = Marks["first-person"];
    private static readonly HashSet<string> Owned = Marks["own"];

    /// <summary>Who acts in a statement.</summary>
    public static Actor OfStatement(string text, IReadOnlyList<FoundValue> values)
    {
        var words = SentenceWord.Of(text);
        if (HasFirstPerson(words) || ProviderAt(words) is var provider and >= 0 && !NamedBefore(words[provider].Start, words, values))
        {
            return Actor.Provider;
        }

        if (IsReader(words))
        {
            return Actor.Reader;
        }

        if (IsPassive(words))
        {
            return Actor.Nobody;
        }

        return Names(text, words, values) ? Actor.ThirdParty : Actor.Other;
    }

    /// <summary>Who acts in a sentence of a policy.</summary>
    public static Actor OfPolicy(string text, IReadOnlyList<FoundValue> values)
    {
        var words = SentenceWord.Of(text);
        if (HasFirstPerson(words) || ProviderAt(words) >= 0)
        {
            return Actor.Provider;
        }

        if (IsPassive(words))
        {
            return Actor.Nobody;
        }

        if (Names(text, words, values))
        {
            return Actor.ThirdParty;
        }

        return words.Exists(static word => word.Text is "Sie" || word.Folded is "you") && !words.Exists(static word => Owned.Contains(word.Folded)) ? Actor.Reader : Actor.Nobody;
    }

    /// <summary>Whether a company or service stands beside each of some deeds and does it: "dabei überträgt YouTube", "YouTube, which transfers".</summary>
    public static bool AreOfThirdParty(string text, IReadOnlyList<FoundValue> values, HashSet<int> deeds)
    {
        var words = SentenceWord.Of(text);
        var done = Enumerable.Range(0, words.Count).Where(at => deeds.Contains(Deeds.Of(words[at].Folded)) && char.IsLower(words[at].Text[0])).ToList();
        var named = values.Where(static value => value.Kind is "company" or "service").SelectMany(static value => WordStem.Words(value.Text)).Where(static word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
        return done.Count > 0 && done.TrueForAll(at =>
        {
            var verb = words[at];
            var isOfOne = !IsPassiveBefore(words, at) && (verb.Folded.EndsWith('t') && !verb.Folded.StartsWith("ge", StringComparison.Ordinal) || verb.Folded.EndsWith('s'));
            var before = at > 0 && words[at - 1].Folded is "which" or "that" or "der" or "die" or "das" ? at - 2 : at - 1;
            return isOfOne && ((at + 1 < words.Count && named.Contains(words[at + 1].Folded)) || (before >= 0 && named.Contains(words[before].Folded)));
        });
    }

    private static bool IsPassiveBefore(List<SentenceWord> words, int at) => words.Take(at).Any(static word => word.Folded is "wird" or "werden") || words.Skip(at + 1).Take(1).Any(static word => word.Folded is "wird" or "werden");

    /// <summary>Whether a statement may let somebody do what the policy lets somebody do.</summary>
    /// <param name="said">Who acts in the statement.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="written">Who acts in the policy's sentence.</param>
    /// <param name="policy">That sentence.</param>
    /// <param name="values">The facts in it.</param>
    /// <param name="claims">What the statement asserts.</param>
    public static bool Fit(Actor said, string statement, Actor written, string policy, IReadOnlyList<FoundValue> values, IReadOnlyList<Claim> claims)
    {
        var (theirs, ours) = (SentenceWord.Of(statement), SentenceWord.Of(policy));
        if (!AgentsFit(theirs, ours, written))
        {
            return false;
        }

        var areRights = claims.All(static claim => IsReaders(claim.Practice.Name));
        return said switch
        {
            Actor.Provider => written == Actor.Provider && !(areRights && NamesRight(statement)) || written == Actor.Nobody && !areRights,
            Actor.Reader => areRights || written == Actor.Reader,
            Actor.ThirdParty => written == Actor.ThirdParty,
            Actor.Nobody => true,
            _ when areRights => SubjectOf(theirs) is "recht" or "rechte" or "right" or "rights",
            _ => BeginsAlike(theirs, ours, written == Actor.ThirdParty ? values : []),
        };
    }

    /// <summary>What the reader has or does: rights, and saying no.</summary>
    private static bool IsReaders(string practice) => practice.StartsWith("rights.", StringComparison.Ordinal) || practice is "tracking.opt-out";

    private static bool NamesRight(string statement) => WordStem.Words(statement).Any(static word => word is "recht" or "rechte" or "right" or "rights");

    /// <summary>The subject is a thing that nobody acts with, the subject of the policy's sentence too, the provider's own, or the third party that acts there.</summary>
    private static bool BeginsAlike(List<SentenceWord> statement, List<SentenceWord> policy, IReadOnlyList<FoundValue> thirdParties)
    {
        var subject = SubjectOf(statement);
        if (Tables["things"].Contains(subject) || thirdParties.Any(value => value.Kind is "company" or "service" && WordStem.Words(value.Text).Contains(subject)))
        {
            return true;
        }

        var at = policy.FindIndex(word => WordStem.Of(word.Folded) == WordStem.Of(subject));
        return at >= 0 && (!HasFirstPerson(policy) && SubjectOf(policy) == policy[at].Folded || at > 0 && Owned.Contains(policy[at - 1].Folded));
    }

    /// <summary>"wird von Werbepartnern verkauft" needs a "von Werbepartnern" in the policy; "an den Anbieter" an "an uns".</summary>
    private static bool AgentsFit(List<SentenceWord> statement, List<SentenceWord> policy, Actor written)
    {
        for (var at = 0; at + 1 < statement.Count; at++)
        {
            var next = IsDeterminer(statement[at + 1].Folded) && at + 2 < statement.Count ? statement[at + 2].Folded : statement[at + 1].Folded;
            var isProvider = IsProvider(next);
            switch (statement[at].Folded)
            {
                case "von" or "vom" or "durch" or "by" when !isProvider && !PeoplesWords.IsNeutral(next) && !policy.Where((word, place) => place > 0 && Agents.Contains(policy[place - 1].Folded)
                    || place > 1 && Agents.Contains(policy[place - 2].Folded)).Any(word => WordStem.Of(word.Folded) == WordStem.Of(next)):
                case "von" or "vom" or "durch" or "by" when isProvider && written == Actor.ThirdParty:
                case "an" or "to" or "dem" when isProvider && !policy.Exists(static word => Owned.Contains(word.Folded)):
                    return false;
            }
        }

        return true;
    }

    /// <summary>The first noun that stands behind no preposition; in English the first word that is neither an article nor a preposition.</summary>
    private static string SubjectOf(List<SentenceWord> words)
    {
        bool IsBehindPreposition(int at) => at > 0 && Prepositions.Contains(words[at - 1].Folded) || at > 1 && Prepositions.Contains(words[at - 2].Folded);
        var noun = words.FindIndex(word => IsNoun(word) && !IsBehindPreposition(words.IndexOf(word)));
        return noun >= 0 ? words[noun].Folded : words.Find(static word => !IsDeterminer(word.Folded) && !Prepositions.Contains(word.Folded)).Folded ?? string.Empty;
    }

    /// <summary>Whether "wir", "ich" or "we" is one of some words.</summary>
    public static bool HasFirstPerson(List<SentenceWord> words) => words.Exists(static word => FirstPerson.Contains(word.Folded) || word.Text == "I");

    /// <summary>Whether a folded word names whoever runs the site, or the site.</summary>
    public static bool IsProvider(string folded) => Tables.Any(table => table.Key != "things" && table.Value.Contains(folded));

    /// <summary>Where in a statement the provider is named as the one who acts; -1 where it is not.</summary>
    public static int ProviderAt(string statement) => ProviderAt(SentenceWord.Of(statement));

    /// <summary>"Der Anbieter", "die Website", "the provider" as a subject: not behind a preposition, not "den", "dem", "des"; in English before what is done.</summary>
    public static int ProviderAt(List<SentenceWord> words)
    {
        var isDone = false;
        for (var at = 1; at < words.Count; at++)
        {
            isDone |= Deeds.Of(words[at - 1].Folded) >= 0;
            var determiner = at - 1;
            if (!Tables["the"].Contains(words[determiner].Folded) && at > 1 && !IsDeterminer(words[determiner].Folded))
            {
                determiner--; // an adjective stands between
            }

            if (words[at - 1].Folded is "besuchten" or "aufgerufenen")
            {
                continue; // the pages are what is collected
            }

            var isSubject = words[determiner].Folded switch
            {
                "der" or "dieser" or "unser" => Tables["der"].Contains(words[at].Folded),
                "die" or "diese" or "unsere" => Tables["die"].Contains(words[at].Folded),
                "das" or "dieses" => Tables["das"].Contains(words[at].Folded),
                "the" or "this" or "our" => !isDone && Tables["the"].Contains(words[at].Folded),
                _ => false,
            };
            if (isSubject && (determiner == 0 || !Prepositions.Contains(words[determiner - 1].Folded)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>"Google Analytics nutzt die Website": a company or service before the provider, behind no preposition, acts.</summary>
    private static bool NamedBefore(int provider, List<SentenceWord> words, IReadOnlyList<FoundValue> values) => values.Any(value =>
        value.Kind is "company" or "service" && value.Start < provider && words.FindIndex(word => word.Start == value.Start) is var at and >= 0 && (at == 0 || !Prepositions.Contains(words[at - 1].Folded)));

    private static bool IsDeterminer(string word) => word is "der" or "die" or "das" or "den" or "dem" or "des" or "dieser" or "diese" or "dieses" or "unser" or "unsere" or "the" or "this" or "our";

    /// <summary>"Sie haben ...", "Mit Ihrer Einwilligung können Sie ...", "You can ...".</summary>
    private static bool IsReader(List<SentenceWord> words) =>
        words.Count > 0 && (words[0].Text is "Sie" or "You" || words.Skip(1).Any(static word => word.Text == "Sie" || word.Folded == "you"));

    /// <summary>"wird gespeichert", "are stored"; not "werden verkaufen", which is the future.</summary>
    public static bool IsPassive(List<SentenceWord> words)
    {
        var verb = words.FindIndex(static word => PassiveVerbs.Contains(word.Folded));
        return verb >= 0 && words.Exists(static word => IsParticiple(word.Folded) && !IsNoun(word));
    }

    private static bool IsParticiple(string word) =>
        IrregularParticiples.Contains(word) || word.Length > 4 && (word.EndsWith('t') && !word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>Whether a company or service is the subject: it stands before the verb or right behind it, and behind no preposition.</summary>
    private static bool Names(string text, List<SentenceWord> words, IReadOnlyList<FoundValue> values) => values.Any(value =>
        value.Kind is "company" or "service" && words.FindIndex(word => word.Start == value.Start) is var at and >= 0 && (at == 0 || !Prepositions.Contains(words[at - 1].Folded)) && value.End <= text.Length);

    private static bool IsNoun(SentenceWord word) =>
        word.Text.Length > 1 && char.IsUpper(word.Text[0]) && !IsDeterminer(word.Folded) && !Prepositions.Contains(word.Folded) && word.Text is not ("Sie" or "Ihr" or "Ihre" or "Ihren" or "Ihrer" or "Ihrem" or "Ihres" or "Ihnen" or "Es" or "Ein" or "Eine" or "Your" or "A" or "An");

    /// <summary>The lines "name: words" of a file, folded.</summary>
    private static Dictionary<string, HashSet<string>> WordsByName(string file) => PhraseTable.Lines(file).Select(static line => line.Split(':'))
        .ToDictionary(static parts => parts[0], static parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => Folding.Fold(word)).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
