using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Tells before a phrase is tried whether the unit holds the words and values that it cannot do without, alternative by alternative:
/// a list of many sayings is ruled out at a glance where none of them has all its words.
/// </summary>
internal sealed class PhraseDemands(Catalogue catalogue, ClassPlaces places)
{
    private readonly int[] code = catalogue.DemandCode;
    private readonly int[] starts = catalogue.Demands;

    /// <summary>Whether the phrase may match the unit; its two rarest classes have been asked for already.</summary>
    public bool Hold(int phrase, ReadingUnit unit)
    {
        var at = starts[phrase];
        while (code[at] != DemandCode.Done)
        {
            var asked = code[at];
            if (asked != DemandCode.Jump && (asked >= 0 ? places.Has(asked) : unit.HasValue(DemandCode.Reference(asked))))
            {
                at += 2;
            }
            else if (code[at + 1] == DemandCode.Fail)
            {
                return false;
            }
            else
            {
                at += code[at + 1];
            }
        }

        return true;
    }
}
