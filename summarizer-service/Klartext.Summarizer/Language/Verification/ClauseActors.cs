using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// Finds deeds of somebody else in a sentence of a policy, clause by clause: "Wenn Sie unsere Seite besuchen, erhält Google Ihre
/// IP-Adresse". A clause with a verb that acts and neither "wir" nor the provider tells what somebody else does, whoever it is.
/// </summary>
internal static class ClauseActors
{
    private static readonly WordSet Verbs = new("active-verbs.txt");
    private static readonly WordSet Agents = new("agents.txt");
    private static readonly WordSet Tools = new("tools.txt");
    private static readonly WordSet Providers = new("other-providers.txt");
    private static readonly WordSet Determiners = new("determiners.txt");
    private static readonly WordSet Prepositions = new("prepositions.txt");
    private static readonly HashSet<string> Auxiliaries = ["werden", "wird", "wurde", "wurden", "worden", "is", "are", "was", "were", "be", "been"];

    /// <summary>Who acts where some words of a sentence stand, if that is somebody else than the provider; null where it is not, or nothing tells.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="values">The facts in it.</param>
    /// <param name="places">The words.</param>
    /// <param name="saysWe">Whether the policy says "we": then "the provider" in it may be somebody else.</param>
    public static Actor? SomebodyElseAt(string sentence, IReadOnlyList<FoundValue> values, IReadOnlyList<TextRange> places, bool saysWe)
    {
        var clauses = Clause.Of(sentence);
        var isPassive = clauses.Exists(static clause => clause.Words.Exists(static word => Auxiliaries.Contains(word.Folded)));
        var own = clauses.Select((clause, at) => Of(clause, at == 0 ? null : clauses[at - 1], values, saysWe, isPassive)).ToList();
        var acting = Enumerable.Range(0, clauses.Count).Where(at => places.Any(place => place.Start < clauses[at].End && clauses[at].Start < place.End)).Select(at => Governing(own, at)).ToList();
        return acting.Contains(Actor.Provider) ? null : acting.Contains(Actor.ThirdParty) ? Actor.ThirdParty : acting.Contains(Actor.Other) ? Actor.Other : null;
    }

    /// <summary>A clause that does not tell who acts goes on with what the one before it tells, or else begins what the next one ends.</summary>
    private static Actor? Governing(List<Actor?> own, int at)
    {
        static bool Tells(Actor? actor) => actor is not null and not Actor.Reader;
        var before = own.FindLastIndex(at, static actor => Tells(actor));
        var behind = before >= 0 ? before : own.FindIndex(at, static actor => Tells(actor));
        return behind >= 0 ? own[behind] : null;
    }

    private static Actor? Of(Clause clause, Clause? before, IReadOnlyList<FoundValue> values, bool saysWe, bool isPassive)
    {
        var words = clause.Words;
        if (Actors.HasFirstPerson(words))
        {
            return Actor.Provider;
        }

        if (Clause.IsJoint(words[0].Folded) && words.Count > 1 && Acts(words, 1, isPassive))
        {
            return null;
        }

        var provider = Actors.ProviderAt(words);
        var reader = words.FindIndex(static word => word.Text is "Sie" or "Du" or "du" || word.Folded is "you");
        if (reader >= 0 && (provider < 0 || reader < provider))
        {
            return Actor.Reader;
        }

        var named = values.Any(value => value.Kind is "company" or "service" && words.FindIndex(word => word.Start == value.Start) is var at and >= 0 && (at == 0 || !Prepositions.Holds(words[at - 1].Folded)) && (provider < 0 || at < provider));
        if (provider >= 0 && !named)
        {
            return IsOurs(words, provider, saysWe) ? Actor.Provider : Actor.Other;
        }

        if (Actors.IsPassive(words))
        {
            return HasAgent(words, values) ? Actor.ThirdParty : Actor.Nobody;
        }

        // "..., Online-Meetings und Webinaren nutzen,": the end of a clause that began before a list.
        var verb = Enumerable.Range(0, words.Count).FirstOrDefault(at => Acts(words, at, isPassive), -1);
        if (verb < 0 || (!named && verb == words.Count - 1 && Clause.IsJoint(words[0].Folded)))
        {
            return null;
        }

        var isTools = words.Exists(static word => Tools.Holds(word.Folded)) || before?.Words.TakeLast(2).Any(static word => Tools.Holds(word.Folded)) == true;
        return named ? Actor.ThirdParty : isTools || words.Exists(static word => word.Folded is "man" or "es") ? Actor.Nobody : Actor.Other;
    }

