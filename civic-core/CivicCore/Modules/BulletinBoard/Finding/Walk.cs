namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>How long it takes to walk somewhere.</summary>
internal static class Walk
{
    /// <summary>Metres of straight line that people walk in a minute: a slow walker's pace, and streets are longer than the line.</summary>
    private const double MetresAMinute = 55;

    /// <summary>Whole minutes, one at least.</summary>
    public static int Minutes(double metres) => Math.Max(1, (int)Math.Round(metres / MetresAMinute));
}
