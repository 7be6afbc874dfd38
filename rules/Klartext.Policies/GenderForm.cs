namespace Klartext.Policies;

/// <summary>
/// German forms that name all genders in one word: "Nutzer*innen", "Nutzer:innen", "Nutzer_innen", "Nutzer/innen", "Nutzer/-innen",
/// "Nutzer(innen)", "NutzerInnen", "jede*r". They are read as one word and folded to the part before the mark.
/// </summary>
public static class GenderForm
{
    private static readonly string[] Endings = ["innen", "in", "r", "n", "e", "m", "s"];

    /// <summary>Length of the gender ending that begins with its mark at <paramref name="position"/>, 0 if there is none.</summary>
    internal static int LengthAt(string text, int position, int end)
    {
        var mark = text[position];
        if (mark is not ('*' or ':' or '_' or '/' or '('))
        {
            return 0;
        }

        var ending = position + 1;
        if (mark == '/' && ending < end && Characters.IsHyphen(text[ending]))
        {
            ending++;
        }

        foreach (var letters in Endings)
        {
            if ((mark is '/' or '(') && letters.Length == 1)
            {
                break;
            }

            var after = ending + letters.Length;
            if (after <= end && string.CompareOrdinal(text, ending, letters, 0, letters.Length) == 0)
            {
                if (mark == '(')
                {
                    return after < end && text[after] == ')' ? after + 1 - position : 0;
                }

                if (after == end || !Characters.IsWord(text[after]))
                {
                    return after - position;
                }
            }
        }

        return 0;
    }

    /// <summary>The word without its gender ending: what is compared. The word itself where there is none.</summary>
    public static ReadOnlySpan<char> Base(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny("*:_/(");
        if (mark > 0)
        {
            return word[..mark];
        }

        if (word.EndsWith("Innen", StringComparison.Ordinal) && word.Length > 7 && char.IsAsciiLetterLower(word[^6]))
        {
            return word[..^5];
        }

        return word;
    }
}
