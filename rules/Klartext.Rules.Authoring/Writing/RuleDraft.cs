using System.Globalization;
using System.Text;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Writing;

/// <summary>A new rule, written at the end of the file where its practice has its rules.</summary>
/// <param name="Id">Its id: language.practice.name.</param>
/// <param name="Practice">Its practice.</param>
/// <param name="Phrase">Its first phrase.</param>
/// <param name="Match">A sentence it should find.</param>
/// <param name="Miss">A sentence it must not find.</param>
public sealed record RuleDraft(string Id, string Practice, string Phrase, string Match, string Miss)
{
    private const string Schema = "# yaml-language-server: $schema=../../schema/rules.schema.json\n";

    /// <summary>The practice that an id of this form names, the longest that fits; null if none does.</summary>
    public static string? PracticeOf(string id, IEnumerable<string> practices)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : practices.Where(practice => id.AsSpan(dot + 1).StartsWith(practice + ".", StringComparison.Ordinal)).MaxBy(static practice => practice.Length);
    }

    /// <summary>The file for the rule, relative to the rules folder: that of the practice's rules, else of its kin, else a new one.</summary>
    public string FileIn(CatalogueSource source)
    {
        var kin = Practice.Split('.')[0] + ".";
        var near = source.Rules.LastOrDefault(rule => rule.Practice.Name == Practice) ?? source.Rules.LastOrDefault(rule => rule.Practice.Name.StartsWith(kin, StringComparison.Ordinal));
        return near?.File ?? $"catalogue/{source.Language}/{kin}yaml";
    }

    /// <summary>Appends the rule to its file and gives its line.</summary>
    /// <param name="path">The file; made if it is not there.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public int AppendTo(string path)
    {
        var before = File.Exists(path) ? File.ReadAllText(path).TrimEnd() + "\n" : Schema;
        var last = before.Split('\n').LastOrDefault(static line => line.TrimStart().StartsWith("- id:", StringComparison.Ordinal)) ?? string.Empty;
        var indent = new string(' ', last.Length - last.TrimStart().Length);
        var rule = new StringBuilder("\n");
        foreach (var line in Lines())
        {
            rule.Append(indent).Append(line).Append('\n');
        }

        File.WriteAllText(path, before + rule);
        return before.Count(static letter => letter == '\n') + 2;
    }

    private IEnumerable<string> Lines() =>
    [
        $"- id: {Id}",
        $"  practice: {Practice}",
        "  any:",
        $"    - {Quoted(Phrase)}",
        "  examples:",
        "    match:",
        $"      - {Quoted(Match)}",
        "    miss:",
        $"      - {Quoted(Miss)}",
    ];

    private static string Quoted(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"");
}
