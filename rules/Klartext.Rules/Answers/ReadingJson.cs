using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Answers;

/// <summary>What of a reading the JSON leaves out or adds.</summary>
/// <param name="IncludeText">Whether document.text is in it.</param>
/// <param name="Model">The language model's share.</param>
public sealed record ReadingJsonOptions(bool IncludeText, ModelShare Model)
{
    /// <summary>Everything, and no model.</summary>
    public static ReadingJsonOptions Full { get; } = new(true, ModelShare.None);
}

/// <summary>The language model's share in a reading.</summary>
/// <param name="Used">Whether a model was asked and answered.</param>
/// <param name="Name">Its name.</param>
/// <param name="Verified">How many of its statements stand.</param>
/// <param name="Dropped">How many were dropped because they could not be verified.</param>
/// <param name="Reason">Why there is no text of a model, as a key ("not-configured", "timeout"); null if there is some, or nobody asked.</param>
public sealed record ModelShare(bool Used, string? Name, int Verified, int Dropped, string? Reason = null)
{
    /// <summary>No model was asked.</summary>
    public static ModelShare None { get; } = new(false, null, 0, 0);

    /// <summary>The reason in one line for the reader.</summary>
    public string? Text { get; init; }

    /// <summary>After how many seconds asking again may help, if that is known.</summary>
    public int? Seconds { get; init; }
}

