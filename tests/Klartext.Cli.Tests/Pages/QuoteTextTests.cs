using CsCheck;
using Klartext.Cli.Pages;
using Klartext.Policies;
using Klartext.Rules.Findings;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Tests.Pages;

/// <summary>Quotes on the page: verbatim, cut only where it says so, broken at spaces alone.</summary>
public sealed class QuoteTextTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abcdeäöüß,.-"], 1, 12].Array[1, 60].Select(words => string.Join(' ', words));

    [Fact]
    public void A_short_quote_is_shown_whole_and_its_proof_is_marked()
    {
        var segments = Render("Wir geben nichts weiter.", [(4, 9), (17, 23)], 320, 80);

        Assert.Equal("„Wir geben nichts weiter.“", string.Concat(segments.Where(segment => !segment.IsLineBreak).Select(segment => segment.Text)));
        Assert.Equal(["geben", "weiter"], segments.Where(segment => segment.Style.Background == Ink.Mark.Background && segment.Text.Trim().Length > 0).Select(segment => segment.Text));
    }

    [Fact]
    public void A_long_quote_shows_what_stands_around_its_proof_and_says_that_it_is_cut()
    {
        var quote = string.Join(' ', Enumerable.Repeat("vorher", 80)) + " Beweis " + string.Join(' ', Enumerable.Repeat("nachher", 80));
        var at = quote.IndexOf("Beweis", StringComparison.Ordinal);

        var text = string.Concat(Render(quote, [(at, at + 6)], 120, 400).Where(segment => !segment.IsLineBreak).Select(segment => segment.Text));

        Assert.StartsWith("„[…] ", text, StringComparison.Ordinal);
        Assert.EndsWith(" […]“", text, StringComparison.Ordinal);
        Assert.Contains("vorher Beweis nachher", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 60, 180);
    }

    [Fact]
    public void Any_quote_keeps_its_words_and_the_width() => Gen.Select(Words, Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[20, 100], Gen.Int[30, 400]).Sample((quote, first, second, width, longest) =>
    {
        var (start, end) = (Math.Min(first, second) % quote.Length, Math.Max(first, second) % (quote.Length + 1));
        var lines = Segment.SplitLines(Render(quote, [(Math.Min(start, end), Math.Max(start, end))], longest, width)).Select(line => string.Concat(line.Select(segment => segment.Text))).ToList();
        var shown = string.Join(' ', lines.Where(line => line.Length > 0)).Trim('„', '“').Replace("[…]", string.Empty, StringComparison.Ordinal).Trim();
        return lines.All(line => line.Length <= width) && quote.Contains(shown, StringComparison.Ordinal) && shown.Length > 0;
    });

    private static List<Segment> Render(string quote, (int Start, int End)[] proof, int longest, int width)
    {
        var evidence = new Evidence(quote, 1000, 1000 + quote.Length, [], [.. proof.Select(range => new TextRange(1000 + range.Start, 1000 + range.End))]);
        using var nothing = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(nothing) });
        return [.. ((IRenderable)new QuoteText("de", longest).Of(evidence)).Render(RenderOptions.Create(console, console.Profile.Capabilities), width)];
    }
}
