namespace Klartext.Rules.Catalogues;

/// <summary>
/// The code that says what a phrase cannot do without: pairs of what must occur in the unit (a word class, or a value element below
/// <see cref="Jump"/>) and how many numbers further on it goes if it does not.
/// </summary>
internal static class DemandCode
{
    /// <summary>Ends the code: all that is needed is there.</summary>
    public const int Done = -1;

    /// <summary>Goes on so many numbers further on as follow.</summary>
    public const int Jump = -2;

    /// <summary>Stands for the way where something is missing that has no alternative.</summary>
    public const int Fail = 0;

    /// <summary>A value element as the code says it, and back.</summary>
    public static int Reference(int number) => Jump - 1 - number;
}
