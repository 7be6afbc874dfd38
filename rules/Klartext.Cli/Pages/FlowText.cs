using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>Text in several styles that breaks its lines at spaces only, never where a style ends inside a word.</summary>
internal sealed class FlowText : Renderable
{
    private readonly List<List<(string Text, Style Style)>> words = [[]];
    private readonly List<Style> spaces = []; // the style of the space before each word but the first

    /// <summary>Appends text; spaces in it part words.</summary>
    public void Append(string text, Style style)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != ' ')
            {
                continue;
            }

            if (at > start)
            {
                words[^1].Add((text[start..at], style));
            }

            if (at < text.Length && words[^1].Count > 0)
            {
                words.Add([]);
                spaces.Add(style);
            }

            start = at + 1;
        }
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var widths = words.Select(Width).ToList();
        return new Measurement(Math.Min(maxWidth, widths.Max()), Math.Min(maxWidth, widths.Sum() + spaces.Count));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var column = 0;
        for (var index = 0; index < words.Count; index++)
        {
            var width = Width(words[index]);
            if (column > 0 && column + 1 + width > maxWidth)
            {
                yield return Segment.LineBreak;
                column = 0;
            }
            else if (column > 0 && width > 0)
            {
                yield return new Segment(" ", spaces[index - 1]);
                column++;
            }

            foreach (var (text, style) in words[index])
            {
                foreach (var piece in Pieces(text, maxWidth))
                {
                    yield return new Segment(piece, style);
                }
            }

            column += width;
        }

        yield return Segment.LineBreak;
    }

    /// <summary>A word that no line can hold (an address on the web) is cut.</summary>
    private static IEnumerable<string> Pieces(string text, int maxWidth) => text.Length <= maxWidth ? [text] : text.Chunk(maxWidth).Select(static piece => new string(piece));

    private static int Width(List<(string Text, Style Style)> word) => word.Sum(static run => new Segment(run.Text).CellCount());
}
