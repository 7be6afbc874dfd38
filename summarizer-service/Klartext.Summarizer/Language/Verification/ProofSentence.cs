using System.Buffers;
using System.Text.RegularExpressions;
using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>A quoted sentence of the policy, ready to be compared with what is said about it.</summary>
internal sealed partial class ProofSentence
{
    private static readonly PhraseTable Conjecture = new("conjecture.txt");

    private static readonly SearchValues<char> Points = SearchValues.Create(",;:()–");

    private readonly List<Part> parts;

    /// <summary>Prepares a sentence.</summary>
    public ProofSentence(Grounds grounds, int number)
    {
        Number = number;
        var range = grounds.Document.Sentences[number].Range;
        Text = grounds.Document.Slice(range).ToString();
        Values = [.. grounds.Analysis.Values.Where(value => range.Start <= value.Start && value.End <= range.End).Select(value => value with { Start = value.Start - range.Start, End = value.End - range.Start })];
        Stems = StemsOf(Text);
        Phrasing = new Phrasing(Text);
        parts = Divide();
    }

    /// <summary>Its number in the policy.</summary>
    public int Number { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>The facts in it; places count from its start.</summary>
    public IReadOnlyList<FoundValue> Values { get; }

    /// <summary>The stems of its words.</summary>
    public HashSet<string> Stems { get; }

    /// <summary>Its small words and endings.</summary>
    public Phrasing Phrasing { get; }

    /// <summary>Whether it tells what might be, and not what is.</summary>
    public bool IsConjecture => Conjecture.OccursIn(Text);

    /// <summary>Who acts in it.</summary>
    public Actor Actor => Actors.OfPolicy(Text, Values);

    /// <summary>Who does some deeds in it: a company or service that stands beside them, or who acts in the whole sentence.</summary>
    public Actor ActorOf(HashSet<int> deeds) => Actors.AreOfThirdParty(Text, Values, deeds) ? Actor.ThirdParty : Actor;

    /// <summary>
    /// Whether the words of a statement belong together here: what it says is done with a thing is done with that thing, and its period,
    /// country or company is that thing's. "Bewerbungen löschen wir nach 6 Monaten, Bestellungen nach 3 Jahren" has no applications kept
    /// for 3 years.
    /// </summary>
    /// <param name="things">The stems of the statement's words that name no deed and no fact.</param>
    /// <param name="deeds">The deeds of the statement.</param>
    /// <param name="values">The facts of the statement.</param>
    /// <param name="isNegated">Whether the statement has a "not": without one it says nothing of a part that has one.</param>
    public bool HoldsTogether(IEnumerable<string> things, HashSet<int> deeds, IReadOnlyList<FoundValue> values, bool isNegated)
    {
        bool Fits(Part part) => (isNegated || !part.IsNegated) && Deeds.Agree(part.Deeds, deeds) && values.GroupBy(static value => value.Kind).All(kind =>
            !part.Values.Exists(value => value.Kind == kind.Key) || part.Values.Exists(value => kind.Any(said => Verifier.Normal(said) == Verifier.Normal(value))));

        return things.All(thing => Among(parts.Where(part => part.Stems.Contains(thing) || part.Stems.Any(other => WordStem.AreAlike(thing, other))), Fits))
            && values.All(value => Among(parts.Where(part => part.Values.Exists(there => there.Kind == value.Kind && Verifier.Normal(there) == Verifier.Normal(value))), Fits));
    }

    /// <summary>One of the parts fits, or there is none.</summary>
    private static bool Among(IEnumerable<Part> those, Func<Part, bool> fits)
    {
        var any = false;
        foreach (var part in those)
        {
            any = true;
            if (fits(part))
            {
                return true;
            }
        }

        return !any;
    }

    /// <summary>Parts at commas, colons, brackets and "und"; a part without a deed has those before it, or that of the next part.</summary>
    private List<Part> Divide()
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, Text)]);
        var found = new List<Part>();
        var start = 0;
        foreach (var word in document.Words)
        {
            var joins = document.Text[word.Start..word.End] is "und" or "oder" or "sowie" or "bzw" or "and" or "or";
            if (joins || document.Text.AsSpan()[start..word.Start].ContainsAny(Points))
            {
                Add(found, start, word.Start);
                start = word.Start;
            }
        }

        Add(found, start, Text.Length);
        var before = new HashSet<int>();
        for (var index = 0; index < found.Count; index++)
        {
            var own = found[index].Deeds;
            if (own.Count == 0)
            {
                own.UnionWith(before.Count > 0 ? before : found.Skip(index).Select(static part => part.Deeds).FirstOrDefault(static deeds => deeds.Count > 0) ?? []);
            }
            else
            {
                before.UnionWith(own);
            }
        }

        return found;
    }

    private void Add(List<Part> found, int start, int end)
    {
        if (start < end)
        {
            var text = Text[start..Math.Min(end, Text.Length)];
            var deeds = ReadersOwn().IsMatch(text) ? [] : Deeds.In(text);
            found.Add(new Part(StemsOf(text), deeds, [.. Values.Where(value => start <= value.Start && value.Start < end)], WordSet.Negating.CountIn(text) > 0 && !Conditional().IsMatch(text)));
        }
    }

    /// <summary>"sofern keine Fristen entgegenstehen": a condition, whose "not" denies nothing of what it depends on.</summary>
    [GeneratedRegex("^\\W*(sofern|soweit|wenn|falls|solange|if|unless|as long as)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    /// <summary>"..., die Sie uns übermitteln", "vom Browser übermittelt": what the reader or the reader's device does.</summary>
    [GeneratedRegex("\\b(Sie|[Yy]ou|Browser|Gerät|Endgerät|browser|device)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReadersOwn();

    private static HashSet<string> StemsOf(string text) => WordStem.Words(text).Select(static word => WordStem.Of(word)).ToHashSet(StringComparer.Ordinal);

    private sealed record Part(HashSet<string> Stems, HashSet<int> Deeds, List<FoundValue> Values, bool IsNegated);
}
