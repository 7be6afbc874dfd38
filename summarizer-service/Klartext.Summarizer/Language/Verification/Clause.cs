namespace Klartext.Summarizer.Language.Verification;

/// <summary>A stretch of a sentence between commas, colons, brackets and "und".</summary>
/// <param name="Words">Its words, one at least.</param>
internal sealed record Clause(List<SentenceWord> Words)
{
    /// <summary>Where it begins in the sentence.</summary>
    public int Start => Words[0].Start;

    /// <summary>Where its last word ends.</summary>
    public int End => Words[^1].Start + Words[^1].Text.Length;

    /// <summary>The clauses of a sentence.</summary>
    public static List<Clause> Of(string sentence)
    {
        var found = new List<Clause>();
        var open = new List<SentenceWord>();
        foreach (var word in SentenceWord.Of(sentence))
        {
            if (open.Count > 0 && IsJoint(word.Folded))
            {
                found.Add(new Clause(open));
                open = [];
            }

            open.Add(word);
            if (word.EndsPart)
            {
                found.Add(new Clause(open));
                open = [];
            }
        }

        return found;
    }

    /// <summary>Whether a folded word joins: "und", "or".</summary>
    public static bool IsJoint(string folded) => folded is "und" or "oder" or "sowie" or "bzw" or "and" or "or";
}
