using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>How an example fails.</summary>
public enum ExampleFaultKind
{
    /// <summary>It should be found and is not.</summary>
    NotFound,

    /// <summary>It must not be found and is.</summary>
    Found,

    /// <summary>It is stated instead of denied.</summary>
    Stated,

    /// <summary>It is denied instead of stated.</summary>
    Denied,
}

/// <summary>Why an example does not come out as its author expects.</summary>
/// <param name="Kind">How it fails.</param>
/// <param name="Fired">The rule that found it, where one did.</param>
/// <param name="Silent">The rule whose phrase stands there and that found nothing all the same.</param>
/// <param name="Near">The rule of whose phrase the least is missing.</param>
public sealed record ExampleFault(ExampleFaultKind Kind, FiredRule? Fired = null, SilentRule? Silent = null, NearRule? Near = null)
{
    /// <summary>The fault of a result; null where the example holds.</summary>
    /// <param name="result">The result.</param>
    /// <param name="explainer">Explains the language's rules.</param>
    /// <param name="language">The language.</param>
    public static ExampleFault? Of(ExampleResult result, Explainer explainer, string language)
    {
        if (result.Holds)
        {
            return null;
        }

        var sentences = explainer.Explain(Examples.Document(result.Example.Text, language), result.Rule).Sentences;
        var fired = sentences.SelectMany(static sentence => sentence.Fired).FirstOrDefault(rule => rule.Practice == result.Practice);
        return result switch
        {
            { Example.Expected: null } => new ExampleFault(ExampleFaultKind.Found, fired),
            { Found: { } found } => new ExampleFault(found == PracticeStatus.Stated ? ExampleFaultKind.Stated : ExampleFaultKind.Denied, fired),
            _ => new ExampleFault(
                ExampleFaultKind.NotFound,
                Silent: sentences.SelectMany(static sentence => sentence.Silent).FirstOrDefault(rule => rule.Practice == result.Practice),
                Near: sentences.SelectMany(static sentence => sentence.Almost).Where(rule => rule.Practice == result.Practice).OrderBy(static one => one.Missing.Count).FirstOrDefault()),
        };
    }
}
