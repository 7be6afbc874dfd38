using Klartext.Rules.Books;

namespace Klartext.Extension.Components;

/// <summary>The names a signal's level goes by in style sheet and words.</summary>
internal static class SignalNames
{
    public static string Css(SignalLevel level) => level switch
    {
        SignalLevel.Green => "is-ok",
        SignalLevel.Yellow => "is-caution",
        SignalLevel.Red => "is-critical",
        _ => "is-unknown",
    };

    public static string Word(SignalLevel level) => level switch
    {
        SignalLevel.Green => "reading/levels/green/name",
        SignalLevel.Yellow => "reading/levels/yellow/name",
        SignalLevel.Red => "reading/levels/red/name",
        _ => "reading/levels/grey/name",
    };
}
