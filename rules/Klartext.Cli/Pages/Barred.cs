using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>A piece of a page with a bar at its left: words of the policy, not ours.</summary>
internal sealed class Barred(IRenderable content) : Renderable
{
    private const string Bar = "│ ";

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var inner = content.Measure(options, maxWidth - Bar.Length);
        return new Measurement(inner.Min + Bar.Length, inner.Max + Bar.Length);
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(content.Render(options, maxWidth - Bar.Length)))
        {
            yield return new Segment(Bar, Ink.Soft);
            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }
}
