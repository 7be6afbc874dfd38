using System.CommandLine;
using System.CommandLine.Parsing;
using Klartext.Cli.Commands;
using Klartext.Cli.Words;
using Klartext.Policies.Readers.Fetching;

namespace Klartext.Cli;

/// <summary>The command <c>klartext</c>: understands its command line, runs what is asked for and says in one line what went wrong.</summary>
internal sealed class KlartextCommand
{
    private const string UsualLanguage = "de";

    private readonly Option<string> language = new("--language", "-l") { Recursive = true, HelpName = "de" };
    private readonly Option<string> rules = new("--rules", "-r") { Recursive = true, HelpName = "…" };
    private readonly Option<bool> help = new("--help", "-h", "-?") { Recursive = true };
    private readonly Option<bool> version = new("--version");
    private readonly Command root;

    private KlartextCommand()
    {
        root = new Command("klartext") { language, rules, help, version };
        foreach (var command in (ReadOnlySpan<Command>)
            [new ReadCommand(), new ClassifyCommand(), new LintCommand(), new TestCommand(), new NewCommand(), new ExplainCommand(), new EvaluateCommand(), new DiffCommand(), new BenchCommand()])
        {
            root.Add(command);
        }
    }

    /// <summary>Runs the command line and gives the exit code of <see cref="ExitCode"/>.</summary>
    /// <param name="arguments">The words behind the command's name.</param>
    /// <param name="streams">Input and output.</param>
    /// <param name="fetch">What fetching a page may do; null for the usual.</param>
    /// <param name="cancel">Ends the run.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Streams streams, FetchOptions? fetch = null, CancellationToken cancel = default)
    {
        try
        {
            return await new KlartextCommand().RunLineAsync(arguments, streams, fetch, cancel).ConfigureAwait(false);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            return ExitCode.Done; // the reader of our output went away ("klartext read … | head")
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or KeyNotFoundException)
        {
            await streams.Error.WriteLineAsync($"{RulesLocation.ShippedPath}: {exception.GetType().Name}").ConfigureAwait(false); // without its book the command has no words
            return ExitCode.Unreadable;
        }
    }

    private async Task<int> RunLineAsync(IReadOnlyList<string> arguments, Streams streams, FetchOptions? fetch, CancellationToken cancel)
    {
        var line = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var reader = line.GetResult(language) is { } asked && !asked.Errors.Any() ? line.GetValue(language)! : UsualLanguage;
        var words = new CommandWords(RulesLocation.Shipped().Texts(reader == "en" ? reader : UsualLanguage));
        var session = new Session(streams, words, reader, line.GetResult(rules) is { } folder && !folder.Errors.Any() ? line.GetValue(rules) : null, fetch);
        try
        {
            return await RunAsync(line, session, cancel).ConfigureAwait(false);
        }
        catch (UsageException wrong)
        {
            await streams.Error.WriteLineAsync(words.Fill($"errors/{wrong.Key}", wrong.Values)).ConfigureAwait(false);
            await streams.Error.WriteLineAsync(words.Fill("errors/more-help", ("command", NameOf(line)))).ConfigureAwait(false);
            return ExitCode.WrongUse;
        }
        catch (OperationCanceledException)
        {
            await streams.Error.WriteLineAsync(words["errors/stopped"]).ConfigureAwait(false);
            return ExitCode.Unreadable;
        }
#pragma warning disable CA1031 // a person gets one line, never a stack trace
        catch (Exception exception) when (!IsClosedPipe(exception))
#pragma warning restore CA1031
        {
            await streams.Error.WriteLineAsync(words.Fill("errors/unexpected", ("detail", $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}"))).ConfigureAwait(false);
            return ExitCode.Unreadable;
        }
        finally
        {
            await streams.Output.FlushAsync(cancel).ConfigureAwait(false);
        }
    }

    /// <summary>EPIPE of Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.</summary>
    private static bool IsClosedPipe(Exception exception) => exception is IOException { HResult: 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8) };

    private async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        if (line.GetValue(version))
        {
            await session.Output.WriteLineAsync(RulesLocation.Version).ConfigureAwait(false);
            return ExitCode.Done;
        }

        if (line.GetValue(help))
        {
            new HelpPage(session.Words, root).Write(line.CommandResult.Command, session.Output);
            return ExitCode.Done;
        }

        Check(line);
        if (line.CommandResult.Command is SessionCommand command)
        {
            return await command.RunAsync(line, session, cancel).ConfigureAwait(false);
        }

        new HelpPage(session.Words, root).Write(root, session.Error);
        return ExitCode.WrongUse;
    }

    private void Check(ParseResult line)
    {
        if (line.UnmatchedTokens is [var word, ..])
        {
            var key = word.StartsWith('-') ? "unknown-option" : line.CommandResult.Command == root ? "unknown-command" : "unexpected-word";
            throw new UsageException(key, ("value", word), ("known", string.Join(", ", root.Subcommands.Select(static command => command.Name))));
        }

        if (line.Tokens.FirstOrDefault(static token => token.Type == TokenType.Argument && IsLikeOption(token.Value)) is { } option)
        {
            throw new UsageException("unknown-option", ("value", option.Value));
        }

        if (line.Errors is [var error, ..])
        {
            throw error.SymbolResult switch
            {
                OptionResult lacking => new UsageException("missing-value", ("option", lacking.Option.Name)),
                _ when line.CommandResult.Command == root => new UsageException("no-command"),
                _ => new UsageException("missing-argument", ("command", NameOf(line))),
            };
        }
    }

    /// <summary>"-" is standard input and "- Listenpunkt" a sentence; "--shout" wants to be an option.</summary>
    private static bool IsLikeOption(string word) => word.Length > 1 && word[0] == '-' && !word.Contains(' ', StringComparison.Ordinal);

    private string NameOf(ParseResult line) => line.CommandResult.Command == root ? root.Name : $"{root.Name} {line.CommandResult.Command.Name}";
}
