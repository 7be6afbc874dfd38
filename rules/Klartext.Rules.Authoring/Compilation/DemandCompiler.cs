using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Compilation;

/// <summary>Writes down what phrases cannot do without; see <see cref="DemandCode"/>.</summary>
internal sealed class DemandCompiler(Vocabulary vocabulary, AnchorChoice choice)
{
    private const int ManyChoices = 3;

    private readonly List<int> code = [];

    /// <summary>The code of all phrases so far.</summary>
    public int[] Code => [.. code];

    /// <summary>Compiles the demands of a phrase and gives the position of their code.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="asked">The classes that are asked for before its demands are.</param>
    public int Compile(PhraseSyntax phrase, IReadOnlyCollection<int> asked)
    {
        var start = code.Count;
        var missing = new List<int>();
        EmitAll(phrase.Parts.SelectMany(Pieces).Where(piece => ClassOf(piece) is not { } single || !asked.Contains(single)), missing);

        code.Add(DemandCode.Done); // what is missing without an alternative fails, as it stands
        return start;
    }

    /// <summary>Emits what a node demands; the places that are left where something is missing are added to <paramref name="missing"/>.</summary>
    private void Emit(PhraseNode node, List<int> missing)
    {
        switch (node)
        {
            case PhraseNode.Word word:
                Test(vocabulary.ClassOf([word.Pattern]), missing);
                break;
            case PhraseNode.Value value:
                Test(DemandCode.Reference(vocabulary.Reference(value.Kind, value.Argument)), missing);
                break;
            case PhraseNode.Sequence sequence:
                EmitAll(Pieces(sequence), missing);
                break;
            case PhraseNode.Alternatives alternatives when alternatives.Choices.All(Demands):
                EmitAny(alternatives, missing);
                break;
        }
    }

    /// <summary>All are needed, in whatever order; what is rarest fails first.</summary>
    private void EmitAll(IEnumerable<PhraseNode> pieces, List<int> missing)
    {
        foreach (var piece in pieces.OrderBy(choice.CostOf))
        {
            Emit(piece, missing);
        }
    }

    private static IEnumerable<PhraseNode> Pieces(PhraseNode node) => node is PhraseNode.Sequence sequence ? sequence.Pieces.SelectMany(Pieces) : [node];

    /// <summary>The class of a piece that is one word, or one of several.</summary>
    private int? ClassOf(PhraseNode piece) => piece switch
    {
        PhraseNode.Word word => vocabulary.ClassOf([word.Pattern]),
        PhraseNode.Alternatives alternatives when alternatives.Choices.All(static choice => choice is PhraseNode.Word) =>
            vocabulary.ClassOf(alternatives.Choices.Cast<PhraseNode.Word>().Select(static word => word.Pattern)),
        _ => null,
    };

    private void EmitAny(PhraseNode.Alternatives alternatives, List<int> missing)
    {
        string[] words = [.. alternatives.Choices.OfType<PhraseNode.Word>().Select(static word => word.Pattern)];
        var choices = alternatives.Choices.Where(static choice => choice is not PhraseNode.Word).ToList();
        int? oneWord = choices.Count >= ManyChoices ? choice.OneWordOf(choices) : null;
        var done = new List<int>();
        for (var index = words.Length > 0 ? -1 : 0; index < choices.Count; index++)
        {
            var last = index == choices.Count - 1;
            var next = last ? missing : [];
            if (index < 0)
            {
                Test(vocabulary.ClassOf(words), next);
            }
            else
            {
                if (index == 0 && oneWord is { } any)
                {
                    Test(any, missing); // of many sayings nearly always none has its rarest word
                }

                Emit(choices[index], next);
            }

            if (!last)
            {
                Test(DemandCode.Jump, done);
                Land(next);
            }
        }

        Land(done);
    }

    private void Test(int what, List<int> missing)
    {
        code.AddRange([what, DemandCode.Fail]);
        missing.Add(code.Count - 1);
    }

    /// <summary>Lets the pairs whose second number this is go on here.</summary>
    private void Land(List<int> places) => places.ForEach(place => code[place] = code.Count - (place - 1));

    /// <summary>Whether a node needs any word or value at all.</summary>
    private static bool Demands(PhraseNode node) => node switch
    {
        PhraseNode.Word or PhraseNode.Value => true,
        PhraseNode.Sequence sequence => sequence.Pieces.Any(Demands),
        PhraseNode.Alternatives alternatives => alternatives.Choices.All(Demands),
        _ => false,
    };
}
