namespace Klartext.Rules.Authoring.Evaluating;

/// <summary>Counts of what was found rightly, found wrongly, and missed.</summary>
public sealed class Tally
{
    /// <summary>Found, and there.</summary>
    public int Right { get; private set; }

    /// <summary>Found, and not there.</summary>
    public int Wrong { get; private set; }

    /// <summary>There, and not found.</summary>
    public int Missed { get; private set; }

    /// <summary>Right of all found; 1 where nothing was found and nothing is there.</summary>
    public double Precision => Right + Wrong > 0 ? Right / (double)(Right + Wrong) : Missed > 0 ? 0 : 1;

    /// <summary>Found of all that is there; 1 where nothing is there.</summary>
    public double Recall => Right + Missed > 0 ? Right / (double)(Right + Missed) : 1;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Counts one case.</summary>
    public void Add(bool there, bool found)
    {
        Right += there && found ? 1 : 0;
        Wrong += !there && found ? 1 : 0;
        Missed += there && !found ? 1 : 0;
    }

    /// <summary>The counts of several.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (var tally in tallies)
        {
            sum.Right += tally.Right;
            sum.Wrong += tally.Wrong;
            sum.Missed += tally.Missed;
        }

        return sum;
    }
}
