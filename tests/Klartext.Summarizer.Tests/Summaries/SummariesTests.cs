using System.Text.Json;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Summaries;

public sealed class SummariesTests : IDisposable
{
    private readonly Service service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_quote_is_exactly_its_slice_of_the_text()
    {
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        var text = answer.RootElement.GetProperty("document").GetProperty("text").GetString()!;
        var quotes = answer.RootElement.GetProperty("findings").EnumerateArray().SelectMany(static finding => finding.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.Equal(text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()], quote.GetProperty("quote").GetString()));
    }

    [Fact]
    public async Task A_denied_sharing_is_not_reported_as_sharing()
    {
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        var sharing = answer.RootElement.GetProperty("findings").EnumerateArray().Single(static finding => finding.GetProperty("practice").GetString() == "sharing.third-parties");
        Assert.Equal("denied", sharing.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_a_model_the_answer_says_so()
    {
        using var answer = await service.SummariseAsync(Policy.Request(), Cancel);
        Assert.False(answer.Model().GetProperty("used").GetBoolean());
        Assert.Equal("not-configured", answer.Reason());
    }

    [Fact]
    public async Task The_text_is_left_out_unless_asked_for()
    {
        using var answer = await service.SummariseAsync(Policy.Request(includeText: false), Cancel);
        Assert.False(answer.RootElement.GetProperty("document").TryGetProperty("text", out _));
    }

    [Fact]
    public async Task Blocks_html_and_text_of_the_same_policy_give_the_same_findings()
    {
        const string sentence = "Wir geben Ihre Daten nicht an Dritte weiter und verwenden keine Cookies auf dieser Seite, damit Sie in Ruhe lesen können.";
        var blocks = JsonSerializer.Serialize(new { blocks = new[] { new { kind = "paragraph", level = 0, text = sentence } } });
        var html = JsonSerializer.Serialize(new { html = $"<html lang=de><body><p>{sentence}</p></body></html>" });
        var text = JsonSerializer.Serialize(new { text = sentence });
        using var one = await service.SummariseAsync(blocks, Cancel);
        using var two = await service.SummariseAsync(html, Cancel);
        using var three = await service.SummariseAsync(text, Cancel);
        Assert.NotEmpty(one.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(one.RootElement.GetProperty("findings").GetRawText(), two.RootElement.GetProperty("findings").GetRawText());
        Assert.Equal(one.RootElement.GetProperty("findings").GetRawText(), three.RootElement.GetProperty("findings").GetRawText());
    }

    [Fact]
    public async Task The_answer_fits_the_contract()
    {
        using var answer = await service.SummariseAsync(Policy.Request("en"), Cancel);
        var summary = answer.Deserialize(ContractJson.Default.SummaryResponse)!;
        Assert.Equal("en", summary.Language);
        Assert.Equal(9, summary.Answers.Count);
        Assert.All(summary.Findings, static finding => Assert.NotEmpty(finding.Evidence));
        Assert.Equal("not-configured", summary.Model.Reason);
    }

    [Fact]
    public async Task A_stream_begins_with_the_whole_analysis_and_ends_with_done()
    {
        var events = await service.StreamAsync(Policy.Request(), Cancel);
        Assert.Equal(["analysis", "done"], events.Select(static one => one.Name));
        Assert.NotEmpty(events[0].Data.GetProperty("findings").EnumerateArray());
        Assert.Equal("not-configured", events[1].Data.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task An_own_question_is_answered_with_the_best_passages()
    {
        using var answer = await service.SummariseAsync(Policy.Request(question: "Wie lange werden die Log-Dateien gespeichert?"), Cancel);
        var own = answer.RootElement.GetProperty("answers").EnumerateArray().Single(static one => one.GetProperty("question").GetString() == "own");
        var quotes = own.GetProperty("sentences")[0].GetProperty("evidence").EnumerateArray().Select(static quote => quote.GetProperty("quote").GetString()).ToList();
        Assert.Contains("Die Log-Dateien werden nach 7 Tagen gelöscht.", quotes);
    }

    [Fact]
    public async Task An_own_question_that_the_text_does_not_answer_is_told_so()
    {
        using var answer = await service.SummariseAsync(Policy.Request(question: "Was kostet ein Kilo Tomaten?"), Cancel);
        var own = answer.RootElement.GetProperty("answers").EnumerateArray().Single(static one => one.GetProperty("question").GetString() == "own");
        Assert.Equal("Zu Ihrer Frage haben wir in diesem Text nichts gefunden.", own.GetProperty("sentences")[0].GetProperty("text").GetString());
    }

    public void Dispose() => service.Dispose();
}
