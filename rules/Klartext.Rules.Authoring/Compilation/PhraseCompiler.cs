using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>
/// Turns phrases into code: word lists are put in, alternatives of single words become one word class, everything else instructions
/// of <see cref="PhraseCode"/>.
/// </summary>
internal sealed class PhraseCompiler(Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<PhraseSource>> lists)
{
    private const int DeepestLists = 8;

    private readonly Dictionary<string, PhraseNode> expanded = new(StringComparer.Ordinal);
    private readonly List<int> code = [];

    /// <summary>The code of all phrases so far.</summary>
    public List<int> Code => code;

    /// <summary>Parses a phrase and puts the word lists in.</summary>
    /// <exception cref="PhraseException">The phrase is not well formed, or names a list that does not exist.</exception>
    public PhraseSyntax Read(string phrase)
    {
        var syntax = PhraseParser.Parse(phrase);
        return syntax with { Parts = [.. syntax.Parts.Select(part => Expand(part, 0))] };
    }

    /// <summary>Compiles one part and gives the position of its code.</summary>
    public int Compile(PhraseNode part)
    {
        var start = code.Count;
        var words = new HashSet<string>(StringComparer.Ordinal);
        var value = false;
        var certain = FirstWords(part, words, ref value);
        code.AddRange([certain ? vocabulary.ClassOf(words) : -1, value ? 1 : 0]);
        Emit(part);
        code.Add((int)PhraseCode.Accept);
        return start;
    }

    /// <summary>Collects the words that a match can begin with; false where it may begin with anything.</summary>
    internal static bool FirstWords(PhraseNode node, HashSet<string> words, ref bool value)
    {
        switch (node)
        {
            case PhraseNode.Word word:
                words.Add(word.Pattern);
                return true;
            case PhraseNode.Value:
                value = true;
                return true;
            case PhraseNode.Alternatives alternatives:
                foreach (var choice in alternatives.Choices)
                {
                    if (!FirstWords(choice, words, ref value))
                    {
                        return false;
                    }
                }

                return true;
            case PhraseNode.Sequence sequence:
                foreach (var piece in sequence.Pieces)
                {
                    if (piece is PhraseNode.Optional optional)
                    {
                        if (!FirstWords(optional.Piece, words, ref value))
                        {
                            return false;
                        }
                    }
                    else if (piece is not PhraseNode.First)
                    {
                        return FirstWords(piece, words, ref value);
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private PhraseNode Expand(PhraseNode node, int depth)
    {
        switch (node)
        {
            case PhraseNode.Sequence sequence:
                return new PhraseNode.Sequence([.. sequence.Pieces.Select(piece => Expand(piece, depth))]);
            case PhraseNode.Optional optional:
                return new PhraseNode.Optional(Expand(optional.Piece, depth));
            case PhraseNode.Alternatives alternatives:
                return Flatten([.. alternatives.Choices.Select(choice => Expand(choice, depth))]);
            case PhraseNode.ListName list:
                return List(list.Name, depth);
            default:
                return node;
        }
    }

    private PhraseNode List(string name, int depth)
    {
        if (expanded.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!lists.TryGetValue(name, out var phrases) || phrases.Count == 0)
        {
            throw new PhraseException("unknown-list:" + name, 1);
        }

        if (depth > DeepestLists)
        {
            throw new PhraseException("list-in-itself:" + name, 1);
        }

        var choices = new List<PhraseNode>();
        foreach (var phrase in phrases)
        {
            var syntax = PhraseParser.Parse(phrase.Text);
            if (syntax.Parts.Count > 1)
            {
                throw new PhraseException("list-with-parts:" + name, 1);
            }

            choices.Add(Expand(syntax.Parts[0], depth + 1));
        }

        return expanded[name] = Flatten(choices);
    }

    private static PhraseNode Flatten(List<PhraseNode> choices)
    {
        var flat = choices.SelectMany(static choice => choice is PhraseNode.Alternatives inner ? inner.Choices : [choice]).Distinct().ToList();
        return flat.Count == 1 ? flat[0] : new PhraseNode.Alternatives(flat);
    }

    private void Emit(PhraseNode node)
    {
        switch (node)
        {
            case PhraseNode.Word word:
                code.AddRange([(int)PhraseCode.Word, vocabulary.ClassOf([word.Pattern])]);
                break;
            case PhraseNode.Sequence sequence:
                foreach (var piece in sequence.Pieces)
                {
                    Emit(piece);
                }

                break;
            case PhraseNode.Optional optional:
                EmitOptional(optional);
                break;
            case PhraseNode.Alternatives alternatives:
                EmitAlternatives(alternatives);
                break;
            case PhraseNode.Gap gap when gap.Most > 0:
                code.AddRange([(int)PhraseCode.Gap, gap.Least, gap.Most]);
                break;
            case PhraseNode.Value value:
                code.AddRange([(int)PhraseCode.Value, vocabulary.Reference(value.Kind, value.Argument)]);
                break;
            case PhraseNode.First:
                code.Add((int)PhraseCode.First);
                break;
            case PhraseNode.Last:
                code.Add((int)PhraseCode.Last);
                break;
        }
    }

    /// <summary>Before many choices one look at the next word: most places are ruled out by it.</summary>
    private void EmitExpectation(PhraseNode.Alternatives alternatives, int choices)
    {
        var first = new HashSet<string>(StringComparer.Ordinal);
        var value = false;
        if (choices > 2 && FirstWords(alternatives, first, ref value) && first.Count > 0)
        {
            code.AddRange([(int)PhraseCode.Expect, vocabulary.ClassOf(first), value ? 1 : 0]);
        }
    }

    private void EmitOptional(PhraseNode.Optional optional)
    {
        code.AddRange([(int)PhraseCode.Either, 0]);
        var other = code.Count - 1;
        Emit(optional.Piece);
        Land(other);
    }

    private void EmitAlternatives(PhraseNode.Alternatives alternatives)
    {
        var choices = new List<Action>();
        string[] words = [.. alternatives.Choices.OfType<PhraseNode.Word>().Select(static word => word.Pattern)];
        if (words.Length > 0)
        {
            var wordClass = vocabulary.ClassOf(words);
            choices.Add(() => code.AddRange([(int)PhraseCode.Word, wordClass]));
        }

        choices.AddRange(alternatives.Choices.Where(static choice => choice is not PhraseNode.Word).Select(choice => (Action)(() => Emit(choice))));
        EmitExpectation(alternatives, choices.Count);
        var jumps = new List<int>();
        for (var index = 0; index < choices.Count; index++)
        {
            if (index == choices.Count - 1)
            {
                choices[index]();
                break;
            }

            code.AddRange([(int)PhraseCode.Either, 0]);
            var other = code.Count - 1;
            choices[index]();
            code.AddRange([(int)PhraseCode.Jump, 0]);
            jumps.Add(code.Count - 1);
            Land(other);
        }

        jumps.ForEach(Land);
    }

    /// <summary>Lets the instruction whose operand this is lead here: so many numbers further on, the same in each phrase that says the same.</summary>
    private void Land(int operand) => code[operand] = code.Count - (operand - 1);
}
