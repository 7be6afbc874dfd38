using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>
/// A policy that is being read, in as many short turns as its host likes: a browser stays awake between them, and its compiler may
/// put faster code in place. Not for use by two threads at a time.
/// </summary>
public sealed class OpenAnalysis
{
    private readonly RuleBook book;
    private readonly PolicyDocument document;
    private readonly DocumentMatcher[] matchers; // one a language, one after the other
    private readonly Reading[] readings;
    private int done;

    /// <param name="book">The rules.</param>
    /// <param name="document">The policy.</param>
    /// <param name="matchers">Of the languages to read.</param>
    /// <param name="languages">For each matcher the language of the blocks that it reads; null: all.</param>
    internal OpenAnalysis(RuleBook book, PolicyDocument document, DocumentMatcher[] matchers, IReadOnlyList<string?> languages)
    {
        (this.book, this.document, this.matchers) = (book, document, matchers);
        readings = new Reading[matchers.Length];
        for (var index = 0; index < matchers.Length; index++)
        {
            matchers[index].Begin(document, languages[index]);
        }
    }

    /// <summary>Reads so many sentences further; each is read twice, once alone and once with others. False when all are read.</summary>
    public bool Advance(int sentences)
    {
        if (done < matchers.Length && !matchers[done].Advance(sentences))
        {
            readings[done] = matchers[done].End();
            book.Return(matchers[done++]);
        }

        return done < matchers.Length;
    }

    /// <summary>Reads what is left and gathers what was found.</summary>
    public PolicyAnalysis Finish()
    {
        while (Advance(int.MaxValue))
        {
        }

        return FindingCollector.Collect(document, readings.Length == 1 ? readings[0] : Together(), book);
    }

    private Reading Together() => new(
        [.. readings.SelectMany(static reading => reading.Hits).OrderBy(static hit => hit.Sentence)],
        [.. readings.SelectMany(static reading => reading.Values).OrderBy(static value => value.First)]);
}
