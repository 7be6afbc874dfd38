using System.Text.RegularExpressions;
using Klartext.Policies;
using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Benchmarks.Rules;

/// <summary>
/// Says phrases as regular expressions over a sentence whose words are folded and stand each between two spaces (" ihre daten "), which is
/// kinder to them than the page's own text. Values, windows and words as they are written have no regular expression of their own here.
/// </summary>
internal sealed class PhraseRegex(CatalogueSource source)
{
    /// <summary>The phrases of the rules that a regular expression can say.</summary>
    public IEnumerable<PhraseSource> Sayable => source.Rules.SelectMany(static rule => rule.Any).Where(IsSayable);

    /// <summary>The catalogue of just these phrases: no values, no guards, no context.</summary>
    public CatalogueSource Reduced => source with
    {
        Rules = [.. source.Rules.Select(rule => rule with { Any = [.. rule.Any.Where(IsSayable)], With = [], Under = [], Unless = [], UnlessUnder = [] })],
        Values = [],
    };

    /// <summary>The phrase as a compiled regular expression.</summary>
    public Regex Translate(PhraseSource phrase)
    {
        var syntax = PhraseParser.Parse(phrase.Text);
        var pattern = syntax.Parts.Count == 1 ? Part(syntax.Parts[0]) : "^" + string.Concat(syntax.Parts.Select(part => $"(?=.*{Part(part)})"));
        return new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }

    /// <summary>A sentence as the expressions expect it.</summary>
    public static string Sentence(PolicyDocument document, Sentence sentence) =>
        " " + string.Concat(document.Words.Skip(sentence.FirstWord).Take(sentence.WordCount).Select(word => Folding.Fold(GenderForm.Base(document.Text.AsSpan(word.Start, word.End - word.Start))) + " "));

    private bool IsSayable(PhraseSource phrase)
    {
        var syntax = PhraseParser.Parse(phrase.Text);
        return syntax.Window == 0 && syntax.Parts.All(IsSayable);
    }

    private bool IsSayable(PhraseNode node) => node switch
    {
        PhraseNode.Word word => !word.Pattern.StartsWith('='),
        PhraseNode.Sequence sequence => sequence.Pieces.All(IsSayable),
        PhraseNode.Alternatives alternatives => alternatives.Choices.All(IsSayable),
        PhraseNode.Optional optional => IsSayable(optional.Piece),
        PhraseNode.ListName list => source.Lists[list.Name].All(IsSayable),
        PhraseNode.Value => false,
        _ => true,
    };

    /// <summary>A part begins behind the space before its first word.</summary>
    private string Part(PhraseNode node) => node is PhraseNode.Sequence { Pieces: [PhraseNode.First, ..] } ? Say(node) : "(?<= )" + Say(node);

    private string Say(PhraseNode node) => node switch
    {
        PhraseNode.Word word => Word(word.Pattern),
        PhraseNode.Sequence sequence => string.Concat(sequence.Pieces.Select(Say)),
        PhraseNode.Alternatives alternatives => Choices(alternatives.Choices),
        PhraseNode.Optional optional => $"(?:{Say(optional.Piece)})?",
        PhraseNode.Gap gap => $"(?:[^ ]+ ){{{gap.Least},{gap.Most}}}",
        PhraseNode.ListName list => Choices(source.Lists[list.Name].Select(static phrase => PhraseParser.Parse(phrase.Text).Parts[0])),
        PhraseNode.First => "^ ",
        _ => "$",
    };

    private string Choices(IEnumerable<PhraseNode> choices) => $"(?:{string.Join('|', choices.Select(Say))})";

    private static string Word(string pattern) => pattern switch
    {
        ['*', .. var inner, '*'] => $"[^ ]*{Letters(inner)}[^ ]* ",
        ['*', .. var end] => $"[^ ]*{Letters(end)} ",
        [.. var beginning, '*'] => $"{Letters(beginning)}[^ ]* ",
        _ => Letters(GenderForm.Base(pattern).ToString()) + " ",
    };

    private static string Letters(string text) => Regex.Escape(Folding.Fold(text));
}
