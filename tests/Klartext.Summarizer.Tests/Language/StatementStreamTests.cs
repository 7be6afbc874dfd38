using Klartext.Summarizer.Language;

namespace Klartext.Summarizer.Tests.Language;

public sealed class StatementStreamTests
{
    private const string Two = """{"statements":[{"question":"data","text":"Eins mit \"Zitat\" und } und ].","quotes":["a"]},{"question":"rights","text":"Zwei.","quotes":[]}]}""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Statements_come_out_whatever_the_pieces_are(int length)
    {
        var stream = new StatementStream();
        var heard = Two.Chunk(length).SelectMany(piece => stream.Add(new string(piece))).ToList();
        Assert.Equal(["Eins mit \"Zitat\" und } und ].", "Zwei."], heard.Select(static one => one.Text));
        Assert.True(stream.IsWhole);
    }

    [Fact]
    public void The_first_statement_is_there_before_the_second_is_written()
    {
        var stream = new StatementStream();
        Assert.Single(stream.Add(Two[..(Two.IndexOf("},", StringComparison.Ordinal) + 1)]));
        Assert.False(stream.IsWhole);
    }

    [Theory]
    [InlineData("```json\n{\"statements\":[{\"question\":\"data\",\"text\":\"Eins.\",\"quotes\":[]}]}\n```", 1)]
    [InlineData("Sure! Here it is: {\"statements\": [ {\"question\":\"data\",\"text\":\"Eins.\",\"quotes\":[]} ] } Anything else?", 1)]
    [InlineData("{\"statements\":[{\"question\":7},{\"text\":\"Zwei.\"}]}", 1)]
    [InlineData("{\"statements\":[]}", 0)]
    [InlineData("[{\"text\":\"Eins.\"}]", 0)]
    [InlineData("I cannot help with that.", 0)]
    [InlineData("", 0)]
    public void What_is_no_statement_is_passed_over(string answer, int statements)
    {
        var stream = new StatementStream();
        Assert.Equal(statements, stream.Add(answer).Count());
    }

    [Fact]
    public void A_hundred_kilobytes_are_not_listened_to()
    {
        var stream = new StatementStream();
        var heard = stream.Add("{\"statements\":[" + new string(' ', 100_000)).Concat(stream.Add("{\"text\":\"Eins.\"}]}")).ToList();
        Assert.Empty(heard);
        Assert.True(stream.IsTooLong);
    }
}
