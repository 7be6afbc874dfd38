using System.Globalization;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Signals whose weight does not fit their level: the ranges stand at the head of signals.yaml.</summary>
internal sealed class SignalWeights : ICheck
{
    private const string File = "signals.yaml";

    public IEnumerable<Problem> Run(BookFolder folder) =>
        from signal in folder.Signals
        let range = Range(signal.Level)
        where signal.Weight < range.From || signal.Weight > range.To
        select new Problem(
            "weight-out-of-range", File, 1, signal.Id, ("value", Number(signal.Weight)), ("level", Word(signal.Level)), ("from", Number(range.From)), ("to", Number(range.To)));

    private static (int From, int To) Range(SignalLevel level) => level switch
    {
        SignalLevel.Red => (78, 100),
        SignalLevel.Yellow => (18, 75),
        SignalLevel.Green => (0, 20),
        _ => (10, 40),
    };

    private static string Word(SignalLevel level) => level switch
    {
        SignalLevel.Red => "red",
        SignalLevel.Yellow => "yellow",
        SignalLevel.Green => "green",
        _ => "grey",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
