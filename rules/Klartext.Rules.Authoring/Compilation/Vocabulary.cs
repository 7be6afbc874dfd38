using Klartext.Policies;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>Collects the terms, word classes and value elements that phrases use, each once.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<(TermKind, string), int> termIds = [];
    private readonly List<(TermKind Kind, string Text)> terms = [];
    private readonly Dictionary<string, int> classIds = new(StringComparer.Ordinal);
    private readonly List<int[]> classTerms = [];
    private readonly Dictionary<(string, string), int> referenceIds = [];
    private readonly List<ValueReference> references = [];

    /// <summary>The terms by id.</summary>
    public IReadOnlyList<(TermKind Kind, string Text)> Terms => terms;

    /// <summary>The terms of each class.</summary>
    public IReadOnlyList<int[]> ClassTerms => classTerms;

    /// <summary>The value elements.</summary>
    public IReadOnlyList<ValueReference> References => references;

    /// <summary>The class of exactly these words.</summary>
    /// <exception cref="PhraseException">A word is empty, or an infix too short.</exception>
    public int ClassOf(IEnumerable<string> patterns) => ClassOf([.. patterns.Select(Term).Distinct().Order()]);

    /// <summary>The class of all words of some classes.</summary>
    public int UnionOf(IEnumerable<int> classes) => ClassOf([.. classes.SelectMany(wordClass => classTerms[wordClass]).Distinct().Order()]);

    private int ClassOf(int[] members)
    {
        var key = Key(members);
        if (!classIds.TryGetValue(key, out var id))
        {
            id = classTerms.Count;
            classIds[key] = id;
            classTerms.Add(members);
        }

        return id;
    }

    /// <summary>The number of a value element.</summary>
    public int Reference(string kind, string argument)
    {
        if (!referenceIds.TryGetValue((kind, argument), out var id))
        {
            id = references.Count;
            referenceIds[(kind, argument)] = id;
            references.Add(new ValueReference(kind, argument));
        }

        return id;
    }

    /// <summary>
    /// Numbers the classes anew: those that share a frequent term side by side, so that the classes of a word fill few blocks of numbers
    /// and a reader notes them by the block. Numbers given before are void.
    /// </summary>
    /// <param name="frequencies">For each term how often it occurs.</param>
    public void Arrange(int[] frequencies)
    {
        int[] byFrequency = [.. Enumerable.Range(0, terms.Count).OrderByDescending(term => frequencies[term])];
        var ranks = new int[terms.Count];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[byFrequency[rank]] = rank;
        }

        var byRanks = Comparer<int[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        int[][] arranged = [.. classTerms.OrderBy(members => members.Select(term => ranks[term]).Order().ToArray(), byRanks)];
        classTerms.Clear();
        classTerms.AddRange(arranged);
        classIds.Clear();
        for (var id = 0; id < arranged.Length; id++)
        {
            classIds[Key(arranged[id])] = id;
        }
    }

    /// <summary>For each term the classes it belongs to.</summary>
    public NumberLists ClassesOfTerm()
    {
        var lists = Enumerable.Range(0, terms.Count).Select(static _ => new List<int>()).ToList();
        for (var wordClass = 0; wordClass < classTerms.Count; wordClass++)
        {
            foreach (var term in classTerms[wordClass])
            {
                lists[term].Add(wordClass);
            }
        }

        return NumberLists.Pack(lists);
    }

    private static string Key(int[] members) => string.Join(',', members);

    private int Term(string pattern)
    {
        const int leastInfix = 3;
        var term = pattern switch
        {
            ['=', .. var written] => (TermKind.Cased, written),
            ['*', .. var inner, '*'] => (TermKind.Infix, Folding.Fold(inner)),
            ['*', .. var end] => (TermKind.Suffix, Folding.Fold(end)),
            [.. var beginning, '*'] => (TermKind.Prefix, Folding.Fold(beginning)),
            _ => (TermKind.Exact, Folding.Fold(GenderForm.Base(pattern))),
        };
        if (term.Item2.Length == 0 || term.Item2.AsSpan().ContainsAny("*=") || term.Item1 == TermKind.Infix && term.Item2.Length < leastInfix)
        {
            throw new PhraseException("word-pattern-wrong", 1);
        }

        if (!termIds.TryGetValue(term, out var id))
        {
            id = terms.Count;
            termIds[term] = id;
            terms.Add(term);
        }

        return id;
    }
}
