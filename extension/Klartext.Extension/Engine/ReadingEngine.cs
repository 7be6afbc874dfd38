using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Klartext.Extension.Pages;
using Klartext.Policies;
using Klartext.Policies.Readers;
using Klartext.Policies.Readers.Pdf;
using Klartext.Policies.Readers.PlainText;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Extension.Engine;

/// <summary>Reads policies in the browser. It keeps the last few in memory, so that another language or a streamed statement costs no second reading.</summary>
public sealed class ReadingEngine(byte[] bytes)
{
    private const int MostKept = 6;

    private readonly RuleBook book = BookReader.Read(bytes);
    private readonly List<(string Page, PolicyAnalysis Analysis)> kept = [];

    /// <summary>Version of the rule book.</summary>
    public string Version => book.Version;

    /// <summary>Makes blocks of a page or of a pasted text, and says what it is. Reading with the rules comes with <see cref="View"/>.</summary>
    /// <param name="page">JSON: a copied page (<see cref="PageTreeReader"/>), {"text"}, {"pdf"} with a file as base64, or blocks as in the answer's page.</param>
    /// <returns>
    /// JSON: {"id", "title", "language", "words", "minutes", "page": {"title", "language", "blocks": [{"kind", "level", "text"}]}}, where
    /// page is what all other calls take; {"error": "empty"} without text, {"error": "language", "language"} where no rules fit,
    /// {"error": "pdf"} for a PDF that cannot be read.
    /// </returns>
    public string Read(string page)
    {
        PageBlocks? blocks;
        try
        {
            blocks = Blocks(page);
        }
        catch (UnreadablePolicyException)
        {
            return """{"error":"pdf"}""";
        }

        if (blocks is null)
        {
            return """{"error":"empty"}""";
        }

        var document = blocks.Document();
        if (document.Words.Length == 0)
        {
            return """{"error":"empty"}""";
        }

        return ToJson(json =>
        {
            if (!book.CanRead(document.Language))
            {
                json.WriteString("error", "language");
            }

            json.WriteString("id", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("language", document.Language);
            json.WriteNumber("words", document.Words.Length);
            json.WriteNumber("minutes", Readability.ReadingMinutes(document));
            json.WriteStartObject("page");
            PageBlocksJson.Write(json, blocks);
            json.WriteEndObject();
        });
    }

    /// <summary>Reads a page with the rules and gives the answers as HTML, in the reader's language.</summary>
    /// <param name="page">JSON: what <see cref="Read"/> gave as page.</param>
    /// <param name="language">de, de-easy, en ...</param>
    public string View(string page, string language)
    {
        var reading = new PlainText(book, language).Say(Analyse(page));
        return ViewRenderer.Render<ReadingPage>(new() { [nameof(ReadingPage.Reading)] = reading, [nameof(ReadingPage.Words)] = new ReadingWords(book, language) });
    }

    /// <summary>The same reading as JSON (ARCHITECTURE, section 3), for people who save it and for programs.</summary>
    /// <param name="page">JSON: what <see cref="Read"/> gave as page.</param>
    /// <param name="language">de, de-easy, en ...</param>
    public string Json(string page, string language) => ReadingJson.Write(new PlainText(book, language).Say(Analyse(page)), ReadingJsonOptions.Full);

    /// <summary>A statement that a service sent, as HTML; empty if a quote of it does not stand in the policy.</summary>
    /// <param name="page">JSON: what <see cref="Read"/> gave as page.</param>
    /// <param name="language">de, de-easy, en ...</param>
    /// <param name="statement">JSON: {"question", "sentence": {"text", "evidence": [{"quote", "start", "end", "heading"}]}}.</param>
    public string Statement(string page, string language, string statement)
    {
        var analysis = Analyse(page);
        return StatementReader.Read(statement, analysis.Document) is { } sentence
            ? ViewRenderer.Render<Components.AnswerItem>(new()
            {
                [nameof(Components.AnswerItem.Sentence)] = sentence,
                [nameof(Components.AnswerItem.Document)] = analysis.Document,
                [nameof(Components.AnswerItem.Words)] = new ReadingWords(book, language),
            })
            : string.Empty;
    }

    private PolicyAnalysis Analyse(string page)
    {
        var known = kept.FindIndex(each => each.Page == page);
        if (known >= 0)
        {
            return kept[known].Analysis;
        }

        var blocks = Blocks(page) ?? throw new ArgumentException("The page has no text.", nameof(page));
        var analysis = book.Analyse(blocks.Document());
        kept.Add((page, analysis));
        if (kept.Count > MostKept)
        {
            kept.RemoveAt(0);
        }

        return analysis;
    }

    private static PageBlocks? Blocks(string page)
    {
        using var json = JsonDocument.Parse(page);
        var root = json.RootElement;
        if (root.TryGetProperty("nodes", out _))
        {
            return PageTreeReader.Read(root);
        }

        if (root.TryGetProperty("text", out var text))
        {
            var read = PlainTextReader.Read(text.GetString() ?? string.Empty);
            return read is null ? null : new PageBlocks(read.Blocks, read.Title, read.Language);
        }

        return root.TryGetProperty("pdf", out var pdf) ? PdfBlocks(pdf.GetBytesFromBase64()) : PageBlocksJson.Read(root);
    }

    /// <summary>In a method of its own, for the assemblies it needs are loaded only when there is a PDF (wwwroot/engine/engine.js).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PageBlocks PdfBlocks(byte[] bytes)
    {
        var read = PdfReader.Read(bytes, new ReadingLimits());
        return new PageBlocks(read.Blocks, read.Title, read.Language);
    }

    private static string ToJson(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
