using Klartext.Policies;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Problems;

namespace Klartext.Summarizer.Explanations;

/// <summary>What rules do, in the reader's language: the texts under "rules" in service.yaml.</summary>
public sealed class RuleWords(ServiceWords words)
{
    private const string Section = "service/rules";
    private const string OtherProblem = "unreadable-phrase";

    /// <summary>Name of a practice.</summary>
    public string Name(PracticeId practice, string language) => words.For(language)[$"practices/{practice}/name"];

    /// <summary>Why a rule whose phrase stands there finds nothing.</summary>
    public string Say(SilentRule silent, string language) => words.For(language).Fill($"{Section}/silent/{Key(silent.Reason)}", ("words", silent.Because));

    /// <summary>What a rule lacks.</summary>
    public string Say(NearRule near, string language) => near.Missing.Count == 0
        ? words.For(language)[$"{Section}/near/order"]
        : words.For(language).Fill($"{Section}/near/missing", ("words", string.Join(", ", near.Missing)));

    /// <summary>What is wrong with a phrase.</summary>
    public string Say(Rules.Authoring.Problem problem, string language)
    {
        var texts = words.For(language);
        var path = $"{Section}/problems/{problem.Key}";
        return texts.Fill(texts.Find(path) is null ? $"{Section}/problems/{OtherProblem}" : path, problem.Values);
    }

    /// <summary>Why an example does not come out as it should.</summary>
    public string Say(ExampleFault fault, string language)
    {
        var texts = words.For(language);
        return fault switch
        {
            { Kind: ExampleFaultKind.Found, Fired: { } fired } => texts.Fill($"{Section}/examples/found", ("words", string.Join(" … ", fired.Words))),
            { Kind: ExampleFaultKind.Stated or ExampleFaultKind.Found } => texts[$"{Section}/examples/stated"],
            { Kind: ExampleFaultKind.Denied } => texts[$"{Section}/examples/denied"],
            { Silent: { } silent } => $"{texts[$"{Section}/examples/not-found"]} {Say(silent, language)}",
            { Near: { } near } => $"{texts[$"{Section}/examples/not-found"]} {Say(near, language)}",
            _ => texts[$"{Section}/examples/not-found"],
        };
    }

    /// <summary>A status as answers name it.</summary>
    public static string Status(PracticeStatus? status) => status switch
    {
        PracticeStatus.Stated => "stated",
        PracticeStatus.Denied => "denied",
        _ => "none",
    };

    /// <summary>A stretch of the text as answers give it.</summary>
    public static int[] Pair(TextRange range) => [range.Start, range.End];

    /// <summary>A reason as answers name it.</summary>
    public static string Reason(SilenceReason reason) => reason == SilenceReason.UnlessUnder ? "unlessUnder" : Key(reason);

    private static string Key(SilenceReason reason) => reason switch
    {
        SilenceReason.Place => "place",
        SilenceReason.Definition => "definition",
        SilenceReason.Unless => "unless",
        SilenceReason.UnlessUnder => "unless-under",
        SilenceReason.With => "with",
        SilenceReason.Under => "under",
        _ => "negated",
    };
}
