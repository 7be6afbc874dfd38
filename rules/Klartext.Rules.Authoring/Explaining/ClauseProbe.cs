using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Explaining;

/// <summary>The negators of the sentence that a probe has open, and the clauses they reach. Words are counted in the document.</summary>
internal sealed class ClauseProbe(Catalogue catalogue, SentenceProbe probe)
{
    private readonly Clauses clauses = new(catalogue, probe.Classes);
    private readonly HashSet<int> harmless = [];
    private readonly WordSet covered = new(); // the same words as harmless
    private readonly WordSet negating = new();
    private readonly WordSet corrected = new(); // a probe looks at words alone
    private int[] positions = [];

    /// <summary>The words that negate.</summary>
    public IEnumerable<int> Negators => clauses.Negators.Select(word => positions[word]);

    /// <summary>The words that look like negators and negate nothing ("nicht nur").</summary>
    public IEnumerable<int> Harmless => harmless;

    /// <summary>Reads the open sentence.</summary>
    public ClauseProbe Read()
    {
        harmless.Clear();
        covered.Clear(probe.Document.Words.Length);
        negating.Clear(probe.Document.Words.Length);
        corrected.Clear(probe.Document.Words.Length);
        for (var phrase = 0; phrase < catalogue.Roles.Length; phrase++)
        {
            switch ((PhraseRole)catalogue.Roles[phrase])
            {
                case PhraseRole.NotNegating:
                    harmless.UnionWith(probe.Match(phrase));
                    break;
                case PhraseRole.Negating when probe.Match(phrase) is [.., var last]:
                    negating.Add(last);
                    break;
            }
        }

        foreach (var word in harmless)
        {
            covered.Add(word);
        }

        clauses.Read(probe.Unit, covered, negating, corrected);
        positions = probe.Unit.Positions.ToArray();
        var words = probe.Unit.Words.ToArray();
        harmless.RemoveWhere(word => !probe.Classes.Has(words[Array.IndexOf(positions, word)], catalogue.Negators));
        return this;
    }

    /// <summary>The words that a negator reaches: its clause, and brackets that add to it.</summary>
    public IEnumerable<int> ClauseOf(int negator)
    {
        var at = Array.IndexOf(positions, negator);
        return Enumerable.Range(0, positions.Length).Where(word => clauses.Reaches(at, word)).Select(word => positions[word]);
    }

    /// <summary>The text of a negator that stands over these words, or null.</summary>
    public string? NegatorOver(int[] words)
    {
        int[] inUnit = [.. words.Select(word => Array.IndexOf(positions, word)).Where(static at => at >= 0)];
        if (inUnit.Length == 0 || !clauses.Negate(inUnit, probe.Unit))
        {
            return null;
        }

        var negator = probe.Document.Words[Negators.First()];
        return probe.Document.Text[negator.Start..negator.End];
    }
}
