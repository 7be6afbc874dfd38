using Klartext.Policies;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// Phrases that do no work: those with which the rule never fires, whatever words are chosen, and those that another phrase of the same
/// rule covers. Found by trying sample texts, so both are hints.
/// </summary>
internal sealed class IdlePhrases : ICheck
{
    private const int Samples = 16;
    private const int SamplesToBeSure = 80;
    private const int WordsAround = 8;

    public IEnumerable<Problem> Run(BookFolder folder) => folder.Sources.SelectMany(source => Run(source, folder.Catalogues[source.Language]));

    private static IEnumerable<Problem> Run(CatalogueSource source, Catalogue catalogue)
    {
        var phrases = new RulePhrases(source, catalogue);
        var probe = new SentenceProbe(catalogue);
        for (var rule = 0; rule < source.Rules.Count; rule++)
        {
            var own = phrases.Of(rule);
            var covered = new HashSet<int>();
            foreach (var phrase in own)
            {
                var texts = Texts(source, phrase, SamplesToBeSure);
                if (texts.Count == 0)
                {
                    continue;
                }

                if (!texts.Take(Samples).Any(text => Fires(probe, text, phrase.Rule)))
                {
                    yield return Hint("phrase-never-fires", phrase, ("example", texts[0].Own));
                }
                else if (Coverer(probe, own, phrase, texts, covered) is { } other)
                {
                    covered.Add(phrase.Number);
                    yield return Hint("unreachable-phrase", phrase, ("other", other.Source.Text));
                }
            }
        }
    }

    private static RulePhrase? Coverer(SentenceProbe probe, IReadOnlyList<RulePhrase> own, RulePhrase phrase, List<(PolicyDocument Document, string Own)> texts, HashSet<int> covered)
    {
        var others = own.Where(other => other.Number != phrase.Number && !covered.Contains(other.Number)).ToList();
        foreach (var (document, _) in texts)
        {
            if (others.Count == 0)
            {
                return null;
            }

            probe.Read(document);
            probe.Open(document.Sentences.Length > 1 && document.Blocks[0].Kind == BlockKind.Heading ? document.Blocks[0].SentenceCount : 0);
            others.RemoveAll(other => probe.Match(other.Number).Length == 0);
        }

        return others.Count > 0 ? others[0] : null;
    }

    private static bool Fires(SentenceProbe probe, (PolicyDocument Document, string Own) text, RuleSource rule)
    {
        probe.Read(text.Document);
        return probe.Reading.Hits.Any(hit => hit.Rule.Id == rule.Id);
    }

    /// <summary>Sample texts of a phrase, each with what the rule wants around it; none where one cannot be made.</summary>
    private static List<(PolicyDocument Document, string Own)> Texts(CatalogueSource source, RulePhrase phrase, int count)
    {
        var samples = new PhraseSamples(source, phrase.Number);
        var texts = new List<(PolicyDocument, string)>();
        for (var sample = 0; sample < count; sample++)
        {
            var own = sample % 2 == 0 ? samples.Of(phrase.Source) : Amid(phrase.Source, samples.Of(phrase.Source));
            var with = Any(samples, phrase.Rule.With, sample);
            var under = Any(samples, phrase.Rule.Under, sample);
            if (own is null || with is null || under is null)
            {
                return [];
            }

            var together = phrase.Rule.Within == Scope.Sentence ? $"{own} {with}" : with.Length > 0 ? $"{own}. {char.ToUpperInvariant(with[0])}{with[1..]}." : own;
            var kind = phrase.Rule.Place == Place.Heading ? BlockKind.Heading : BlockKind.Paragraph;
            Block[] blocks = under.Length > 0 ? [new Block(BlockKind.Heading, 1, under), new Block(kind, 2, together)] : [new Block(kind, 1, together)];
            texts.Add((PolicyDocument.Create(blocks, null, source.Language), own));
        }

        return texts;
    }

    /// <summary>The text of a phrase amid other words, where it may stand so: a phrase that holds only for a whole sentence covers it no longer.</summary>
    private static string? Amid(PhraseSource phrase, string? text)
    {
        var others = string.Join(' ', Enumerable.Repeat(PhraseSamples.Filler, WordsAround));
        var before = phrase.Text.Contains('^', StringComparison.Ordinal) ? string.Empty : others + " ";
        var behind = phrase.Text.Contains('$', StringComparison.Ordinal) ? string.Empty : " " + others;
        return text is null ? null : before + text + behind;
    }

    private static string? Any(PhraseSamples samples, IReadOnlyList<PhraseSource> phrases, int turn) =>
        phrases.Count == 0 ? string.Empty : samples.Of(phrases[turn % phrases.Count]);

    private static Problem Hint(string key, RulePhrase phrase, (string, string) more) =>
        new(key, phrase.Rule.File, phrase.Source.Line, phrase.Rule.Id, ("phrase", phrase.Source.Text), more) { IsHint = true };
}
