using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>Finds the head of an elided compound: in "Nutzungs-, Kommunikations- und Standortdaten" it is "Standortdaten".</summary>
internal static class ElidedWords
{
    private const int Farthest = 8;

    /// <summary>The full word behind an elided one in the same sentence, or null.</summary>
    public static Word? HeadOf(PolicyDocument document, int word)
    {
        var last = Math.Min(document.Words.Length - 1, word + Farthest);
        for (var index = word + 1; index <= last; index++)
        {
            var next = document.Words[index];
            if ((next.Before & (Breaks.Strong | Breaks.Colon)) != 0)
            {
                return null;
            }

            if ((next.Before & Breaks.Elided) == 0 && Characters.IsCapital(document.Text[next.Start]))
            {
                return next;
            }
        }

        return null;
    }
}
