using Klartext.Rules.Findings;

namespace Klartext.Rules.Books;

/// <summary>A practice of practices.yaml.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Question">The reader's question it answers.</param>
/// <param name="Duty">Article of the GDPR that demands the information, or "none".</param>
/// <param name="Law">What it is about in substance: an article of the GDPR or another law.</param>
public sealed record Practice(PracticeId Id, string Question, string Duty, string Law);

/// <summary>What Art. 13 GDPR asks a policy to hold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Where the GDPR asks for it, "13(2)(d)".</param>
/// <param name="Any">Practices that meet it, patterns as in <see cref="PracticeId.Matches"/>.</param>
/// <param name="When">The practice that must be found for it to apply, or null.</param>
public sealed record Requirement(string Id, string Article, IReadOnlyList<string> Any, string? When);

/// <summary>One of the reader's questions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HasSignal">Whether it has a signal; the rest ("details") has none.</param>
/// <param name="Services">Purposes of the services whose cards stand under it.</param>
public sealed record Question(string Id, bool HasSignal, IReadOnlyList<string> Services)
{
    /// <summary>Takes the services whose purpose no question names.</summary>
    public const string OtherServices = "others";
}

/// <summary>What a policy can say: the content of practices.yaml.</summary>
public sealed record Taxonomy(IReadOnlyList<Question> Questions, IReadOnlyList<Practice> Practices, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>The question under which a service stands, by its main purpose; null where none takes it.</summary>
    public string? QuestionOf(KnownService service) =>
        (Questions.FirstOrDefault(question => service.Purposes.Count > 0 && question.Services.Contains(service.Purposes[0]))
            ?? Questions.FirstOrDefault(static question => question.Services.Contains(Question.OtherServices)))?.Id;
}
