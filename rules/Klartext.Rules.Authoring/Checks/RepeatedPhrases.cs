using Klartext.Rules.Authoring.Phrases;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>The same phrase written twice for one practice, however it is spelt.</summary>
internal sealed class RepeatedPhrases : ICheck
{
    public IEnumerable<Problem> Run(BookFolder folder)
    {
        foreach (var source in folder.Sources)
        {
            var seen = new Dictionary<(string Practice, string Guards, string Phrase), (RuleSource Rule, PhraseSource Phrase)>();
            foreach (var rule in source.Rules)
            {
                foreach (var phrase in rule.Any)
                {
                    if (OneForm(phrase) is not { } form)
                    {
                        continue;
                    }

                    var key = ($"{rule.Practice} {rule.Status}", Guards(rule), form);
                    if (!seen.TryAdd(key, (rule, phrase)))
                    {
                        var (other, line) = seen[key];
                        yield return new Problem(
                            "overlapping-phrases", rule.File, phrase.Line, rule.Id, ("phrase", phrase.Text), ("other", line.Text), ("other-rule", other.Id));
                    }
                }
            }
        }
    }

    private static string? OneForm(PhraseSource phrase)
    {
        try
        {
            return PhraseText.Of(PhraseParser.Parse(phrase.Text));
        }
        catch (PhraseException)
        {
            return null; // is a problem already
        }
    }

    /// <summary>Rules that ask for other surroundings may use the same words.</summary>
    private static string Guards(RuleSource rule) => string.Join(
        '\n', new[] { rule.With, rule.Under, rule.Unless, rule.UnlessUnder }.Select(static guard => string.Join('|', guard.Select(static phrase => phrase.Text)))
            .Append($"{rule.Place} {rule.Negation} {rule.Condition} {rule.Definitions} {rule.Within} {rule.UnlessWithin}"));
}
