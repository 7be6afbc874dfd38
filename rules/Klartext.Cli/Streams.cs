using System.Text;

namespace Klartext.Cli;

/// <summary>Where the command reads from and writes to.</summary>
/// <param name="Input">Standard input, bytes.</param>
/// <param name="Output">Standard output, UTF-8.</param>
/// <param name="Error">Standard error, UTF-8.</param>
/// <param name="Width">Columns of the terminal; 0 where the output is none.</param>
/// <param name="Colour">Whether colours may be written.</param>
internal sealed record Streams(Stream Input, TextWriter Output, TextWriter Error, int Width, bool Colour)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of the process. No colours go to a file or pipe, or where NO_COLOR is set (no-color.org).</summary>
    public static Streams OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        var colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Streams(
            Console.OpenStandardInput(),
            new StreamWriter(Console.OpenStandardOutput(), Utf8, 64 * 1024) { AutoFlush = false, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            terminal ? WidthOfTerminal() : 0,
            colour);
    }

    private static int WidthOfTerminal()
    {
        const int usual = 80;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }
}
