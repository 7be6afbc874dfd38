using CivicCore.Platform.Languages;
using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>What a maintainer types in; a line is a sentence or a phrase.</summary>
internal sealed class ProposalForm
{
    public string? PolicyLanguage { get; set; }

    public string? Practice { get; set; }

    public string? Status { get; set; }

    public string? Match { get; set; }

    public string? Miss { get; set; }

    public string? Phrases { get; set; }

    public string? Note { get; set; }

    /// <summary>A phrase that the service suggested before.</summary>
    public string? Suggestion { get; set; }

    /// <summary>try, take or save.</summary>
    public string? Step { get; set; }

    public bool Denies => Status == "denied";

    public string Language => PolicyLanguage ?? ProposalsApi.PolicyLanguages[0];

    /// <summary>What is missing or too much, by field: keys of privacy-reader.proposal.error.</summary>
    public IReadOnlyDictionary<string, string> Errors(CatalogueResponse? catalogue)
    {
        var errors = new Dictionary<string, string>();
        var known = catalogue?.Questions.SelectMany(static question => question.Practices).Any(practice => practice.Id == Practice);
        if (string.IsNullOrWhiteSpace(Practice) || known == false)
        {
            errors[nameof(Practice)] = "practice";
        }

        Check(nameof(Match), Match);
        Check(nameof(Miss), Miss);
        Check(nameof(Phrases), Phrases);
        if (Lines(Match).Count == 0 && (Lines(Miss).Count == 0 || Lines(Phrases).Count > 0))
        {
            errors[nameof(Match)] = Lines(Phrases).Count > 0 ? "match" : "sentence";
        }

        if (Note?.Length > RuleProposal.MostLetters)
        {
            errors[nameof(Note)] = "too-long";
        }

        return errors;

        void Check(string field, string? written)
        {
            var lines = Lines(written);
            if (lines.Count > RuleProposal.MostEntries || lines.Exists(static line => line.Length > RuleProposal.MostLetters))
            {
                errors[field] = lines.Count > RuleProposal.MostEntries ? "too-many" : "too-long";
            }
        }
    }

    /// <summary>The question to the service.</summary>
    public TrialRequest Trial(ReaderLanguage language) => new(Practice, Language, Denies ? "denied" : "stated", Lines(Phrases), Lines(Match), Lines(Miss), language.Key);

    /// <summary>The proposal as it is stored.</summary>
    public RuleProposal Proposal(bool phrasesDeny, DateTimeOffset now) => new()
    {
        PolicyLanguage = Language,
        Practice = Practice!,
        Denies = Denies,
        PhrasesDeny = phrasesDeny,
        Phrases = Lines(Phrases),
        Match = Lines(Match),
        Miss = Lines(Miss),
        Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
        Written = now,
    };

    private static List<string> Lines(string? written) =>
        [.. (written ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
