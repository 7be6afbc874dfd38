using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// The two rarest word classes that each phrase cannot do without, side by side: nearly all phrases that cannot match a sentence
/// fail at one of them. Only these classes, and those that parts of phrases begin with, need be noted when a sentence is opened.
/// </summary>
internal sealed class PhraseGates
{
    private readonly (int Rarest, int Next)[] gates;
    private readonly bool[] isNoted;

    public PhraseGates(Catalogue catalogue)
    {
        NoDemand = catalogue.PhrasesOfClass.Count;
        gates = new (int, int)[catalogue.Required.Count];
        isNoted = new bool[NoDemand + 1];
        for (var phrase = 0; phrase < gates.Length; phrase++)
        {
            var required = catalogue.Required[phrase];
            gates[phrase] = (required.Length > 0 ? required[0] : NoDemand, required.Length > 1 ? required[1] : NoDemand);
            isNoted[gates[phrase].Rarest] = true;
            isNoted[gates[phrase].Next] = true;
            foreach (var part in catalogue.Parts[phrase])
            {
                isNoted[catalogue.Code[part] < 0 ? NoDemand : catalogue.Code[part]] = true;
            }
        }
    }

    /// <summary>The number, behind all classes, that stands for no demand at all.</summary>
    public int NoDemand { get; }

    /// <summary>The two classes of a phrase.</summary>
    public (int Rarest, int Next) this[int phrase] => gates[phrase];

    /// <summary>Whether a class is noted.</summary>
    public bool IsNoted(int wordClass) => isNoted[wordClass];
}
