using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// The two rarest word classes that each phrase cannot do without: nearly all phrases that cannot match a sentence fail at one of them.
/// </summary>
internal sealed class PhraseGates
{
    public PhraseGates(Catalogue catalogue)
    {
        NoDemand = catalogue.PhrasesOfClass.Count;
        Rarest = new int[catalogue.Required.Count];
        Next = new int[catalogue.Required.Count];
        for (var phrase = 0; phrase < Rarest.Length; phrase++)
        {
            var required = catalogue.Required[phrase];
            Rarest[phrase] = required.Length > 0 ? required[0] : NoDemand;
            Next[phrase] = required.Length > 1 ? required[1] : NoDemand;
        }
    }

    /// <summary>The number, behind all classes, that stands for no demand at all.</summary>
    public int NoDemand { get; }

    /// <summary>By phrase the rarest class.</summary>
    public int[] Rarest { get; }

    /// <summary>By phrase the next one.</summary>
    public int[] Next { get; }
}
