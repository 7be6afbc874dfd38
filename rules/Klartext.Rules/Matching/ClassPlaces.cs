using System.Runtime.CompilerServices;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Where in the open unit words of a class stand. Where many phrases will be asked for, the first word of each class is noted when the
/// unit is opened, so that most questions are one look; opening a unit forgets the one before without clearing anything.
/// </summary>
internal sealed class ClassPlaces
{
    private readonly WordClasses classes;
    private readonly int[] rarest; // by phrase its gates
    private readonly int[] next;
    private readonly int[] firstSeen; // of each class the first word: from unitStart on for this unit
    private ReadingUnit unit = new();
    private int unitStart = 1;
    private int unitLength;
    private bool noted;

    public ClassPlaces(Catalogue catalogue, WordClasses classes)
    {
        this.classes = classes;
        (rarest, next) = (classes.Gates.Rarest, classes.Gates.Next);
        firstSeen = new int[catalogue.PhrasesOfClass.Count + 1];
    }

    /// <summary>Turns to a unit.</summary>
    /// <param name="to">The unit.</param>
    /// <param name="note">Whether to note its classes at once.</param>
    public void Open(ReadingUnit to, bool note)
    {
        Forget(to.Count);
        unit = to;
        noted = note;
        if (note)
        {
            Note();
        }
    }

    /// <summary>Whether a word of the unit belongs to a class; <see cref="PhraseGates.NoDemand"/> is always there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked some hundred thousand times a policy
    public bool Has(int wordClass) => noted ? firstSeen[wordClass] >= unitStart : LookFor(wordClass);

    /// <summary>Whether the two rarest of the words that a phrase cannot do without occur in the unit.</summary>
    public bool MayMatch(int phrase) => Has(rarest[phrase]) && Has(next[phrase]);

    /// <summary>The first word from <paramref name="from"/> on that belongs to a class; <see cref="ReadingUnit.None"/> if there is none.</summary>
    public int Next(int wordClass, int from)
    {
        if (!noted)
        {
            return Look(wordClass, from);
        }

        var first = firstSeen[wordClass] - unitStart;
        return first < 0 ? ReadingUnit.None : from <= first ? first : Look(wordClass, from);
    }

    /// <summary>Words of the units before count as not seen; the numbers are used up after some hundred thousand policies.</summary>
    private void Forget(int words)
    {
        unitStart += unitLength;
        unitLength = words;
        if (unitStart > int.MaxValue - words - 1)
        {
            Array.Clear(firstSeen);
            unitStart = 1;
        }

        firstSeen[classes.Gates.NoDemand] = int.MaxValue;
    }

    private void Note()
    {
        var words = unit.Words;
        for (var position = words.Length - 1; position >= 0; position--)
        {
            var seen = unitStart + position;
            foreach (var wordClass in classes.Of(words[position]))
            {
                firstSeen[wordClass] = seen;
            }
        }
    }

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
