namespace Klartext.Rules.Authoring.Phrases;

/// <summary>Writes the pieces of a phrase back, in one form whatever the spelling was.</summary>
internal static class PhraseText
{
    /// <summary>A phrase in its one form.</summary>
    public static string Of(PhraseSyntax phrase) =>
        string.Join(" & ", phrase.Parts.Select(Of)) + (phrase.Window > 0 ? $" @{phrase.Window}" : string.Empty);

    /// <summary>A piece in its one form.</summary>
    public static string Of(PhraseNode node) => node switch
    {
        PhraseNode.Word word => word.Pattern,
        PhraseNode.Sequence sequence => string.Join(' ', sequence.Pieces.Select(Of)),
        PhraseNode.Alternatives alternatives => $"({string.Join('|', alternatives.Choices.Select(Of))})",
        PhraseNode.Optional optional => $"[{Of(optional.Piece)}]",
        PhraseNode.Gap gap => $"{{{gap.Least}..{gap.Most}}}",
        PhraseNode.ListName list => $"{{{list.Name}}}",
        PhraseNode.Value value => value.Argument.Length == 0 ? $"<{value.Kind}>" : $"<{value.Kind} {value.Argument}>",
        PhraseNode.First => "^",
        _ => "$",
    };
}
