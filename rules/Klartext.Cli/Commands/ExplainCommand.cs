using System.CommandLine;
using Klartext.Cli.Words;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Findings;

namespace Klartext.Cli.Commands;

/// <summary><c>klartext explain</c>: which rules find something in a sentence, by which words, and why others do not.</summary>
internal sealed class ExplainCommand : SessionCommand
{
    private const string UsualLanguage = "de";

    private readonly Argument<string[]> sentence = new("sentence") { Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> rule = new("--rule");
    private readonly Option<string> policyLanguage = new("--policy-language");

    public ExplainCommand()
        : base("explain")
    {
        Add(sentence);
        Add(rule);
        Add(policyLanguage);
    }

    public override Task<int> RunAsync(ParseResult line, Session session, CancellationToken cancel)
    {
        var text = string.Join(' ', line.GetValue(sentence)!).Replace("\\n", "\n", StringComparison.Ordinal);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UsageException("empty-sentence");
        }

        var folder = BookFolder.Read(session.RulesFolder);
        var only = line.GetValue(rule);
        var owner = only is null ? null : folder.Sources.FirstOrDefault(source => source.Rules.Any(one => one.Id == only)) ?? throw new UsageException("no-such-rule", ("rule", only));
        var document = Examples.Document(text, line.GetValue(policyLanguage) ?? owner?.Language ?? string.Empty);
        var language = owner?.Language ?? line.GetValue(policyLanguage) ?? document.Language ?? UsualLanguage;
        var source = folder.Sources.FirstOrDefault(source => source.Language == language) ?? folder.Sources.First(static source => source.Language == UsualLanguage);
        var explanation = new Explainer(source, folder.Catalogues[source.Language]).Explain(document, only);
        session.Output.WriteLine(session.Words.Fill("explain/language", ("language", session.Words.Texts[$"reading/languages/{explanation.Language}"])));
        for (var number = 0; number < explanation.Sentences.Count; number++)
        {
            Write(explanation.Sentences[number], number + 1, session);
        }

        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>Why a rule whose phrase stands in a sentence finds nothing.</summary>
    public static string Say(SilentRule silent, CommandWords words)
    {
        var key = silent.Reason switch
        {
            SilenceReason.Place => "wrong-place",
            SilenceReason.Definition => "only-definition",
            SilenceReason.Unless => "unless",
            SilenceReason.UnlessUnder => "unless-under",
            SilenceReason.With => "missing-with",
            SilenceReason.Under => "missing-heading",
            _ => "cancelled",
        };
        return words.Fill($"explain/{key}", ("rule", silent.Rule), ("phrase", Short(silent.Because)), ("words", silent.Words.Text));
    }

    private static void Write(SentenceExplanation sentence, int number, Session session)
    {
        var (output, words) = (session.Output, session.Words);
        output.WriteLine();
        output.WriteLine(words.Fill("explain/sentence", ("n", number.ToString(words.Numbers)), ("text", sentence.Text)));
        if (sentence.LeadIn is { } leadIn)
        {
            Line(words.Fill("explain/lead-in", ("text", leadIn)));
        }

        foreach (var value in sentence.Values)
        {
            Line(words.Fill("explain/value", ("kind", value.Kind), ("value", value.Value), ("text", value.Text)));
        }

        foreach (var negator in sentence.Negators)
        {
            Line(words.Fill("explain/negator", ("word", negator.Word.Text), ("clause", negator.Clause.Text)));
        }

        foreach (var word in sentence.HarmlessNegators)
        {
            Line(words.Fill("explain/harmless", ("word", word.Text)));
        }

        foreach (var condition in sentence.Conditions)
        {
            Line(words.Fill("explain/condition", ("condition", ConditionNames.Of(condition.Condition)), ("words", condition.Words.Text)));
        }

        if (sentence.Definition is { } definition)
        {
            Line(words.Fill("explain/definition", ("words", definition.Text)));
        }

        foreach (var fired in sentence.Fired)
        {
            Write(fired, session);
        }

        if (sentence.Fired.Count == 0)
        {
            Line(words["explain/nothing"]);
        }

        if (sentence.Silent.Count + sentence.Almost.Count > 0)
        {
            Line(words["explain/almost"] + ":");
        }

        foreach (var silent in sentence.Silent)
        {
            Line("  " + Say(silent, words));
        }

        foreach (var near in sentence.Almost)
        {
            Line("  " + words.Fill(
                near.Missing.Count == 0 ? "explain/too-far" : "explain/missing-part", ("rule", near.Rule), ("phrase", Short(near.Phrase)), ("missing", string.Join(", ", near.Missing.Select(Short)))));
        }

        void Line(string text) => output.WriteLine("  " + text);
    }

    /// <summary>A phrase with long alternatives, cut: its beginning tells which one it is.</summary>
    private static string Short(string phrase)
    {
        const int longest = 110;
        return phrase.Length <= longest ? phrase : phrase[..longest] + " …";
    }

    private static void Write(FiredRule fired, Session session)
    {
        var (output, words) = (session.Output, session.Words);
        var status = words[fired.Status == PracticeStatus.Stated ? "explain/stated" : "explain/denied"];
        output.WriteLine("  " + words.Fill("explain/found", ("practice", fired.Practice.Name), ("status", status), ("rule", fired.Rule)));
        output.WriteLine("    " + words.Fill("explain/proof", ("proof", string.Join(" … ", fired.Words))));
        if (fired.Phrase is { } phrase)
        {
            output.WriteLine("    " + words.Fill("explain/phrase", ("phrase", phrase), ("file", fired.File), ("line", fired.Line.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        if (fired.Condition != Condition.None)
        {
            output.WriteLine("    " + words.Fill("explain/under-condition", ("condition", ConditionNames.Of(fired.Condition))));
        }

        if (fired.WithLeadIn)
        {
            output.WriteLine("    " + words["explain/with-lead-in"]);
        }
    }
}
