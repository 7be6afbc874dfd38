using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.RuleWorkshop;

/// <summary>
/// A rule that somebody proposes, or sentences that Klartext reads wrongly: what it should find, what it must not find. Who wrote it is
/// not kept.
/// </summary>
public sealed class RuleProposal
{
    public const string Moderated = "privacy-reader.finding";

    /// <summary>Letters of the longest sentence, phrase or remark.</summary>
    public const int MostLetters = 1000;

    /// <summary>Most sentences of a kind and most phrases.</summary>
    public const int MostEntries = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whether a moderator must still look at it; then it is in no list and no export.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>Language of its sentences: de, en.</summary>
    [MaxLength(8)]
    public required string PolicyLanguage { get; init; }

    /// <summary>What the sentences say: a practice of the taxonomy.</summary>
    [MaxLength(80)]
    public required string Practice { get; init; }

    /// <summary>Whether the sentences of <see cref="Match"/> deny it.</summary>
    public bool Denies { get; init; }

    /// <summary>Whether the phrases deny by themselves ("verzichten auf"), without a word that negates.</summary>
    public bool PhrasesDeny { get; init; }

    /// <summary>Its phrases in the rule language; none where only sentences are held fast.</summary>
    public List<string> Phrases { get; init; } = [];

    /// <summary>Sentences that should be found.</summary>
    public List<string> Match { get; set; } = [];

    /// <summary>Sentences in which nothing must be found.</summary>
    public List<string> Miss { get; set; } = [];

    /// <summary>A remark for the others.</summary>
    [MaxLength(MostLetters)]
    public string? Note { get; set; }

    public DateTimeOffset Written { get; init; }

    /// <summary>Which of the three it is; the key of its word.</summary>
    public string Kind => Phrases.Count > 0 ? "rule" : Match.Count > 0 ? "missing" : "wrong";

    /// <summary>The sentence it is about first.</summary>
    public string Sentence => Match.Concat(Miss).FirstOrDefault() ?? string.Empty;

    /// <summary>Whether something has the form of a practice's id.</summary>
    public static bool IsPractice(string? id) => id is { Length: > 0 and <= 80 } && id.All(static letter => char.IsAsciiLetterLower(letter) || letter is '.' or '-');

    /// <summary>How it lies in the database.</summary>
    public static void Describe(ModelBuilder model) => model.Entity<RuleProposal>(static proposal =>
    {
        proposal.HasIndex(static each => new { each.IsWaiting, each.PolicyLanguage });
        proposal.Ignore(static each => each.Kind).Ignore(static each => each.Sentence);
    });
}
