using System.Security.Cryptography;
using System.Text;

namespace Klartext.Summarizer.Language;

/// <summary>What is sent to a model.</summary>
/// <param name="System">What it shall do.</param>
/// <param name="User">The policy's passages and findings, or the question.</param>
public sealed record Prompt(string System, string User)
{
    private static readonly string Summary = Resource("summary.txt");
    private static readonly string OwnQuestion = Resource("own-question.txt");

    /// <summary>The JSON schema of an answer.</summary>
    public static BinaryData Schema { get; } = BinaryData.FromString(Resource("schema.txt"));

    /// <summary>Hash of all words of the prompts: other words, other answers.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Summary + OwnQuestion + Resource("schema.txt"))))[..12];

    /// <summary>The instruction for a summary.</summary>
    public static string ForSummary(string language, IEnumerable<string> questions) => Fill(Summary, language).Replace("{questions}", string.Join(", ", questions), StringComparison.Ordinal);

    /// <summary>The instruction for a reader's own question.</summary>
    public static string ForQuestion(string language) => Fill(OwnQuestion, language);

    private static string Fill(string words, string language) => words
        .Replace("{language}", LanguageName(language), StringComparison.Ordinal)
        .Replace("{words}", language == "de-easy" ? "12" : "22", StringComparison.Ordinal);

    private static string LanguageName(string language) => language switch
    {
        "de-easy" => "Leichte Sprache (easy German: one idea a sentence, no passive, no genitive, no subjunctive, words over 14 letters parted by hyphens)",
        "en" => "plain English",
        _ => "plain German (Sie)",
    };

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