/// <summary>Writes a reading as the JSON that command, service and browser share (ARCHITECTURE, section 3).</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reading in one line of JSON.</summary>
    public static string Write(PlainReading reading, ReadingJsonOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            Write(json, reading, options);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the reading as an object.</summary>
    public static void Write(Utf8JsonWriter json, PlainReading reading, ReadingJsonOptions options)
    {
        var analysis = reading.Analysis;
        json.WriteStartObject();
        json.WriteString("id", reading.Id);
        json.WriteString("rulebook", reading.RuleBook);
        json.WriteString("language", reading.Language);
        if (reading.Source is not null)
        {
            json.WriteString("source", reading.Source);
        }

        WriteDocument(json, reading, options);
        WriteList(json, "findings", analysis.Findings, WriteFinding);
        WriteList(json, "services", analysis.Services, WriteService);
        WriteList(json, "completeness", analysis.Completeness, WriteCompleteness);
        WriteList(json, "signals", analysis.Signals, (writer, signal) => WriteSignal(writer, signal, reading));
        WriteList(json, "headlines", reading.Headlines, WriteHeadline);
        WriteList(json, "answers", reading.Answers, WriteAnswer);
        json.WritePropertyName("model");
        WriteModel(json, options.Model);
        json.WriteEndObject();
    }

    /// <summary>Writes the model's share as an object.</summary>
    public static void WriteModel(Utf8JsonWriter json, ModelShare model)
    {
        json.WriteStartObject();
        json.WriteBoolean("used", model.Used);
        json.WriteString("name", model.Name);
        json.WriteNumber("verified", model.Verified);
        json.WriteNumber("dropped", model.Dropped);
        if (model.Reason is not null)
        {
            json.WriteString("reason", model.Reason);
        }

        if (model.Text is not null)
        {
            json.WriteString("text", model.Text);
        }

        if (model.Seconds is { } seconds)
        {
            json.WriteNumber("seconds", seconds);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes evidence as an object; the service uses it for streamed statements too.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("quote", evidence.Quote);
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        json.WriteStartArray("heading");
        foreach (var heading in evidence.Heading)
        {
            json.WriteStringValue(heading);
        }

        json.WriteEndArray();
        json.WriteStartArray("proof");
        foreach (var proof in evidence.Proof)
        {
            json.WriteStartArray();
            json.WriteNumberValue(proof.Start);
            json.WriteNumberValue(proof.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a sentence as an object.</summary>
    public static void WriteSentence(Utf8JsonWriter json, AnswerSentence sentence)
    {
        json.WriteStartObject();
        json.WriteString("text", sentence.Text);
        json.WriteString("origin", sentence.Origin);
        if (sentence.Practice is { } practice)
        {
            json.WriteString("practice", practice.Name);
            json.WriteString("status", Word(sentence.Status));
        }

        WriteList(json, "facts", sentence.Facts, WriteValue);
        WriteList(json, "evidence", sentence.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, PlainReading reading, ReadingJsonOptions options)
    {
        var document = reading.Analysis.Document;
        json.WriteStartObject("document");
        if (options.IncludeText)
        {
            json.WriteString("text", document.Text);
        }

        json.WriteString("title", document.Title);
        json.WriteString("language", document.Language);
        json.WriteNumber("words", document.Words.Length);
        json.WriteNumber("readingMinutes", Policies.Readability.ReadingMinutes(document));
        json.WriteStartObject("readability");
        json.WriteString("index", reading.Readability.Index);
        json.WriteNumber("value", reading.Readability.Value);
        json.WriteString("level", reading.Readability.Level switch { Policies.ReadingLevel.Easy => "leicht", Policies.ReadingLevel.Medium => "mittel", _ => "schwer" });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("practice", finding.Practice.Name);
        json.WriteString("status", Word(finding.Status));
        json.WriteString("condition", finding.Condition == Condition.None ? null : ConditionNames.Of(finding.Condition));
        WriteList(json, "values", finding.Values, WriteValue);
        json.WriteString("rule", finding.Rule);
        WriteList(json, "evidence", finding.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, FoundValue value)
    {
        json.WriteStartObject();
        json.WriteString("kind", value.Kind);
        json.WriteString("value", value.Value);
        json.WriteString("text", value.Text);
        json.WriteEndObject();
    }

    private static void WriteService(Utf8JsonWriter json, ServiceMention mention)
    {
        var service = mention.Service;
        json.WriteStartObject();
        json.WriteString("id", service.Id);
        json.WriteString("name", service.Name);
        json.WriteString("operator", service.Operator);
        json.WriteString("country", service.Country);
        json.WriteString("parentCountry", service.ParentCountry);
        json.WriteString("purpose", service.Purposes.Count > 0 ? service.Purposes[0] : null);
        json.WriteString("policy", service.Policy);
        json.WriteString("optOut", service.OptOut);
        WriteList(json, "evidence", mention.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteCompleteness(Utf8JsonWriter json, Completeness completeness)
    {
        json.WriteStartObject();
        json.WriteString("requirement", completeness.Requirement.Id);
        json.WriteString("article", completeness.Requirement.Article);
        json.WriteBoolean("applies", completeness.Applies);
        json.WriteBoolean("present", completeness.Present);
        json.WriteEndObject();
    }

    private static void WriteSignal(Utf8JsonWriter json, Signal signal, PlainReading reading)
    {
        json.WriteStartObject();
        json.WriteString("question", signal.Question);
        json.WriteString("level", Word(signal.Level));
        json.WriteStartArray("reasons");
        foreach (var (reason, text) in signal.Reasons.Zip(reading.Reasons[signal.Question]))
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteString("practice", reason.Finding?.Practice.Name);
            json.WriteString("signal", reason.Rule.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHeadline(Utf8JsonWriter json, Headline headline)
    {
        json.WriteStartObject();
        json.WriteString("text", headline.Text);
        json.WriteString("level", Word(headline.Level));
        json.WriteString("question", headline.Question);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        json.WriteString("question", answer.Question);
        json.WriteString("line", answer.Line);
        WriteList(json, "sentences", answer.Sentences, WriteSentence);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static string? Word(PracticeStatus? status) => status switch
    {
        PracticeStatus.Stated => "stated",
        PracticeStatus.Denied => "denied",
        _ => null,
    };

    private static string Word(SignalLevel level) => level switch
    {
        SignalLevel.Green => "green",
        SignalLevel.Yellow => "yellow",
        SignalLevel.Red => "red",
        _ => "grey",
    };
}
