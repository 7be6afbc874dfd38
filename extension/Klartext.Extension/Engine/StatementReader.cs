using System.Text.Json;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Findings;

namespace Klartext.Extension.Engine;

/// <summary>Reads a statement of the service and believes it only as far as the policy does: every quote must stand where it says.</summary>
internal static class StatementReader
{
    /// <summary>The sentence, or null where a quote is missing or is not the policy's.</summary>
    public static AnswerSentence? Read(string statement, PolicyDocument document)
    {
        using var json = JsonDocument.Parse(statement);
        var sentence = json.RootElement.GetProperty("sentence");
        var evidence = new List<Evidence>();
        if (sentence.TryGetProperty("evidence", out var quotes) && quotes.ValueKind == JsonValueKind.Array)
        {
            foreach (var quote in quotes.EnumerateArray())
            {
                if (EvidenceOf(quote, document) is not { } found)
                {
                    return null;
                }

                evidence.Add(found);
            }
        }

        return evidence.Count > 0 && sentence.GetProperty("text").GetString() is { Length: > 0 } text
            ? new AnswerSentence(text, "model", null, null, [], evidence)
            : null;
    }

    private static Evidence? EvidenceOf(JsonElement quote, PolicyDocument document)
    {
        var (start, end) = (quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        if (start < 0 || end <= start || end > document.Text.Length || quote.GetProperty("quote").GetString() is not { } words
            || !document.Text.AsSpan(start, end - start).SequenceEqual(words))
        {
            return null;
        }

        var heading = new List<string>();
        if (quote.TryGetProperty("heading", out var headings) && headings.ValueKind == JsonValueKind.Array)
        {
            heading.AddRange(headings.EnumerateArray().Select(static each => each.GetString() ?? string.Empty));
        }

        return new Evidence(words, start, end, heading, []);
    }
}
