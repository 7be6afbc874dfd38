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
using Klartext.Rules.Parties;

namespace Klartext.Extension.Engine;

/// <summary>Reads policies in the browser. It keeps the last few in memory, so that another language or a streamed statement costs no second reading.</summary>
public sealed class ReadingEngine(byte[] bytes)
{
    private const int MostKept = 6;

    private readonly RuleBook book = BookReader.Read(bytes);
    private readonly List<(string Page, PageBlocks Blocks, PolicyAnalysis Analysis)> kept = [];

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
        return ViewRenderer.Render<ReadingPage>(new() { [nameof(ReadingPage.Reading)] = reading, [nameof(ReadingPage.Taxonomy)] = book.Taxonomy, [nameof(ReadingPage.Words)] = new ReadingWords(book, language) });
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

    /// <summary>Whom a letter goes to, which rights the policy speaks of, and which of its services can be switched off.</summary>
    /// <param name="page">JSON: what <see cref="Read"/> gave as page.</param>
    /// <returns>
    /// JSON: {"controller": {"name", "address", "email", "country"}, "officer", "authority", "church", "practices": [...], "refuse": [{"name", "url"}]};
    /// what the policy does not say is null.
    /// </returns>
    public string Parties(string page)
    {
        var analysis = Analyse(page);
        var parties = PolicyParties.Of(analysis);
        return ToJson(json =>
        {
            json.WriteStartObject("controller");
            json.WriteString("name", parties.Name);
            json.WriteString("address", parties.Address);
            json.WriteString("email", parties.Email);
            json.WriteString("country", parties.Country);
            json.WriteEndObject();
            json.WriteString("officer", parties.OfficerEmail);
            json.WriteString("authority", parties.Authority);
            json.WriteString("church", parties.ChurchLaw);
            json.WriteStartArray("practices");
            foreach (var finding in analysis.Findings.Where(static finding => finding.Status == PracticeStatus.Stated))
            {
                json.WriteStringValue(finding.Practice.Name);
            }

            json.WriteEndArray();
            json.WriteStartArray("refuse");
            foreach (var service in analysis.Services.Select(static mention => mention.Service).Where(static service => service.OptOut is not null))
            {
                json.WriteStartObject();
                json.WriteString("name", service.Name);
                json.WriteString("url", service.OptOut);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>What two policies say differently, as HTML.</summary>
    /// <param name="before">JSON: a page, as <see cref="Read"/> gave it.</param>
    /// <param name="after">JSON: the other page.</param>
    /// <param name="language">de, de-easy, en ...</param>
    /// <param name="sites">Names of two sites, if two sites are compared and not two versions: JSON ["one", "other"]; else null.</param>
    /// <returns>JSON: {"changes": how many, "html"}.</returns>
    public string Compare(string before, string after, string language, string? sites)
    {
        var (old, now) = (Analyse(before), Analyse(after));
        var words = new ReadingWords(book, language);
        using var names = sites is null ? null : JsonDocument.Parse(sites);
        var comparison = AnalysisComparison.Of(old, now);
        var html = ViewRenderer.Render<ComparisonPage>(new()
        {
            [nameof(ComparisonPage.Before)] = old,
            [nameof(ComparisonPage.After)] = now,
            [nameof(ComparisonPage.Comparison)] = comparison,
            [nameof(ComparisonPage.Sayings)] = new PlainText(book, language),
            [nameof(ComparisonPage.Labels)] = new Components.ComparisonLabels(words, names is null ? null : (names.RootElement[0].GetString()!, names.RootElement[1].GetString()!)),
            [nameof(ComparisonPage.Words)] = words,
        });
        return ToJson(json =>
        {
            json.WriteNumber("changes", comparison.Findings.Count);
            json.WriteString("html", html);
        });
    }

    /// <summary>What the rules read in a passage that a person marked, as HTML; empty where they find nothing or cannot read it.</summary>
    /// <param name="passage">The words.</param>
    /// <param name="policyLanguage">The language of the policy it is from, where the passage is too short to tell.</param>
    /// <param name="language">de, de-easy, en ...</param>
    public string Passage(string passage, string? policyLanguage, string language)
    {
        var read = PlainTextReader.Read(passage);
        if (read is null)
        {
            return string.Empty;
        }

        var document = PolicyDocument.Create(read.Blocks, null, policyLanguage);
        var rules = book.CanRead(policyLanguage) ? policyLanguage : document.Language;
        if (!book.CanRead(rules))
        {
            return string.Empty;
        }

        var reading = new PlainText(book, language).Say(book.Analyse(document, rules));
        return ViewRenderer.Render<PassagePage>(new() { [nameof(PassagePage.Reading)] = reading, [nameof(PassagePage.Words)] = new ReadingWords(book, language) }).Trim();
    }

    /// <summary>How each level comes about, as HTML.</summary>
    /// <param name="language">de, de-easy, en ...</param>
    public string Signals(string language) =>
        ViewRenderer.Render<SignalsPage>(new() { [nameof(SignalsPage.Book)] = book, [nameof(SignalsPage.Words)] = new ReadingWords(book, language) });

    private PolicyAnalysis Analyse(string page)
    {
        if (kept.Find(each => each.Page == page) is { Analysis: { } known })
        {
            return known;
        }

        // The browser's store gives a page back with its names in another order: the blocks say whether it is the same.
        var blocks = Blocks(page) ?? throw new ArgumentException("The page has no text.", nameof(page));
        var analysis = kept.Find(each => each.Blocks.IsSame(blocks)).Analysis ?? book.Analyse(blocks.Document());
        kept.Add((page, blocks, analysis));
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
