namespace Klartext.Rules.Matching;

/// <summary>Gathers numbers below a bound, each once, in the order they come; to clear it costs nothing.</summary>
internal sealed class DistinctNumbers(int bound)
{
    private readonly int[] metAt = new int[bound]; // by number the turn it was met in last
    private readonly int[] numbers = new int[bound];
    private int turn;
    private int count;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        turn++;
        count = 0;
    }

    /// <summary>Adds those that are not there yet.</summary>
    public void Add(ReadOnlySpan<int> more)
    {
        foreach (var number in more)
        {
            if (metAt[number] != turn)
            {
                metAt[number] = turn;
                numbers[count++] = number;
            }
        }
    }

    /// <summary>All of them.</summary>
    public int[] ToArray() => numbers[..count];
}
