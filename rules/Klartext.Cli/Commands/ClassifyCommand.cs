using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Commands;

/// <summary>
/// <c>klartext classify</c>: JSON lines {"id","text","language"} on standard input, each judged on its own; JSON lines
/// {"id","practices":[{"practice","status","condition","rule"}]} on standard output.
/// </summary>
internal sealed class ClassifyCommand : SessionCommand
{
    private const string UsualLanguage = "de";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string> format = new("--format", "-f");

    public ClassifyCommand()
        : base("classify") => Add(format);

    public override async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        OneOf(line, format, "jsonl");
        var wrong = false;
        var number = 0;
        using var input = new StreamReader(session.Streams.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        while (await input.ReadLineAsync(cancel).ConfigureAwait(false) is { } passage)
        {
            number++;
            if (passage.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            try
            {
                await session.Output.WriteLineAsync(Classify(passage, session.Book)).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                wrong = true;
                await session.Error.WriteLineAsync(session.Words.Fill("errors/wrong-line", ("line", number.ToString(session.Words.Numbers)))).ConfigureAwait(false);
            }
        }

        return wrong ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static string Classify(string passage, RuleBook book)
    {
        using var given = JsonDocument.Parse(passage);
        var id = given.RootElement.GetProperty("id");
        var text = given.RootElement.GetProperty("text").GetString() ?? string.Empty;
        var asked = given.RootElement.TryGetProperty("language", out var said) ? said.GetString() : null;
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, BlockText.Normalize(text))], null, asked);
        var language = book.CanRead(asked) ? asked : book.CanRead(document.Language) ? document.Language : UsualLanguage;
        return Write(id, book.Analyse(document, language).Findings);
    }

    private static string Write(JsonElement id, IReadOnlyList<Finding> findings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteStartArray("practices");
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                json.WriteString("practice", finding.Practice.Name);
                json.WriteString("status", finding.Status == PracticeStatus.Stated ? "stated" : "denied");
                json.WriteString("condition", finding.Condition == Condition.None ? null : ConditionNames.Of(finding.Condition));
                json.WriteString("rule", finding.Rule);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
