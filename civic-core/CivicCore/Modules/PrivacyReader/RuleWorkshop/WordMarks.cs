namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>Cuts a sentence at the words that count.</summary>
internal static class WordMarks
{
    /// <summary>The pieces of text [start, end), each with whether it is marked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">End, exclusive.</param>
    /// <param name="stretches">Pairs [start, end) to mark; outside of the piece they are left out.</param>
    public static IEnumerable<(string Text, bool IsMarked)> Pieces(string text, int start, int end, IEnumerable<int[]> stretches)
    {
        var at = start;
        foreach (var stretch in stretches.Where(stretch => stretch[0] >= start && stretch[1] <= end).OrderBy(static stretch => stretch[0]))
        {
            if (stretch[0] > at)
            {
                yield return (text[at..stretch[0]], false);
            }

            if (stretch[1] > at)
            {
                yield return (text[Math.Max(at, stretch[0])..stretch[1]], true);
                at = stretch[1];
            }
        }

        if (at < end)
        {
            yield return (text[at..end], false);
        }
    }

    /// <summary>The marked words themselves, with dots where others stand between.</summary>
    public static string Words(string text, IEnumerable<int[]> stretches)
    {
        var words = new List<string>();
        var last = -1;
        foreach (var stretch in stretches.OrderBy(static stretch => stretch[0]))
        {
            if (last >= 0 && text.AsSpan(last, Math.Max(0, stretch[0] - last)).ContainsAnyExcept(' ', '\n'))
            {
                words.Add("…");
            }

            words.Add(text[stretch[0]..stretch[1]]);
            last = stretch[1];
        }

        return string.Join(' ', words);
    }
}
