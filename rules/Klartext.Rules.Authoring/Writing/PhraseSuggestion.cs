using Klartext.Policies;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Writing;

/// <summary>Suggests a first phrase for a sentence: its telling words with open endings, recognised values as values.</summary>
public static class PhraseSuggestion
{
    private const int MostPieces = 4;
    private const int LeastLetters = 5;

    private static readonly string[] Endings = ["ungen", "ung", "en", "er", "es", "em", "et", "e", "n", "t", "s"];
    private static readonly string[] Small =
    [
        "diese", "dieser", "dieses", "einer", "eines", "unser", "unsere", "unserer", "unserem", "ihrer", "ihren", "werden", "wurde", "haben", "koennen", "kann", "nicht", "sowie", "durch",
        "ueber", "unter", "wenn", "dass", "sofern", "soweit", "those", "these", "their", "there", "which", "shall", "would", "could", "about",
    ];

    /// <summary>The phrase, pieces joined by "&amp;"; null where the sentence holds too little.</summary>
    /// <param name="document">The sentence.</param>
    /// <param name="catalogue">The compiled rules of its language.</param>
    public static string? Of(PolicyDocument document, Catalogue catalogue)
    {
        var probe = new SentenceProbe(catalogue);
        probe.Read(document);
        var pieces = new List<string>();
        for (var word = 0; word < document.Words.Length && pieces.Count < MostPieces; word++)
        {
            var value = probe.Reading.Values.FirstOrDefault(value => value.First <= word && word < value.End && value.Kind is "period" or "country" or "article" or "service" or "email");
            var piece = value.Kind is not null && value.First <= word && word < value.End ? $"<{value.Kind}>" : Stem(document.Text.AsSpan(document.Words[word].Start, document.Words[word].End - document.Words[word].Start));
            if (piece is not null && !pieces.Contains(piece))
            {
                pieces.Add(piece);
            }
        }

        return pieces.Count < 2 ? null : string.Join(" & ", pieces);
    }

    private static string? Stem(ReadOnlySpan<char> written)
    {
        var word = Folding.Fold(GenderForm.Base(written));
        if (word.Length < LeastLetters || Small.Contains(word) || Characters.IsDigit(word[0]))
        {
            return null;
        }

        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 4);
        return (ending is null ? word : word[..^ending.Length]) + "*";
    }
}
