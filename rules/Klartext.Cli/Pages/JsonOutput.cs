using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Klartext.Rules.Answers;

namespace Klartext.Cli.Pages;

/// <summary>Readings as JSON with line breaks: one object, or an array where several sources were named.</summary>
internal sealed class JsonOutput(TextWriter output, bool array) : IReadingOutput
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    private bool first = true;

    public void Write(PlainReading reading) => Write(json => ReadingJson.Write(json, reading, ReadingJsonOptions.Full));

    public void WriteError(string source, string sentence) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("source", source);
        json.WriteString("error", sentence);
        json.WriteEndObject();
    });

    public void End()
    {
        if (array)
        {
            output.WriteLine("]");
        }
    }

    private void Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }

        output.Write(!array ? string.Empty : first ? "[\n" : ",\n");
        first = false;
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
