using Klartext.Policies;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Benchmarks.Rules;

/// <summary>
/// Multiplies a catalogue: for each of its phrases new ones of the same kinds of elements, of invented words, of words of the
/// catalogue's own examples, and of both. The same every time.
/// </summary>
internal sealed class SyntheticRules
{
    private const string Syllables = "babedigofukalemonuparesitovuzawe";
    private const int FewLetters = 4; // shorter words are small words that stand in every sentence

    private readonly string[] words;
    private readonly Random random = new(20261122);

    private SyntheticRules(CatalogueSource source) => words = [.. source.Rules
        .SelectMany(static rule => rule.Examples)
        .SelectMany(static example => Words(example.Text))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    /// <summary>The catalogue with so many times its rules.</summary>
    public static CatalogueSource Multiply(CatalogueSource source, int times)
    {
        var synthetic = new SyntheticRules(source);
        var added = Enumerable.Range(1, times - 1).SelectMany(copy => source.Rules.Select(rule => rule with
        {
            Id = $"{rule.Id}-{copy}",
            Any = [.. rule.Any.Select(phrase => phrase with { Text = synthetic.Phrase() })],
            With = [],
            Under = [],
            Unless = [],
            UnlessUnder = [],
            Examples = [],
        }));
        return source with { Rules = [.. source.Rules, .. added] };
    }

    private string Phrase() => random.Next(5) switch
    {
        0 => $"{Invented()} {{0..4}} ({Invented()}|{Invented()} {Invented()})",
        1 => $"({Known()}|{Known()}) {{0..6}} [{Known()}] {Invented()}*",
        2 => $"*{Invented()} & {Known()}",
        3 => $"{Known()} {Known()} {Known()}",
        _ => $"({Known()}|{Invented()}) {{0..3}} ({Known()}|{Invented()}) {{0..3}} {Known()}",
    };

    private string Known() => words[random.Next(words.Length)];

    private string Invented() => string.Concat(Enumerable.Range(0, 5).Select(_ => Syllables.Substring(random.Next(Syllables.Length / 2) * 2, 2)));

    private static IEnumerable<string> Words(string example)
    {
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, example)]);
        return document.Words.Select(word => Folding.Fold(document.Text.AsSpan(word.Start, word.End - word.Start)))
            .Where(static word => word.Length > FewLetters && word.All(char.IsAsciiLetterLower));
    }
}
