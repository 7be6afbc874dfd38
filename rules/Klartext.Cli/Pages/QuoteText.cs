using Klartext.Policies;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Pages;

/// <summary>
/// Words of the policy with their proof highlighted. A long sentence is shown around its proof; what is left out is marked and never
/// changed.
/// </summary>
internal sealed class QuoteText(string language, int longest)
{
    private const string LeftOut = "[…]";

    /// <summary>The quote, in the quotation marks of the policy's language.</summary>
    public FlowText Of(Evidence evidence)
    {
        var (open, close) = language == "en" ? ("“", "”") : ("„", "“");
        var (from, to) = Window(evidence);
        var text = new FlowText();
        text.Append(from > evidence.Start ? open + LeftOut + " " : open, Ink.Soft);
        var at = from;
        foreach (var proof in evidence.Proof.OrderBy(static proof => proof.Start))
        {
            var start = Math.Clamp(proof.Start, at, to);
            var end = Math.Clamp(proof.End, at, to);
            text.Append(Slice(evidence, at, start), Ink.Text);
            text.Append(Slice(evidence, start, end), Ink.Mark);
            at = end;
        }

        text.Append(Slice(evidence, at, to), Ink.Text);
        text.Append(to < evidence.End ? " " + LeftOut + close : close, Ink.Soft);
        return text;
    }

    private static string Slice(Evidence evidence, int from, int to) => evidence.Quote[(from - evidence.Start)..(to - evidence.Start)].Replace('\n', ' ');

    /// <summary>The stretch that is shown: all of a short sentence, else what stands around its proof, from word to word.</summary>
    private (int From, int To) Window(Evidence evidence)
    {
        if (evidence.Quote.Length <= longest)
        {
            return (evidence.Start, evidence.End);
        }

        var first = evidence.Proof.Count > 0 ? evidence.Proof.Min(static proof => proof.Start) : evidence.Start;
        var last = evidence.Proof.Count > 0 ? evidence.Proof.Max(static proof => proof.End) : evidence.Start;
        var spare = Math.Max(longest / 3, longest - (last - first)) / 2;
        var from = WordStart(evidence, Math.Max(evidence.Start, first - spare));
        var to = WordEnd(evidence, Math.Min(evidence.End, Math.Max(last + spare, from + longest)));
        return (from, to);
    }

    private static int WordStart(Evidence evidence, int at)
    {
        while (at > evidence.Start && !Characters.IsSpace(evidence.Quote[at - evidence.Start - 1]))
        {
            at--;
        }

        return at;
    }

    private static int WordEnd(Evidence evidence, int at)
    {
        while (at < evidence.End && !Characters.IsSpace(evidence.Quote[at - evidence.Start]))
        {
            at++;
        }

        return at;
    }
}
