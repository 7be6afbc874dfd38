using System.Runtime.CompilerServices;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Where in the open unit words of a class stand. Where many phrases will be asked for, the classes that occur are marked when the unit
/// is opened, so that most questions are one look.
/// </summary>
internal sealed class ClassPlaces
{
    private readonly WordClasses classes;
    private readonly int[] rarest; // by phrase its gates
    private readonly int[] next;
    private readonly ulong[] marked; // one bit a class
    private ReadingUnit unit = new();
    private bool noted;

    public ClassPlaces(Catalogue catalogue, WordClasses classes)
    {
        this.classes = classes;
        (rarest, next) = (classes.Gates.Rarest, classes.Gates.Next);
        marked = ClassSets.NewMarks(catalogue.PhrasesOfClass.Count);
    }

    /// <summary>Turns to a unit.</summary>
    /// <param name="to">The unit.</param>
    /// <param name="note">Whether to mark its classes at once.</param>
    public void Open(ReadingUnit to, bool note)
    {
        unit = to;
        noted = note;
        if (note)
        {
            Array.Clear(marked);
            classes.Mark(to.Words, marked);
            marked[classes.Gates.NoDemand >> ClassSets.BlockBits] |= 1UL << classes.Gates.NoDemand;
        }
    }

    /// <summary>Whether a word of the unit belongs to a class; <see cref="PhraseGates.NoDemand"/> is always there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked some hundred thousand times a policy
    public bool Has(int wordClass) => noted ? (marked[wordClass >> ClassSets.BlockBits] >> wordClass & 1) != 0 : LookFor(wordClass);

    /// <summary>Whether the two rarest of the words that a phrase cannot do without occur in the unit.</summary>
    public bool MayMatch(int phrase) => Has(rarest[phrase]) && Has(next[phrase]);

    /// <summary>The first word from <paramref name="from"/> on that belongs to a class; <see cref="ReadingUnit.None"/> if there is none.</summary>
    public int Next(int wordClass, int from) => noted && !Has(wordClass) ? ReadingUnit.None : Look(wordClass, from);

    private bool LookFor(int wordClass) => wordClass == classes.Gates.NoDemand || Look(wordClass, 0) != ReadingUnit.None;

    private int Look(int wordClass, int from)
    {
        var words = unit.Words;
        for (var position = from; position < words.Length; position++)
        {
            if (classes.Has(words[position], wordClass))
            {
                return position;
            }
        }

        return ReadingUnit.None;
    }
}
