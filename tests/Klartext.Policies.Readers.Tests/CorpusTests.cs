using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Klartext.Policies.Readers.Tests;

/// <summary>Twenty real German policies and 30 real texts: nothing that a person marked in them may get lost.</summary>
public partial class CorpusTests
{
    private const double LeastCoverage = 0.985;

    [Fact]
    public void Marked_sentences_of_real_policies_stand_in_the_text()
    {
        var folder = Corpus("websites");
        var (found, all) = (0, 0);
        foreach (var gold in Directory.GetFiles(Corpus("websites-gold"), "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(gold);
            var file = Directory.GetFiles(folder, name + ".*").Single();
            var text = Fold(string.Join('\n', new PolicyReader().Read(File.ReadAllBytes(file), file).Blocks.Select(static block => block.Text)));
            foreach (var quote in Quotes(gold))
            {
                all++;
                found += text.Contains(Fold(quote), StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(all > 500, "few quotes");
        Assert.True(found >= all * LeastCoverage, $"{found} of {all} quotes found");
    }

    [Fact]
    public void Menus_and_footers_of_real_policies_are_no_text()
    {
        var folder = Corpus("websites");
        foreach (var file in Directory.GetFiles(folder, "*.html"))
        {
            var blocks = new PolicyReader().Read(File.ReadAllBytes(file), file).Blocks;
            Assert.DoesNotContain(blocks, static block => block.Text is "Start" or "Home" or "Impressum" or "Kontakt" or "Startseite" or "Menü öffnen");
            Assert.DoesNotContain(blocks, static block => block.Text.Contains('\u00A9', StringComparison.Ordinal) || block.Text.Contains("{{", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Real_texts_are_read_to_the_last_word()
    {
        foreach (var file in Directory.GetFiles(Corpus("tiltify"), "*.txt"))
        {
            var raw = File.ReadAllText(file);
            var read = string.Concat(new PolicyReader().Read(File.ReadAllBytes(file), file).Blocks.Select(static block => block.Text));
            Assert.InRange(read.Count(char.IsLetter) / (double)raw.Count(char.IsLetter), 0.93, 1.0);
        }
    }

    private static string Corpus(string name)
    {
        var folder = Samples.Shared is null ? null : Path.Combine(Samples.Shared, "corpus", "de", name);
        Assert.SkipWhen(folder is null || !Directory.Exists(folder), $"the corpus {name} does not stand beside the project (../shared)");
        return folder!;
    }

    private static IEnumerable<string> Quotes(string gold)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(gold));
        foreach (var practice in document.RootElement.GetProperty("practices").EnumerateObject())
        {
            if (practice.Value.TryGetProperty("quotes", out var quotes))
            {
                foreach (var quote in quotes.EnumerateArray())
                {
                    yield return quote.GetString()!;
                }
            }
        }
    }

    /// <summary>As the scorer of the corpus folds: marks of Markdown away, small letters, words apart by one space.</summary>
    private static string Fold(string text) => NoWord().Replace(Marks().Replace(text, "$1").ToLowerInvariant(), " ").Trim();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)|[*_`#>]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NoWord();
}
