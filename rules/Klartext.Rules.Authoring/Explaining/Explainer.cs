using Klartext.Policies;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>Explains what the rules of a language make of a text. Not for use by two threads at a time.</summary>
public sealed class Explainer
{
    private const int MostItemSentences = 3; // as the matcher reads list items
    private const int MostNear = 6;

    private readonly CatalogueSource source;
    private readonly Catalogue catalogue;
    private readonly RulePhrases phrases;
    private readonly SentenceProbe probe;
    private readonly PieceFinder pieces;
    private readonly ClauseProbe clauses;
    private readonly List<(RulePhrase Phrase, PhraseNode[] Needed)> needed = [];
    private string? only;

    /// <summary>An explainer for the sources of a language and what was compiled from them.</summary>
    public Explainer(CatalogueSource source, Catalogue catalogue)
    {
        this.source = source;
        this.catalogue = catalogue;
        phrases = new RulePhrases(source, catalogue);
        probe = new SentenceProbe(catalogue);
        pieces = new PieceFinder(source.Lists);
        clauses = new ClauseProbe(catalogue, probe);
        foreach (var phrase in phrases.All)
        {
            needed.Add((phrase, [.. PhraseParser.Parse(phrase.Source.Text).Parts.SelectMany(RulePhrases.Needed)]));
        }
    }

    /// <summary>Explains a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rule">The only rule to speak of, by its id; null for all.</param>
    public Explanation Explain(PolicyDocument document, string? rule = null)
    {
        only = rule;
        probe.Read(document);
        return new Explanation(document, catalogue.Language, [.. Enumerable.Range(0, document.Sentences.Length).Select(Explain)]);
    }

    private SentenceExplanation Explain(int sentence)
    {
        var document = probe.Document;
        var words = document.Sentences[sentence];
        var leadIn = LeadIns.Of(document, sentence, MostItemSentences);
        var fired = probe.Reading.Hits.Where(hit => hit.Sentence == sentence && IsAsked(hit.Rule.Id)).ToList();
        probe.Open(sentence);
        var clause = clauses.Read();
        var conditions = OfRole(PhraseRole.Condition).Select(found => new ExplainedCondition((Condition)catalogue.Owners[found.Phrase], Words(found.Words))).ToList();
        var definition = OfRole(PhraseRole.Definition).Select(found => Words(found.Words)).FirstOrDefault();
        return new SentenceExplanation(
            document.Slice(words.Range).ToString(),
            words.Range,
            leadIn < 0 ? null : document.Slice(document.Sentences[leadIn].Range).ToString(),
            [.. probe.Reading.Values.Where(value => value.First >= words.FirstWord && value.End <= words.FirstWord + words.WordCount)
                .Select(value => new ExplainedValue(value.Kind, value.Value, value.Tags, Text(value.First, value.End), Range(value.First, value.End)))],
            [.. clause.Negators.Select(negator => new ExplainedNegator(Words([negator]), Words(clause.ClauseOf(negator))))],
            [.. clause.Harmless.Select(word => Words([word]))],
            conditions,
            definition,
            [.. fired.Select(hit => Fired(hit, sentence))],
            Silent(sentence, leadIn, fired, definition?.Text, clause),
            Almost(sentence, leadIn, fired));
    }

    private FiredRule Fired(Hit hit, int sentence)
    {
        var index = Array.IndexOf(catalogue.Rules, hit.Rule);
        probe.Open(sentence, hit.LeadIn);
        var phrase = phrases.Of(index).Where(one => probe.Match(one.Number).Length > 0).Select(static one => one.Source.Text).FirstOrDefault();
        var written = source.Rules[index];
        return new FiredRule(
            hit.Rule.Id, hit.Rule.Practice, hit.Status, hit.Condition, phrase, [.. hit.Proof.Select(range => probe.Document.Slice(range).ToString())], hit.Proof, hit.LeadIn >= 0, written.File, written.Line);
    }

