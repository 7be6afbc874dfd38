using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>
/// A part of an answer that is the same in XML and JSON by the Spark convention of GeoReport v2: a map's fields are elements and members,
/// a list is an element of like elements and an array without their name.
/// </summary>
internal abstract record SparkNode;

/// <summary>A text, number, truth value or nothing.</summary>
internal sealed record SparkValue(object? Value) : SparkNode;

/// <summary>Fields in order.</summary>
internal sealed record SparkMap(params (string Name, SparkNode Node)[] Fields) : SparkNode;

/// <summary>Like things.</summary>
/// <param name="Item">Name of each in XML.</param>
/// <param name="Items">The things.</param>
internal sealed record SparkList(string Item, IReadOnlyList<SparkNode> Items) : SparkNode;

/// <summary>Writes answers.</summary>
internal static class SparkDocument
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A value as a node: string, bool, double, int, moment (ISO 8601, UTC) or null.</summary>
    public static SparkNode Of(object? value) => new SparkValue(value is DateTimeOffset moment ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : value);

    /// <summary>UTF-8 with XML declaration; the root element has this name.</summary>
    public static byte[] Xml(string root, SparkNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = Utf8, Indent = true, CheckCharacters = false }))
        {
            Write(writer, root, node);
        }

        return bytes.ToArray();
    }

    /// <summary>UTF-8; the root's name is left out.</summary>
    public static byte[] Json(SparkNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer, node);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter writer, string name, SparkNode node)
    {
        writer.WriteStartElement(name);
        switch (node)
        {
            case SparkValue { Value: not null } value:
                writer.WriteString(Clean(Text(value.Value)));
                break;
            case SparkMap map:
                foreach (var (field, inner) in map.Fields)
                {
                    Write(writer, field, inner);
                }

                break;
            case SparkList list:
                foreach (var item in list.Items)
                {
                    Write(writer, list.Item, item);
                }

                break;
        }

        writer.WriteEndElement();
    }

    private static void Write(Utf8JsonWriter writer, SparkNode node)
    {
        switch (node)
        {
            case SparkMap map:
                writer.WriteStartObject();
                foreach (var (field, inner) in map.Fields)
                {
                    writer.WritePropertyName(field);
                    Write(writer, inner);
                }

                writer.WriteEndObject();
                break;
            case SparkList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case SparkValue { Value: bool truth }:
                writer.WriteBooleanValue(truth);
                break;
            case SparkValue { Value: int number }:
                writer.WriteNumberValue(number);
                break;
            case SparkValue { Value: double number }:
                writer.WriteNumberValue(number);
                break;
            case SparkValue { Value: string text }:
                writer.WriteStringValue(Clean(text));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static string Text(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Letters that no XML may hold are left out in both forms.</summary>
    private static string Clean(string text) => text.All(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? text : string.Concat(text.Where(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
