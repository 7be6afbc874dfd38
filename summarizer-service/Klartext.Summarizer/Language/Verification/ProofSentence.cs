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
    private readonly Grounds grounds;
    private readonly int start;

    /// <summary>Prepares a sentence.</summary>
    public ProofSentence(Grounds grounds, int number)
    {
        this.grounds = grounds;
        Number = number;
        var range = grounds.Document.Sentences[number].Range;
        start = range.Start;
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

    /// <summary>It as a document of its own.</summary>
    public PolicyDocument Alone => PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, Text)]);

    /// <summary>Whether it is in English.</summary>
    public bool IsEnglish => grounds.Analysis.Language == "en";

    /// <summary>Whether it tells what might be, and not what is.</summary>
    public bool IsConjecture => Conjecture.OccursIn(Text);

    /// <summary>Who acts in it.</summary>
    public Actor Actor => Actors.OfPolicy(Text, Values);

    /// <summary>
    /// Who does what proves some claims: a company or service that stands beside the deeds, who acts in the clauses of the proof where
    /// that is somebody else than the provider, or else who acts in the whole sentence. "Von Dritten nicht mitgelesen" is no deed of theirs.
    /// </summary>
    public Actor ActorOf(IReadOnlyList<Claim> claims, HashSet<int> deeds) => Actors.AreOfThirdParty(Text, Values, deeds)
        ? Actor.ThirdParty
        : claims.Where(static claim => !claim.Practice.Name.StartsWith("protection.", StringComparison.Ordinal)).Select(claim => ClauseActors.SomebodyElseAt(Text, Values, ProofOf([claim]), grounds.SpeaksInFirstPerson)).FirstOrDefault(static actor => actor is not null) ?? Actor;

    /// <summary>The words of it from which the rules read some claims, in order; places count from its start.</summary>
    public IReadOnlyList<TextRange> ProofOf(IReadOnlyList<Claim> claims) => [.. grounds.Analysis.Findings
        .Where(finding => claims.Any(claim => claim.Practice == finding.Practice && claim.Status == finding.Status))
        .SelectMany(static finding => finding.Evidence).Where(evidence => grounds.SentenceOf(evidence) == Number)
        .SelectMany(static evidence => evidence.Proof).Select(range => new TextRange(range.Start - start, range.End - start))
        .Where(range => range.Start >= 0 && range.End <= Text.Length).OrderBy(static range => range.Start)];

    /// <summary>A fact in its normal form.</summary>
    public static string Normal(FoundValue value) => value.Value == value.Text ? Folding.Fold(value.Text) : value.Value;

    /// <summary>
    /// Whether the words of a statement belong together here: what it says is done with a thing is done with that thing, and its period,
    /// country or company is that thing's. "Bewerbungen löschen wir nach 6 Monaten, Bestellungen nach 3 Jahren" has no applications kept
    /// for 3 years. What follows an "aber" is not denied with what stands before it.
    /// </summary>
    /// <param name="things">The stems of the statement's words that name no deed and no fact.</param>
    /// <param name="deeds">The deeds of the statement.</param>
    /// <param name="values">The facts of the statement.</param>
    /// <param name="isNegated">Whether the statement has a "not": without one it says nothing of a part that has one.</param>
    public bool HoldsTogether(IEnumerable<string> things, HashSet<int> deeds, IReadOnlyList<FoundValue> values, bool isNegated)
    {
        bool Fits(Part part) => (isNegated ? part.IsNegated || !part.IsContrast : !part.IsNegated) && Deeds.Agree(part.Deeds, deeds) && values.GroupBy(static value => value.Kind).All(kind =>
            !part.Values.Exists(value => value.Kind == kind.Key) || part.Values.Exists(value => kind.Any(said => Normal(said) == Normal(value))));

        return things.All(thing => Among(parts.Where(part => part.Stems.Contains(thing) || part.Stems.Any(other => WordStem.AreAlike(thing, other))), Fits))
            && values.All(value => Among(parts.Where(part => part.Values.Exists(there => there.Kind == value.Kind && Normal(there) == Normal(value))), Fits));
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
        var begin = 0;
        foreach (var word in document.Words)
        {
            var joins = document.Text[word.Start..word.End] is "und" or "oder" or "sowie" or "bzw" or "and" or "or";
            if (joins || document.Text.AsSpan()[begin..word.Start].ContainsAny(Points))
            {
                Add(found, begin, word.Start);
                begin = word.Start;
            }
        }

        Add(found, begin, Text.Length);
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

    private void Add(List<Part> found, int from, int end)
    {
        if (from < end)
        {
            var text = Text[from..Math.Min(end, Text.Length)];
            var deeds = ReadersOwn().IsMatch(text) ? [] : Deeds.In(text);
            found.Add(new Part(StemsOf(text), deeds, [.. Values.Where(value => from <= value.Start && value.Start < end)], WordSet.Negating.CountIn(text) > 0 && !Conditional().IsMatch(text), Contrast().IsMatch(text)));
        }
    }

    /// <summary>"sofern keine Fristen entgegenstehen": a condition, whose "not" denies nothing of what it depends on.</summary>
    [GeneratedRegex("^\\W*(sofern|soweit|wenn|falls|solange|if|unless|as long as)\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    /// <summary>"..., aber im Shop", "..., im Shop schon": no part of what is denied before it.</summary>
    [GeneratedRegex("^\\W*(aber|sondern|jedoch|doch|wohl|hingegen|dagegen|but|whereas|however)\\b|\\b(schon|hingegen|dagegen|however)\\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contrast();

    /// <summary>"..., die Sie uns übermitteln", "vom Browser übermittelt": what the reader or the reader's device does.</summary>
    [GeneratedRegex("\\b(Sie|[Yy]ou|Browser|Gerät|Endgerät|browser|device)\\b", RegexOptions.CultureInvariant)]
    private static partial Regex ReadersOwn();

    private static HashSet<string> StemsOf(string text) => WordStem.Words(text).Select(static word => WordStem.Of(word)).ToHashSet(StringComparer.Ordinal);

    private sealed record Part(HashSet<string> Stems, HashSet<int> Deeds, List<FoundValue> Values, bool IsNegated, bool IsContrast);
}
