using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>Which of the noted word classes occur in the open unit, and where first. Opening a unit forgets the one before without clearing anything.</summary>
internal sealed class NotedClasses
{
    private const long LongestUnit = 1 << 24; // words, more than any unit has

    private readonly WordClasses classes;
    private readonly long[] firstSeen; // of each noted class the first word: from unitStart on for this unit
    private long unitStart;

    public NotedClasses(Catalogue catalogue, WordClasses classes)
    {
        this.classes = classes;
        firstSeen = new long[catalogue.PhrasesOfClass.Count + 1];
        firstSeen[classes.Gates.NoDemand] = long.MaxValue; // always there
    }

    /// <summary>Turns to a unit.</summary>
    public void Open(ReadingUnit unit)
    {
        unitStart += LongestUnit;
        var words = unit.Words;
        for (var position = words.Length - 1; position >= 0; position--)
        {
            foreach (var wordClass in classes.NotedOf(words[position]))
            {
                firstSeen[wordClass] = unitStart + position;
            }
        }
    }

    /// <summary>Whether a word of the unit belongs to a noted class.</summary>
    public bool Stands(int noted) => firstSeen[noted] >= unitStart;

    /// <summary>The first word of the unit that belongs to a noted class; behind all words if there is none.</summary>
    public int First(int noted) => firstSeen[noted] < unitStart ? int.MaxValue : (int)(firstSeen[noted] - unitStart);

    /// <summary>Whether it is known, without looking, that no word of the unit belongs to a class.</summary>
    public bool IsAbsent(int wordClass) => classes.Gates.IsNoted(wordClass) && firstSeen[wordClass] < unitStart;
}