    /// <summary>"Der Anbieter" is the site's in a policy that does not say "we"; otherwise "der Betreiber dieser Seiten" and "unser Unternehmen" are.</summary>
    private static bool IsOurs(List<SentenceWord> words, int at, bool saysWe)
    {
        var isOur = at > 0 && words[at - 1].Folded is "unser" or "unsere" or "our";
        if (!saysWe && !isOur || !Providers.Holds(words[at].Folded))
        {
            return true;
        }

        return isOur ? words[at].Folded is not ("anbieter" or "provider" or "betreiber" or "operator")
            : words.Skip(at + 1).Take(3).Any(static word => word.Folded is "seite" or "seiten" or "website" or "webseite" or "webseiten" or "internetseite" or "internetseiten" or "site");
    }

    /// <summary>"von unseren Partnern", "durch Google", "by our sponsors".</summary>
    private static bool HasAgent(List<SentenceWord> words, IReadOnlyList<FoundValue> values)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at].Folded is not ("von" or "vom" or "durch" or "by"))
            {
                continue;
            }

            var thing = words.FindIndex(at + 1, static word => !Determiners.Holds(word.Folded));
            if (thing >= 0 && (Agents.Holds(words[thing].Folded) || (!IsGenitive(words, at) && IsSomebody(words, thing, values))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Daten von Besuchern": whose they are, and nobody who acts.</summary>
    private static bool IsGenitive(List<SentenceWord> words, int at) => at > 0 && char.IsUpper(words[at - 1].Text[0]);

    /// <summary>A company or service, or a name behind "von" or "by" that is no tool and no reader.</summary>
    private static bool IsSomebody(List<SentenceWord> words, int thing, IReadOnlyList<FoundValue> values) =>
        values.Any(value => value.Kind is "company" or "service" && value.Start == words[thing].Start)
        || (words[thing - 1].Folded is "von" or "by" && char.IsUpper(words[thing].Text[0]) && !Tools.Holds(words[thing].Folded) && !WordSet.People.Holds(words[thing].Folded)
            && !PeoplesWords.IsNeutral(words[thing].Folded) && !Actors.IsProvider(words[thing].Folded) && Deeds.Of(words[thing].Folded) < 0 && !WordSet.Data.Holds(words[thing].Folded));

    /// <summary>Whether the word at a place is a verb in a form that acts: "erhält", "speichern", "collects"; not "gespeichert", "zu speichern", "to collect".</summary>
    private static bool Acts(List<SentenceWord> words, int at, bool isPassive)
    {
        var (word, before) = (words[at], at > 0 ? words[at - 1].Folded : string.Empty);
        if (!char.IsLower(word.Text[0]) || before is "zu" or "to" || Determiners.Holds(before) && before is not ("der" or "die" or "das" or "this" or "that" or "these" or "those"))
        {
            return false;
        }

        if (Verbs.Holds(word.Folded))
        {
            return !Prepositions.Holds(before) && !(isPassive && WordSet.Modal.Holds(word.Folded));
        }

        if (Deeds.Of(word.Folded) < 0 && !word.Folded.StartsWith("verarbeit", StringComparison.Ordinal) && word.Folded is not "processes" || word.Folded.Contains("ge", StringComparison.Ordinal))
        {
            return false;
        }

        if (word.Folded.EndsWith('t'))
        {
            return !(isPassive && MayBeParticiple(word.Folded));
        }

        var isAdjective = word.Folded.EndsWith("ten", StringComparison.Ordinal) && at + 1 < words.Count && char.IsUpper(words[at + 1].Text[0]);
        return word.Folded.EndsWith("en", StringComparison.Ordinal)
            ? !isPassive && !isAdjective
            : word.Folded.EndsWith('s') && !Prepositions.Holds(before);
    }

    /// <summary>"verarbeitet", "übermittelt", "analysiert": a participle or a verb that acts.</summary>
    private static bool MayBeParticiple(string folded) =>
        folded.EndsWith("iert", StringComparison.Ordinal)
        || (((string[])["be", "er", "ver", "ueber", "emp", "ent", "zer", "weiterver"]).Any(prefix => folded.StartsWith(prefix, StringComparison.Ordinal)) && folded is not ("erhebt" or "behaelt" or "uebertraegt"));
}
