using System.Text;
using System.Text.Json;

namespace Klartext.Summarizer.Language;

/// <summary>
/// Takes a model's answer in pieces and gives each statement as soon as its closing brace is there. Whatever stands around the JSON
/// is passed over, and an object that is none is left out.
/// </summary>
public sealed class StatementStream
{
    private const int LongestAnswer = 64 * 1024;
    private const int LongestStatement = 8 * 1024;
    private const int MostStatements = 40;

    private readonly StringBuilder text = new();
    private int at;
    private int depth;
    private int objectStart = -1;
    private bool inArray;
    private bool inString;
    private bool escaped;
    private bool ended;
    private int statements;

    /// <summary>Whether the list of statements was closed: the answer is whole.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the answer is too long to be one.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Adds a piece and gives the statements that are complete now.</summary>
    public IEnumerable<RawStatement> Add(string? piece)
    {
        if (ended || string.IsNullOrEmpty(piece))
        {
            yield break;
        }

        text.Append(piece);
        if (text.Length > LongestAnswer)
        {
            IsTooLong = ended = true;
            yield break;
        }

        if (!inArray && !FindArray())
        {
            yield break;
        }

        for (; at < text.Length && !ended; at++)
        {
            if (Step(text[at]) is { } statement)
            {
                yield return statement;
            }
        }
    }

    private bool FindArray()
    {
        const string name = "\"statements\"";
        var whole = text.ToString();
        var found = whole.IndexOf(name, StringComparison.Ordinal);
        var bracket = found < 0 ? -1 : whole.IndexOf('[', found + name.Length);
        inArray = bracket >= 0;
        at = inArray ? bracket + 1 : 0;
        return inArray;
    }

    private RawStatement? Step(char character)
    {
        if (inString)
        {
            inString = escaped || character != '"';
            escaped = !escaped && character == '\\';
            return null;
        }

        switch (character)
        {
            case '"':
                inString = true;
                return null;
            case '{':
                objectStart = depth++ == 0 ? at : objectStart;
                return null;
            case '}' when depth > 0 && --depth == 0:
                return Parse(text.ToString(objectStart, at + 1 - objectStart));
            case ']' when depth == 0:
                IsWhole = ended = true;
                return null;
            default:
                return null;
        }
    }

    private RawStatement? Parse(string json)
    {
        ended = ++statements >= MostStatements;
        try
        {
            return json.Length > LongestStatement ? null : JsonSerializer.Deserialize(json, ModelJson.Default.RawStatement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
