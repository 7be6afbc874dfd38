using Klartext.Rules.Books;
using Spectre.Console;

namespace Klartext.Cli.Pages;

/// <summary>
/// The look of a page in a terminal. Signal colours are the terminal's own, which its user can read; they mean signals and nothing
/// else, and each stands beside a shape and a word.
/// </summary>
internal static class Ink
{
    /// <summary>Ordinary text.</summary>
    public static Style Text { get; } = Style.Plain;

    /// <summary>Titles, questions, values.</summary>
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    /// <summary>Second lines and labels.</summary>
    public static Style Soft { get; } = new(foreground: Color.FromInt32(8));

    /// <summary>Section names.</summary>
    public static Style Accent { get; } = new(foreground: Color.FromInt32(6), decoration: Decoration.Bold);

    /// <summary>The words that prove a sentence: a highlighter, black on yellow.</summary>
    public static Style Mark { get; } = new(foreground: new Color(28, 26, 23), background: new Color(255, 232, 163));

    /// <summary>The colour of a signal.</summary>
    public static Style Of(SignalLevel level) => new(foreground: Color.FromInt32(level switch
    {
        SignalLevel.Green => 2,
        SignalLevel.Yellow => 3,
        SignalLevel.Red => 1,
        _ => 8,
    }), decoration: Decoration.Bold);

    /// <summary>The shape of a signal, one column wide.</summary>
    public static string Shape(SignalLevel level) => level switch
    {
        SignalLevel.Green => "✓",
        SignalLevel.Yellow => "!",
        SignalLevel.Red => "×",
        _ => "?",
    };

    /// <summary>The key of a signal's words.</summary>
    public static string Key(SignalLevel level) => level switch
    {
        SignalLevel.Green => "green",
        SignalLevel.Yellow => "yellow",
        SignalLevel.Red => "red",
        _ => "grey",
    };
}
