using System.Numerics;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Where in the open unit words of a class stand, one bit a word, so that a phrase leaps to the next word it can go on with. The
/// classes that decide which phrases are tried may be noted when the unit is opened, where many phrases will be asked for; any other
/// is looked for when it is first asked for. Opening a unit forgets the one before without clearing anything.
/// </summary>
internal sealed class ClassPlaces
{
    private readonly WordClasses classes;
    private readonly (long Turn, ulong Words)[] places; // by class; of another turn: not noted
    private ReadingUnit unit = new();
    private long turn;
    private bool noted;

    public ClassPlaces(Catalogue catalogue, WordClasses classes)
    {
        this.classes = classes;
        places = new (long, ulong)[catalogue.PhrasesOfClass.Count + 1];
    }

    /// <summary>Turns to a unit.</summary>
    /// <param name="to">The unit.</param>
    /// <param name="note">Whether to note its classes at once.</param>
    public void Open(ReadingUnit to, bool note)
    {
        unit = to;
        noted = note;
        turn++;
        places[classes.Gates.NoDemand] = (turn, ulong.MaxValue); // always there
        if (note)
        {
            Note();
        }
    }

    /// <summary>Whether a word of the unit belongs to a class that decides which phrases are tried.</summary>
    public bool Stands(int gate) => places[gate].Turn == turn ? places[gate].Words != 0 : !noted && Has(gate);

    /// <summary>Whether a word of the unit belongs to a class.</summary>
    public bool Has(int wordClass) => WordsOf(wordClass) != 0;

    /// <summary>The first word from <paramref name="from"/> on that belongs to a class, or, where asked for, that a value begins with; <see cref="ReadingUnit.None"/> if there is none.</summary>
    public int Next(int wordClass, bool orValue, int from)
    {
        var bit = Math.Min(from, ReadingUnit.LastBit);
        var rest = (orValue ? WordsOf(wordClass) | unit.ValueStarts : WordsOf(wordClass)) >> bit;
        if (rest == 0)
        {
            return ReadingUnit.None;
        }

        var next = bit + BitOperations.TrailingZeroCount(rest);
        return next < ReadingUnit.LastBit ? next : FarNext(wordClass, orValue, Math.Max(from, next));
    }

    /// <summary>Behind the words that have a bit of their own each word is looked at.</summary>
    private int FarNext(int wordClass, bool orValue, int from)
    {
        for (var position = from; position < unit.Count; position++)
        {
            if (classes.Has(unit.Words[position], wordClass) || orValue && unit.BeginsValue(position))
            {
                return position;
            }
        }

        return ReadingUnit.None;
    }

    private ulong WordsOf(int wordClass)
    {
        ref var place = ref places[wordClass];
        if (place.Turn != turn)
        {
            if (noted && classes.Gates.IsNoted(wordClass))
            {
                return 0;
            }

            place = (turn, Look(wordClass));
        }

        return place.Words;
    }

    private void Note()
    {
        var words = unit.Words;
        for (var position = 0; position < words.Length; position++)
        {
            var bit = 1UL << Math.Min(position, ReadingUnit.LastBit);
            foreach (var wordClass in classes.NotedOf(words[position]))
            {
                ref var place = ref places[wordClass];
                place = (turn, place.Turn == turn ? place.Words | bit : bit);
            }
        }
    }

    private ulong Look(int wordClass)
    {
        ulong found = 0;
        var words = unit.Words;
        for (var position = 0; position < words.Length; position++)
        {
            if (classes.Has(words[position], wordClass))
            {
                found |= 1UL << Math.Min(position, ReadingUnit.LastBit);
            }
        }

        return found;
    }
}
