using Klartext.Policies;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>How one example of a rule came out.</summary>
/// <param name="Rule">Id of the rule that answers for it; null where all rules of the practice do.</param>
/// <param name="Practice">The practice.</param>
/// <param name="File">The file it stands in, relative to the rules folder.</param>
/// <param name="Example">The example.</param>
/// <param name="Found">What was found in it; null where nothing was.</param>
/// <param name="Others">Other rules of the same practice that found something in it.</param>
public sealed record ExampleResult(string? Rule, PracticeId Practice, string File, ExampleSource Example, PracticeStatus? Found, IReadOnlyList<string> Others)
{
    /// <summary>Whose example it is: the rule's id, else the practice.</summary>
    public string Owner => Rule ?? Practice.Name;

    /// <summary>Whether it came out as the rule's author expects.</summary>
    public bool Holds => Found == Example.Expected;
}

/// <summary>Runs the examples of the rules.</summary>
public static class Examples
{
    /// <summary>Runs all examples of these rules with their compiled catalogue.</summary>
    public static IEnumerable<ExampleResult> Run(IEnumerable<RuleSource> rules, Catalogue catalogue)
    {
        var matcher = new DocumentMatcher(catalogue);
        foreach (var rule in rules)
        {
            foreach (var example in rule.Examples)
            {
                var hits = matcher.Read(Document(example.Text, catalogue.Language)).Hits;
                var own = hits.Where(hit => hit.Rule.Id == rule.Id).Select(static hit => (PracticeStatus?)hit.Status).Distinct().ToList();
                var found = own.Contains(example.Expected) ? example.Expected : own.FirstOrDefault();
                yield return new ExampleResult(
                    rule.Id, rule.Practice, rule.File, example, found, [.. hits.Where(hit => hit.Rule.Practice == rule.Practice && hit.Rule.Id != rule.Id).Select(static hit => hit.Rule.Id).Distinct()]);
            }
        }
    }

    /// <summary>Runs the examples that all rules of a practice answer for.</summary>
    public static IEnumerable<ExampleResult> Run(IEnumerable<PracticeExamples> practices, Catalogue catalogue)
    {
        var matcher = new DocumentMatcher(catalogue);
        foreach (var practice in practices)
        {
            foreach (var example in practice.Examples)
            {
                var found = matcher.Read(Document(example.Text, catalogue.Language)).Hits.Where(hit => hit.Rule.Practice == practice.Practice).Select(static hit => (PracticeStatus?)hit.Status).ToList();
                yield return new ExampleResult(null, practice.Practice, practice.File, example, found.Contains(example.Expected) ? example.Expected : found.FirstOrDefault(), []);
            }
        }
    }

    /// <summary>
    /// The document of an example: "# " begins a heading, "- " a list item, "| a | b |" is a row of a table, "|= a | b |" the row that
    /// heads its columns, each other line is a paragraph.
    /// </summary>
    public static PolicyDocument Document(string example, string language)
    {
        var blocks = new List<Block>();
        foreach (var line in example.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('|'))
            {
                blocks.AddRange(Row(line));
                continue;
            }

            var hashes = line.Length - line.AsSpan().TrimStart('#').Length;
            blocks.Add(
                hashes is > 0 and <= 6 ? new Block(BlockKind.Heading, hashes, line[hashes..].Trim())
                : line.StartsWith("- ", StringComparison.Ordinal) ? new Block(BlockKind.ListItem, 1, line[2..])
                : new Block(BlockKind.Paragraph, 0, line));
        }

        return PolicyDocument.Create(blocks, null, language);
    }

    private static IEnumerable<Block> Row(string line)
    {
        var sign = line.StartsWith("|=", StringComparison.Ordinal) ? -1 : 1;
        return line.TrimStart('|', '=').TrimEnd('|').Split('|').Select((cell, index) => new Block(BlockKind.TableCell, sign * (index + 1), cell));
    }
}
