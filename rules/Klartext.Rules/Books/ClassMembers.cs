using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Books;

/// <summary>
/// The classes of terms as a book keeps them: for each class its terms, of which those that it shares with the class before are left out
/// (neighbours begin alike: see <c>Vocabulary.Arrange</c>). So it needs two thirds of what the classes of each term do.
/// </summary>
internal static class ClassMembers
{
    /// <summary>Writes the classes of each term; they are in ascending order.</summary>
    public static void Write(BookTextWriter writer, NumberLists classesOfTerm)
    {
        var members = Enumerable.Range(0, classesOfTerm.Items.DefaultIfEmpty(-1).Max() + 1).Select(static _ => new List<int>()).ToList();
        for (var term = 0; term < classesOfTerm.Count; term++)
        {
            foreach (var wordClass in classesOfTerm[term])
            {
                members[wordClass].Add(term);
            }
        }

        int[] shared = [.. members.Select((own, index) => index == 0 ? 0 : own.Zip(members[index - 1]).TakeWhile(static pair => pair.First == pair.Second).Count())];
        writer.WriteSmall(shared);
        writer.WriteSmall([.. members.Select((own, index) => own.Count - shared[index])]);
        writer.WriteSmall([.. members.SelectMany((own, index) => own.Select((term, place) => place == 0 ? term : term - own[place - 1]).Skip(shared[index]))]);
    }

    /// <summary>Reads the classes of so many terms.</summary>
    public static NumberLists Read(BookTextReader reader, int terms)
    {
        var shared = reader.ReadSmall();
        var own = reader.ReadSmall();
        var distances = reader.ReadSmall();
        var members = new int[shared.Sum() + own.Sum()];
        var ends = new int[shared.Length];
        var starts = new int[terms + 1];
        var (read, at, before) = (0, 0, 0);
        for (var wordClass = 0; wordClass < shared.Length; wordClass++)
        {
            var begin = at;
            for (; at < begin + shared[wordClass]; at++)
            {
                starts[(members[at] = members[before++]) + 1]++;
            }

            var term = at > begin ? members[at - 1] : 0;
            for (var last = read + own[wordClass]; read < last; read++)
            {
                term += distances[read];
                starts[term + 1]++;
                members[at++] = term;
            }

            before = begin;
            ends[wordClass] = at;
        }

        return new NumberLists(starts, ByTerm(members, ends, starts));
    }

    /// <summary>Turns members of classes into classes of terms; the counts of each term's classes become where its list begins.</summary>
    private static int[] ByTerm(int[] members, int[] ends, int[] starts)
    {
        for (var term = 1; term < starts.Length; term++)
        {
            starts[term] += starts[term - 1];
        }

        var items = new int[members.Length];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var at = 0;
        for (var wordClass = 0; wordClass < ends.Length; wordClass++)
        {
            for (; at < ends[wordClass]; at++)
            {
                items[next[members[at]]++] = wordClass;
            }
        }

        return items;
    }
}
