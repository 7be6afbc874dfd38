using System.Text.RegularExpressions;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Benchmarks.Rules;

/// <summary>Makes sure that phrases and regular expressions find the same, so that their times may be compared.</summary>
internal static class Agreement
{
    private const int Step = 7; // every seventh phrase

    /// <summary>Tries a sample of the phrases on all sentences of the examples.</summary>
    /// <exception cref="InvalidOperationException">Two do not agree, or none of them ever matched.</exception>
    public static void Check(PhraseRegex translator, Catalogue catalogue, Regex[] expressions)
    {
        var sayable = translator.Sayable.ToList();
        var phrases = Enumerable.Range(0, catalogue.Roles.Length).Where(phrase => (PhraseRole)catalogue.Roles[phrase] == PhraseRole.Rule).ToList();
        var classes = new WordClasses(catalogue);
        var matcher = new PhraseMatcher(catalogue, classes);
        var unit = new ReadingUnit();
        var matches = 0;
        foreach (var example in RulesFolder.German.Rules.SelectMany(static rule => rule.Examples))
        {
            var document = Examples.Document(example.Text, "de");
            var numbers = document.Words.Select(word => classes.Number(document.Text.AsSpan(word.Start, word.End - word.Start))).ToArray();
            foreach (var sentence in document.Sentences)
            {
                unit.Clear();
                unit.Append(sentence, document, numbers);
                matcher.Open(unit);
                var text = PhraseRegex.Sentence(document, sentence);
                for (var index = 0; index < phrases.Count; index += Step)
                {
                    var found = matcher.Matches(phrases[index]);
                    if (found != expressions[index].IsMatch(text))
                    {
                        throw new InvalidOperationException($"\"{sayable[index].Text}\" in \"{text}\": the phrase {(found ? "matches" : "does not match")}, the expression {expressions[index]} differs.");
                    }

                    matches += found ? 1 : 0;
                }
            }
        }

        if (matches == 0 || phrases.Count != expressions.Length)
        {
            throw new InvalidOperationException($"{phrases.Count} phrases, {expressions.Length} expressions, {matches} matches.");
        }
    }
}
