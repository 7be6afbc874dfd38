using CsCheck;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Tests.Catalogues;

public sealed class TermIndexTests
{
    private static readonly Gen<string> Letters = Gen.String[Gen.Char["abcäz"], 1, 8];

    private static readonly Gen<(TermKind Kind, string Text)> Term = Gen.Select(Gen.Int[0, 4], Letters, static (kind, text) =>
        ((TermKind)kind, (TermKind)kind == TermKind.Infix ? text + "abc" : text)); // infixes need three letters

    private static readonly Gen<(TermKind Kind, string Text)[]> Terms = Term.Array[0, 60].Select(static terms => terms.Distinct().ToArray());

    [Fact]
    public void A_word_meets_exactly_the_terms_that_say_so() => Gen.Select(Terms, Letters).Sample(static (terms, word) =>
    {
        var found = new List<int>();
        TermIndex.Build(terms).Find(word, word, found);
        return found.Order().SequenceEqual(Enumerable.Range(0, terms.Length).Where(term => Meets(terms[term].Kind, terms[term].Text, word)));
    });

    private static bool Meets(TermKind kind, string term, string word) => kind switch
    {
        TermKind.Prefix => word.StartsWith(term, StringComparison.Ordinal),
        TermKind.Suffix => word.EndsWith(term, StringComparison.Ordinal),
        TermKind.Infix => word.Contains(term, StringComparison.Ordinal),
        _ => word == term,
    };
}
