using System.Globalization;
using System.Net;
using System.Text;
using Klartext.Rules.Books;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>Writes a recorded page as a picture: the terminal's letters as text, in the colours of the design, light and dark.</summary>
/// <param name="title">What the picture shows, for those who do not see it.</param>
/// <param name="mostLines">Lines of the page that are shown.</param>
internal sealed class SvgEncoder(string title, int mostLines) : IAnsiConsoleEncoder
{
    private const double LetterWidth = 8.4;
    private const double LineHeight = 20;
    private const double Margin = 20;
    private const double Baseline = 14;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The tokens of the design: name, light, dark.</summary>
    private static readonly (string Class, string Light, string Dark)[] Tokens =
    [
        ("t", "#1C1A17", "#F2EFE9"), ("s", "#595349", "#BDB6AA"), ("a", "#0B5A6A", "#7FCBD8"), ("g", "#1E6A41", "#86CFA1"), ("y", "#875100", "#EFBE67"),
        ("r", "#AE251D", "#F6A096"), ("p", "#FFFFFF", "#211F1C"), ("m", "#FFE8A3", "#5C4A10"),
    ];

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderable)
    {
        var options = RenderOptions.Create(console, console.Profile.Capabilities);
        var lines = Cut(Segment.SplitLines(renderable.SelectMany(one => one.Render(options, console.Profile.Width))));
        var width = console.Profile.Width * LetterWidth + 2 * Margin;
        var height = lines.Count * LineHeight + 2 * Margin;
        var svg = new StringBuilder();
        svg.Append(Invariant, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\">\n");
        svg.Append(Invariant, $"<title>{WebUtility.HtmlEncode(title)}</title>\n<style>\n");
        svg.Append("text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}.b{font-weight:600}\n");
        svg.Append(Colours(static token => token.Light)).Append("@media (prefers-color-scheme:dark){").Append(Colours(static token => token.Dark)).Append("}\n</style>\n");
        svg.Append(Invariant, $"<rect class=\"p\" width=\"{width:0}\" height=\"{height:0}\" rx=\"14\"/>\n");
        for (var line = 0; line < lines.Count; line++)
        {
            Append(svg, lines[line], Margin + line * LineHeight);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The lines that are shown: where some are left out, up to the end of a section.</summary>
    private List<SegmentLine> Cut(List<SegmentLine> lines)
    {
        if (lines.Count <= mostLines)
        {
            return lines;
        }

        var end = lines.FindLastIndex(mostLines - 1, static line => line.All(static segment => string.IsNullOrWhiteSpace(segment.Text)));
        return lines[..(end > 0 ? end : mostLines)];
    }

    private static void Append(StringBuilder svg, IEnumerable<Segment> line, double top)
    {
        var column = 0;
        foreach (var segment in Merged(line))
        {
            var cells = segment.CellCount();
            var x = Margin + column * LetterWidth;
            column += cells;
            var length = cells * LetterWidth;
            if (segment.Style.Background == Ink.Mark.Background)
            {
                svg.Append(Invariant, $"<rect class=\"m\" x=\"{x:0.#}\" y=\"{top:0.#}\" width=\"{length:0.#}\" height=\"{LineHeight - 1:0.#}\"/>");
            }

            if (string.IsNullOrWhiteSpace(segment.Text))
            {
                continue;
            }

            svg.Append(Invariant, $"<text class=\"{ClassOf(segment.Style)}\" x=\"{x:0.#}\" y=\"{top + Baseline:0.#}\" textLength=\"{length:0.#}\" lengthAdjust=\"spacingAndGlyphs\">{WebUtility.HtmlEncode(segment.Text)}</text>\n");
        }
    }

    /// <summary>Neighbours of one style as one piece of text.</summary>
    private static List<Segment> Merged(IEnumerable<Segment> line)
    {
        var merged = new List<Segment>();
        foreach (var segment in line)
        {
            if (merged.Count > 0 && merged[^1].Style.Equals(segment.Style))
            {
                merged[^1] = new Segment(merged[^1].Text + segment.Text, segment.Style);
            }
            else
            {
                merged.Add(segment);
            }
        }

        return merged;
    }

    private static string ClassOf(Style style)
    {
        var colour = style.Foreground == Ink.Of(SignalLevel.Green).Foreground ? "g"
            : style.Foreground == Ink.Of(SignalLevel.Yellow).Foreground ? "y"
            : style.Foreground == Ink.Of(SignalLevel.Red).Foreground ? "r"
            : style.Foreground == Ink.Accent.Foreground ? "a"
            : style.Foreground == Ink.Soft.Foreground ? "s"
            : "t";
        return (style.Decoration & Decoration.Bold) != 0 ? colour + " b" : colour;
    }

    private static string Colours(Func<(string Class, string Light, string Dark), string> of) => string.Concat(Tokens.Select(token => $".{token.Class}{{fill:{of(token)}}}"));
}
