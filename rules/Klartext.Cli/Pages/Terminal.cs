using Spectre.Console;

namespace Klartext.Cli.Pages;

/// <summary>Makes the console that pages are rendered to.</summary>
internal static class Terminal
{
    /// <summary>Columns where the output is no terminal.</summary>
    public const int PlainWidth = 100;

    private const int Narrowest = 40;

    /// <summary>A console over the command's output: with colours for a terminal, plain text otherwise.</summary>
    public static IAnsiConsole Of(Streams streams)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = streams.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = streams.Colour ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(streams.Output),
        });
        console.Profile.Width = streams.Width > 0 ? Math.Max(Narrowest, streams.Width) : PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
