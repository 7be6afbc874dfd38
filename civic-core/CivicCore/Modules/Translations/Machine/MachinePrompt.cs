using System.Text.Json;
using CivicCore.Modules.Translations.Glossary;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Languages;

namespace CivicCore.Modules.Translations.Machine;

/// <summary>What is sent to the model: Texts/machine/prompt.md, filled in.</summary>
internal static class MachinePrompt
{
    private static readonly string Words = Read();

    /// <summary>What it shall do.</summary>
    public static string System(TranslationUnit unit, IReadOnlyList<AgreedWord> agreed) => Words
        .Replace("{source}", NameOf(unit.SourceLanguage), StringComparison.Ordinal)
        .Replace("{target}", NameOf(unit.Language), StringComparison.Ordinal)
        .Replace("{forms}", string.Join(", ", unit.Categories), StringComparison.Ordinal)
        .Replace("{agreed}", agreed.Count == 0 ? "-" : string.Join("; ", agreed.Select(static word => $"{word.Term} = {word.Word}")), StringComparison.Ordinal);

    /// <summary>The text, as JSON, so that none of its words can be taken for an instruction's end.</summary>
    public static string User(TranslationUnit unit) => $"{{\"forms\":{TextForms.Write(unit.Source)}}}";

    /// <summary>The JSON schema of an answer with these plural forms.</summary>
    public static JsonElement Schema(IReadOnlyList<string> categories) => JsonSerializer.SerializeToElement(new
    {
        type = "object",
        properties = new
        {
            forms = new { type = "object", properties = categories.ToDictionary(static each => each, static _ => new { type = "string" }), required = categories, additionalProperties = false },
        },
        required = (string[])["forms"],
        additionalProperties = false,
    });

    private static string NameOf(string language) => language switch
    {
        "de-easy" => "Leichte Sprache (easy German after DIN SPEC 33429: one thought a sentence, at most 12 words, no passive, no genitive, no subjunctive, long words parted by hyphens)",
        "de" => "plain German (Sie)",
        _ => ReaderLanguage.Of(language).Culture.EnglishName,
    };

    private static string Read()
    {
        using var reader = new StreamReader(typeof(MachinePrompt).Assembly.GetManifestResourceStream("CivicCore.Modules.Translations.Texts.machine.prompt.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
