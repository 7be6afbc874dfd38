using System.CommandLine;

namespace Klartext.Cli.Commands;

/// <summary>A command with what it does. Its words stand in command.yaml under its name.</summary>
internal abstract class SessionCommand(string name) : Command(name)
{
    /// <summary>Runs it and gives the exit code.</summary>
    /// <exception cref="UsageException">It was called wrongly.</exception>
    public abstract Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel);

    /// <summary>One of the words that an option knows.</summary>
    /// <exception cref="UsageException">It is another word.</exception>
    protected static string OneOf(ParseResult line, Option<string> option, params ReadOnlySpan<string> known)
    {
        var value = line.GetValue(option) ?? known[0];
        return known.Contains(value) ? value : throw new UsageException("wrong-value", ("option", option.Name), ("value", value), ("known", string.Join(", ", known.ToArray())));
    }
}
