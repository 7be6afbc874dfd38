using System.CommandLine;
using Klartext.Cli.Pages;
using Klartext.Cli.Policies;
using Klartext.Policies.Readers;
using Klartext.Rules.Answers;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext read</c>: what a policy says, as a page for people or JSON for programs.</summary>
internal sealed class ReadCommand : SessionCommand
{
    private readonly Argument<string[]> sources = new("sources") { Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> format = new("--format", "-f");
    private readonly Option<bool> all = new("--all", "-a");
    private readonly Option<int> lines = new("--lines");
    private readonly Option<string> policyLanguage = new("--policy-language");

    public ReadCommand()
        : base("read")
    {
        Add(sources);
        Add(format);
        Add(all);
        Add(lines);
        Add(policyLanguage);
    }

    public override async Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var named = line.GetValue(sources)!;
        var texts = session.ReaderTexts();
        IReadingOutput output = OneOf(line, format, "text", "json", "jsonl", "svg") switch
        {
            "json" => new JsonOutput(session.Output, named.Length > 1),
            "jsonl" => new JsonLinesOutput(session.Output),
            "svg" => new SvgOutput(session, texts, line.GetValue(lines) is var most and > 0 ? most : int.MaxValue),
            _ => new PageOutput(session, texts, line.GetValue(all)),
        };
        var words = new PlainText(session.Book, session.Language);
        using var policies = new PolicySource(session);
        var unreadable = false;
        foreach (var source in named)
        {
            try
            {
                var document = await policies.ReadAsync(source, cancel).ConfigureAwait(false);
                var language = line.GetValue(policyLanguage) ?? document.Language;
                if (!session.Book.CanRead(language))
                {
                    Fail(source, UnreadableSentence.SayLanguage(language, session.Words));
                    continue;
                }

                output.Write(words.Say(session.Book.Analyse(document, language), source));
            }
            catch (UnreadablePolicyException exception)
            {
                Fail(source, UnreadableSentence.Say(exception, session.Words));
            }
        }

        output.End();
        return unreadable ? ExitCode.Unreadable : ExitCode.Done;

        void Fail(string source, string sentence)
        {
            unreadable = true;
            output.WriteError(source, sentence);
            session.Error.WriteLine($"{source}: {sentence}");
        }
    }
}
