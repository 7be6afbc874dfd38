using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// The two rarest word classes that each phrase cannot do without, side by side: nearly all phrases that cannot match a sentence
/// fail at one of them.
/// </summary>
internal sealed class PhraseGates
{
    private readonly (int Rarest, int Next)[] gates;

    public PhraseGates(Catalogue catalogue)
    {
        NoDemand = catalogue.PhrasesOfClass.Count;
        gates = new (int, int)[catalogue.Required.Count];
        for (var phrase = 0; phrase < gates.Length; phrase++)
        {
            var required = catalogue.Required[phrase];
            gates[phrase] = (required.Length > 0 ? required[0] : NoDemand, required.Length > 1 ? required[1] : NoDemand);
        }
    }

    /// <summary>The number, behind all classes, that stands for no demand at all.</summary>
    public int NoDemand { get; }

    /// <summary>The two classes of a phrase.</summary>
    public (int Rarest, int Next) this[int phrase] => gates[phrase];
}
