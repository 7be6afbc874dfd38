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
        while (at != DemandCode.Fail)
        {
            switch (code[at])
            {
                case DemandCode.Done:
                    return true;
                case DemandCode.Jump:
                    at = code[at + 1];
                    break;
                case var asked:
                    var stands = asked >= 0 ? places.Has(asked) : unit.HasValue(DemandCode.Reference(asked));
                    at = stands ? at + 2 : code[at + 1];
                    break;
            }
        }

        return false;
    }
}
