namespace Klartext.Policies.Readers.Words;

/// <summary>
/// Parts of words that are looked for in any case. A plain walk from letter to letter: the library's search for many words at once is
/// quicker on a server, but where .NET is interpreted, in the browser, making ready for it takes longer than a whole policy this way.
/// </summary>
internal sealed class WordParts
{
    private static readonly string[] None = [];

    /// <summary>The parts by their first letter, small and capital; no letter beyond the table begins one.</summary>
    private readonly string[][] byFirst;

    /// <param name="parts">None of them empty.</param>
    public WordParts(IReadOnlyList<string> parts)
    {
        var last = 0;
        foreach (var part in parts)
        {
            last = Math.Max(last, Math.Max(char.ToLowerInvariant(part[0]), char.ToUpperInvariant(part[0])));
        }

        byFirst = new string[last + 1][];
        Array.Fill(byFirst, None);
        foreach (var part in parts)
        {
            var (small, capital) = (char.ToLowerInvariant(part[0]), char.ToUpperInvariant(part[0]));
            byFirst[small] = [.. byFirst[small], part];
            if (capital != small)
            {
                byFirst[capital] = byFirst[small];
            }
        }
    }

    /// <summary>Whether one of them stands in a text.</summary>
    public bool OccurIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= byFirst.Length)
            {
                continue;
            }

            foreach (var part in byFirst[text[at]])
            {
                if (text[at..].StartsWith(part, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
