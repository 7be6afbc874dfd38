namespace Klartext.Rules.Catalogues;

/// <summary>Many short lists of numbers in two arrays: list i is Items[Starts[i] .. Starts[i + 1]).</summary>
/// <param name="Starts">Where each list begins, and the end of the last.</param>
/// <param name="Items">All items, list after list.</param>
public sealed record NumberLists(int[] Starts, int[] Items)
{
    /// <summary>How many lists there are.</summary>
    public int Count => Starts.Length - 1;

    /// <summary>One list.</summary>
    public ReadOnlySpan<int> this[int list] => Items.AsSpan(Starts[list], Starts[list + 1] - Starts[list]);

    /// <summary>Packs lists.</summary>
    public static NumberLists Pack(IReadOnlyList<IReadOnlyCollection<int>> lists)
    {
        var starts = new int[lists.Count + 1];
        var items = new List<int>();
        for (var list = 0; list < lists.Count; list++)
        {
            items.AddRange(lists[list]);
            starts[list + 1] = items.Count;
        }

        return new NumberLists(starts, [.. items]);
    }
}
