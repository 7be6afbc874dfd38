using System.Globalization;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using Klartext.Summarizer.Contracts;
using Klartext.Summarizer.Problems;
using Klartext.Summarizer.Reading;

namespace Klartext.Summarizer.Explanations;

/// <summary>Explains a sentence word by word, as <c>klartext explain</c> does.</summary>
public sealed class SentenceExplanations(RequestReader reader, WrittenRules rules, RuleBook book, RuleWords words)
{
    /// <summary>Letters of the longest text: every phrase of every rule is asked of each of its sentences.</summary>
    public const int MostLetters = 2000;

    /// <summary>Explains what was sent.</summary>
    /// <exception cref="ProblemException">The request cannot be answered.</exception>
    public Task<ExplanationResponse> ExplainAsync(ExplanationRequest request, CancellationToken cancel)
    {
        var language = reader.LanguageOf(request.Language);
        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > MostLetters)
        {
            throw Bad("sentence", language, ("letters", MostLetters.ToString(CultureInfo.InvariantCulture)));
        }

        if (request.PolicyLanguage is { Length: > 0 } asked && !rules.Has(asked))
        {
            throw Bad("policy-language", language, ("known", string.Join(", ", rules.Languages)));
        }

        var document = Examples.Document(request.Text, request.PolicyLanguage ?? string.Empty);
        if (document.Words.Length == 0)
        {
            throw Bad("sentence", language, ("letters", MostLetters.ToString(CultureInfo.InvariantCulture)));
        }

        var ofPolicy = string.IsNullOrEmpty(request.PolicyLanguage) ? rules.LanguageOf(document) : request.PolicyLanguage;
        return rules.WithExplainerAsync(
            ofPolicy,
            explainer => new ExplanationResponse(book.Version, language, ofPolicy, document.Text, [.. explainer.Explain(document).Sentences.Select(sentence => Answer(sentence, language))]),
            cancel);
    }

    private ExplainedSentence Answer(SentenceExplanation sentence, string language) => new(
        sentence.Range.Start,
        sentence.Range.End,
        sentence.LeadIn,
        [.. sentence.Values.Select(static value => new SentenceValue(value.Kind, value.Value, value.Range.Start, value.Range.End))],
        [.. sentence.Negators.Select(static negator => new SentenceNegation(negator.Word.Ranges[0].Start, negator.Word.Ranges[^1].End, Pairs(negator.Clause)))],
        [.. sentence.HarmlessNegators.SelectMany(Pairs)],
        [.. sentence.Conditions.Select(static condition => new SentenceCondition(ConditionNames.Of(condition.Condition), Pairs(condition.Words)))],
        sentence.Definition is { } definition ? Pairs(definition) : null,
        [.. sentence.Fired.Select(rule => new RuleFound(
            rule.Rule, rule.Practice.Name, words.Name(rule.Practice, language), RuleWords.Status(rule.Status), rule.Condition == Condition.None ? null : ConditionNames.Of(rule.Condition), rule.Phrase,
            [.. rule.Ranges.Select(RuleWords.Pair)], rule.WithLeadIn, rule.File, rule.Line))],
        [.. sentence.Silent.Select(rule => new RuleSilent(
            rule.Rule, rule.Practice.Name, words.Name(rule.Practice, language), rule.Phrase, Pairs(rule.Words), RuleWords.Reason(rule.Reason), words.Say(rule, language)))],
        [.. sentence.Almost.Select(rule => new RuleNear(rule.Rule, rule.Practice.Name, words.Name(rule.Practice, language), rule.Phrase, rule.Present, rule.Missing, words.Say(rule, language)))]);

    private static int[][] Pairs(ExplainedWords explained) => [.. explained.Ranges.Select(RuleWords.Pair)];

    private static ProblemException Bad(string key, string language, params (string Name, string Value)[] values) => new(new Problem(StatusCodes.Status400BadRequest, key, values) { Language = language });
}
