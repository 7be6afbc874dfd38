namespace Klartext.Rules.Matching;

/// <summary>Remembers which phrases and rules have been dealt with since the last turn; a turn costs nothing.</summary>
internal sealed class Seen(int phraseCount, int ruleCount)
{
    private readonly int[] phrases = new int[phraseCount];
    private readonly int[] rules = new int[ruleCount];
    private int turn;

    /// <summary>Forgets all.</summary>
    public void Turn() => turn++;

    /// <summary>Notes a phrase; false where it was noted already.</summary>
    public bool Phrase(int phrase)
    {
        var first = phrases[phrase] != turn;
        phrases[phrase] = turn;
        return first;
    }

    /// <summary>Whether a rule has been noted.</summary>
    public bool Has(int rule) => rules[rule] == turn;

    /// <summary>Notes a rule.</summary>
    public void Rule(int rule) => rules[rule] = turn;
}
