using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Klartext.Rules.Answers;

namespace Klartext.Cli.Pages;

/// <summary>Readings as JSON lines, in the order of the sources; a source that cannot be read has its line too.</summary>
internal sealed class JsonLinesOutput(TextWriter output) : IReadingOutput
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(PlainReading reading) => output.WriteLine(ReadingJson.Write(reading, ReadingJsonOptions.Full));

    public void WriteError(string source, string sentence)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("source", source);
            json.WriteString("error", sentence);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public void End()
    {
    }
}
