using System.Globalization;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Authoring.Writing;
using Klartext.Rules.Books;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;

namespace Klartext.Summarizer.Explanations;

/// <summary>Tries proposed rules on their own examples. The service's own rules stay as they are.</summary>
public sealed class RuleTrials(RequestReader reader, WrittenRules rules, RuleBook book, RuleWords words)
{
    private const int MostEntries = 20;
    private const int MostLetters = 1000;
    private const string Name = "proposal";

    /// <summary>Tries what was sent.</summary>
    /// <exception cref="ProblemException">The request cannot be answered.</exception>
    public async Task<TrialResponse> TryAsync(TrialRequest request, CancellationToken cancel)
    {
        var language = reader.LanguageOf(request.Language);
        var rule = Rule(request) ?? throw new ProblemException(new Problem(
            StatusCodes.Status400BadRequest, "trial", ("count", MostEntries.ToString(CultureInfo.InvariantCulture)), ("letters", MostLetters.ToString(CultureInfo.InvariantCulture))) { Language = language });
        return rule.Any.Count > 0 ? Tried(rule, request.PolicyLanguage!, language) : await AsItIsAsync(rule, request.PolicyLanguage!, language, cancel).ConfigureAwait(false);
    }

    private TrialResponse Tried(RuleSource rule, string ofPolicy, string language)
    {
        var trial = RuleTrial.Run(rule, rules.Source(ofPolicy));
        if (!Holds(trial) && trial.Problems.Count == 0 && rule.Examples.Any(static example => example.Expected == PracticeStatus.Denied))
        {
            // "verzichten auf" denies by itself: no word negates, so the rule has to say it.
            var denying = rule with { Status = PracticeStatus.Denied };
            var other = RuleTrial.Run(denying, rules.Source(ofPolicy));
            (rule, trial) = Holds(other) ? (denying, other) : (rule, trial);
        }

        var examples = trial.Examples.Select(example => Answer(example.Result, example.Fault, example.Result.Others, language)).ToList();
        return new TrialResponse(
            Holds(trial),
            [.. trial.Problems.Select(problem => new PhraseProblem(problem.Key, words.Say(problem, language))).Distinct()],
            examples,
            RuleWords.Status(rule.Status));
    }

    private static bool Holds(RuleTrial trial) => trial.Problems.Count == 0 && trial.Examples.All(static example => example.Fault is null);

    /// <summary>The sentences on the rules there are, and a first phrase.</summary>
    private Task<TrialResponse> AsItIsAsync(RuleSource rule, string ofPolicy, string language, CancellationToken cancel) => rules.WithExplainerAsync(
        ofPolicy,
        explainer =>
        {
            var catalogue = rules.Catalogue(ofPolicy);
            var examples = Examples.Run([new PracticeExamples(rule.Practice, rule.Examples, string.Empty, 1)], catalogue)
                .Select(result => Answer(result, ExampleFault.Of(result, explainer, ofPolicy), [], language)).ToList();
            var first = rule.Examples.FirstOrDefault(static example => example.Expected is not null);
            return new TrialResponse(
                examples.TrueForAll(static example => example.Holds), [], examples, Suggestion: first is null ? null : PhraseSuggestion.Of(Examples.Document(first.Text, ofPolicy), catalogue));
        },
        cancel);

    private TrialExample Answer(ExampleResult result, ExampleFault? fault, IReadOnlyList<string> others, string language) => new(
        result.Example.Text, RuleWords.Status(result.Example.Expected), RuleWords.Status(result.Found), result.Holds, fault is null ? null : words.Say(fault, language), others);

    /// <summary>The rule as a file would have it; null where the request does not say enough, or too much.</summary>
    private RuleSource? Rule(TrialRequest request)
    {
        var status = request.Status switch
        {
            null or "" or "stated" => PracticeStatus.Stated,
            "denied" => PracticeStatus.Denied,
            _ => (PracticeStatus?)null,
        };
        var practice = book.Taxonomy.Practices.FirstOrDefault(known => known.Id.Name == request.Practice);
        if (status is null || practice is null || request.PolicyLanguage is null || !rules.Has(request.PolicyLanguage) || !Fits(request.Phrases) || !Fits(request.Match) || !Fits(request.Miss)
            || (request.Match ?? []).Count + (request.Miss ?? []).Count == 0)
        {
            return null;
        }

        return new RuleSource(
            $"{request.PolicyLanguage}.{practice.Id}.{Name}", practice.Id, PracticeStatus.Stated, NegationEffect.Denies, Place.Text, false, Condition.None, 2, Scope.Sentence,
            [.. (request.Phrases ?? []).Select(static phrase => new PhraseSource(phrase, 1))], [], [], [], Scope.Sentence, [],
            [.. (request.Match ?? []).Select(text => new ExampleSource(text, 1, status)), .. (request.Miss ?? []).Select(static text => new ExampleSource(text, 1, null))], string.Empty, 1);
    }

    private static bool Fits(IReadOnlyList<string>? entries) => entries is null || (entries.Count <= MostEntries && entries.All(static entry => entry is { Length: > 0 and <= MostLetters } && !string.IsNullOrWhiteSpace(entry)));
}
