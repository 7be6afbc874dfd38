using System.Text.Json;
using CivicCore.Modules.Translations.Checks;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Machine;

/// <summary>Reads a model's answer and says what is wrong with it. What a model says is believed of nobody: it is data.</summary>
internal static class MachineAnswer
{
    /// <summary>A translation longer than this many times its source, and this many letters more, says something of its own.</summary>
    private const int MostGrowth = 3;
    private const int Grace = 120;

    /// <summary>Share of letters that must be of the language's script.</summary>
    private const double LeastOwnScript = 0.4;

    /// <summary>From this many words on, a translation that is its source is none.</summary>
    private const int LeastWords = 4;

    /// <summary>The forms of an answer; some models write around the JSON.</summary>
    /// <exception cref="MachineException">There is no such JSON in it.</exception>
    public static InterfaceText Read(string answer, IReadOnlyList<string> categories)
    {
        var (start, end) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        try
        {
            using var json = JsonDocument.Parse(start < 0 || end < start ? string.Empty : answer[start..(end + 1)]);
            var forms = json.RootElement.GetProperty("forms").EnumerateObject().ToDictionary(static each => each.Name, static each => each.Value.GetString()?.Trim() ?? string.Empty, StringComparer.Ordinal);
            return categories.All(forms.ContainsKey) && forms.Count == categories.Count ? new InterfaceText(forms) : throw new MachineException("refused", [new TextFault("form", string.Join(", ", categories.Except(forms.Keys)))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new MachineException("unreadable", cause: exception);
        }
    }

    /// <summary>Everything that keeps a draft away: what keeps a person's text away, lost facts, another script, no translation at all.</summary>
    public static IEnumerable<TextFault> Faults(TranslationUnit unit, InterfaceText text)
    {
        var words = TextForms.Flat(text);
        foreach (var fault in TextCheck.Errors(unit, text).Concat(TextCheck.Facts(unit.Source, text)))
        {
            yield return fault;
        }

        if (words.Length > TextForms.Flat(unit.Source).Length * MostGrowth * Math.Max(1, unit.Categories.Count / unit.Source.Forms.Count) + Grace)
        {
            yield return new TextFault("long", string.Empty);
        }

        if (!IsInScriptOf(unit.Language, unit.Source.Text, words))
        {
            yield return new TextFault("script", string.Empty);
        }

        if (words == TextForms.Flat(unit.Source) && words.Split(' ').Length >= LeastWords)
        {
            yield return new TextFault("same", string.Empty);
        }
    }

    private static bool IsInScriptOf(string language, string source, string words)
    {
        var letters = words.Where(char.IsLetter).ToList();
        var own = language switch
        {
            "uk" or "ru" => letters.Count(static letter => letter is >= '\u0400' and <= '\u052F'),
            "ar" => letters.Count(static letter => letter is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F'),
            _ => letters.Count(static letter => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF'),
        };
        return letters.Count == 0 || own >= letters.Count * LeastOwnScript || !source.Any(char.IsLower);
    }
}
