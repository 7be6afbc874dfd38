using System.Text;
using CsCheck;
using Klartext.Rules.Books;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Tests.Books;

/// <summary>What a piece of a book keeps comes out as it went in.</summary>
public sealed class BookPieceTests
{
    [Fact]
    public void Numbers_come_back_whatever_their_size() => Gen.OneOf(Gen.Int[0, 255], Gen.Int[-3, 70_000], Gen.Int[-1_000_000, 1_000_000_000]).Array[0, 40].Sample(numbers =>
    {
        var reader = Written(writer =>
        {
            writer.WriteSmall(numbers);
            writer.WriteRunning(numbers);
            writer.WriteRepeating(numbers);
        });
        Assert.Equal(numbers, reader.ReadSmall());
        Assert.Equal(numbers, reader.ReadRunning());
        Assert.Equal(numbers, reader.ReadRepeating());
    });

    [Fact]
    public void What_comes_again_is_written_once_and_comes_back_each_time() => Gen.Int[0, 2].List[1, 12].Sample(order =>
    {
        int[][] lists = [[.. Enumerable.Range(0, 40)], [.. Enumerable.Range(7, 60)], [5]];
        int[] numbers = [.. order.SelectMany(list => lists[list])];
        Assert.True(RepeatedRuns.Of(numbers).Fresh.Count <= 40 + 60 + 12 + 15 * 12);
        Assert.Equal(numbers, Written(writer => writer.WriteRepeating(numbers)).ReadRepeating());
    });

    [Fact]
    public void Texts_come_back_letter_by_letter()
    {
        string[] texts = ["", "§ 7", "Грüße 🙂", ""];
        var reader = Written(writer => Array.ForEach(texts, writer.Write));
        Assert.Equal(texts, texts.Select(_ => reader.ReadString()));
    }

    [Fact]
    public void Terms_keep_their_classes() => Gen.Int[0, 9].HashSet[0, 6].List[1, 30].Sample(classesOfTerm =>
    {
        var lists = NumberLists.Pack([.. classesOfTerm.Select(static classes => classes.Order().ToList())]);
        var again = ClassMembers.Read(Written(writer => ClassMembers.Write(writer, lists)), lists.Count);
        Assert.Equal(lists.Starts, again.Starts);
        Assert.Equal(lists.Items, again.Items);
    });

    [Fact]
    public void Tables_share_their_keys_and_each_keeps_what_it_has()
    {
        Dictionary<string, string>[] tables = [new() { ["b"] = "eins", ["ä/1"] = "" }, new() { ["a"] = "zwei", ["b"] = "drei" }];
        var keys = KeyList.Sort(tables.SelectMany(static table => table.Keys));
        var list = new KeyList(Written(writer => KeyList.Write(writer, keys)));
        foreach (var table in tables)
        {
            var again = new KeyedTable<string>(list, Written(writer => KeyedTable<string>.Write(writer, keys, table, Encoding.UTF8.GetBytes)), static piece => Encoding.UTF8.GetString(piece.Span));
            Assert.Equal(table.OrderBy(static pair => pair.Key, StringComparer.Ordinal), again.OrderBy(static pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(table.Count, again.Count);
            Assert.All(keys, key => Assert.Equal(table.GetValueOrDefault(key), again.GetValueOrDefault(key)));
            Assert.False(again.ContainsKey("c"));
        }
    }

    private static BookTextReader Written(Action<BookTextWriter> write)
    {
        var writer = new BookTextWriter();
        write(writer);
        return new BookTextReader(writer.ToArray());
    }
}
