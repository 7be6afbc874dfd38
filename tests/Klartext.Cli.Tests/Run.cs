using System.Text;
using Klartext.Policies.Readers.Fetching;

namespace Klartext.Cli.Tests;

/// <summary>What the command answered.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Answer(int Exit, string Output, string Error)
{
    /// <summary>Lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lines of standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command in the test's own process.</summary>
internal static class Run
{
    public static Task<Answer> Klartext(params string[] arguments) => With(arguments);

    public static async Task<Answer> With(IReadOnlyList<string> arguments, string input = "", int width = 0, bool colour = false, FetchOptions? fetch = null)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exit = await KlartextCommand.RunAsync(arguments, new Streams(standardInput, output, error, width, colour), fetch, TestContext.Current.CancellationToken);
        return new Answer(exit, output.ToString(), error.ToString());
    }
}