    private List<SilentRule> Silent(int sentence, int leadIn, List<Hit> fired, string? definition, ClauseProbe clause)
    {
        var silent = new List<SilentRule>();
        foreach (var behind in leadIn < 0 ? (ReadOnlySpan<int>)[-1] : [-1, leadIn])
        {
            for (var rule = 0; rule < catalogue.Rules.Length; rule++)
            {
                var compiled = catalogue.Rules[rule];
                if (!IsAsked(compiled.Id) || fired.Exists(hit => hit.Rule == compiled) || silent.Exists(one => one.Rule == compiled.Id))
                {
                    continue;
                }

                foreach (var phrase in phrases.Of(rule))
                {
                    probe.Open(sentence, behind);
                    var matched = probe.Match(phrase.Number);
                    if (matched.Length > 0 && new SilenceFinder(catalogue, source, probe).Why(rule, sentence, definition, matched, clause) is { } why && (why.Reason != SilenceReason.Under || HasHeadings))
                    {
                        silent.Add(new SilentRule(compiled.Id, compiled.Practice, phrase.Source.Text, Words(matched), why.Reason, why.Because));
                        break;
                    }
                }
            }
        }

        return silent;
    }

    private List<NearRule> Almost(int sentence, int leadIn, List<Hit> fired)
    {
        var own = probe.Document.Sentences[sentence];
        List<(int, int)> stretches = [(own.FirstWord, own.FirstWord + own.WordCount)];
        if (leadIn >= 0)
        {
            var before = probe.Document.Sentences[leadIn];
            stretches.Insert(0, (before.FirstWord, before.FirstWord + before.WordCount));
        }

        pieces.Open(probe.Document, stretches, probe.Reading.Values);
        var near = new List<NearRule>();
        foreach (var (phrase, all) in needed)
        {
            if (!IsAsked(phrase.Rule.Id) || all.Length < 2 && only is null || fired.Exists(hit => hit.Rule.Id == phrase.Rule.Id))
            {
                continue;
            }

            var missing = all.Where(piece => !pieces.Stands(piece)).ToList();
            if (missing.Count > (only is null ? 1 : all.Length))
            {
                continue;
            }

            probe.Open(sentence, leadIn);
            if (missing.Count == 0 && probe.Match(phrase.Number).Length > 0)
            {
                continue; // it matches: the rule is silent for another reason
            }

            near.Add(new NearRule(phrase.Rule.Id, phrase.Rule.Practice, phrase.Source.Text, [.. all.Except(missing).Select(PhraseText.Of)], [.. missing.Select(PhraseText.Of)]));
        }

        return [.. near.OrderBy(static one => one.Missing.Count).ThenByDescending(static one => one.Present.Count).DistinctBy(one => only is null ? one.Rule : one.Phrase).Take(MostNear)];
    }

    /// <summary>Without any heading, every rule that asks for one is silent: no news.</summary>
    private bool HasHeadings => only is not null || Array.Exists(probe.Document.Blocks, static block => block.Kind == BlockKind.Heading);

    private bool IsAsked(string rule) => only is null || rule == only;

    private IEnumerable<(int Phrase, int[] Words)> OfRole(PhraseRole role)
    {
        for (var phrase = 0; phrase < catalogue.Roles.Length; phrase++)
        {
            if ((PhraseRole)catalogue.Roles[phrase] == role && probe.Match(phrase) is { Length: > 0 } words)
            {
                yield return (phrase, words);
            }
        }
    }

    private TextRange Range(int first, int end) => new(probe.Document.Words[first].Start, probe.Document.Words[end - 1].End);

    private string Text(int first, int end) => probe.Document.Slice(Range(first, end)).ToString();

    private ExplainedWords Words(IEnumerable<int> words)
    {
        int[] all = [.. words];
        return new ExplainedWords(string.Join(' ', all.Select(word => Text(word, word + 1))), [.. all.Select(word => Range(word, word + 1))]);
    }
}
