namespace Klartext.Summarizer.Contracts;

/// <summary>What a policy can say, as a service knows it.</summary>
/// <param name="Rulebook">Version of the rule book.</param>
/// <param name="PolicyLanguages">Languages whose policies can be read.</param>
/// <param name="ReaderLanguages">Languages of the answers.</param>
/// <param name="Questions">The reader's questions, in order.</param>
/// <param name="Requirements">What Art. 13 GDPR asks every policy to hold.</param>
public sealed record CatalogueResponse(
    string Rulebook, IReadOnlyList<string> PolicyLanguages, IReadOnlyList<string> ReaderLanguages, IReadOnlyList<CatalogueQuestion> Questions, IReadOnlyList<CatalogueRequirement> Requirements);

/// <summary>One of the reader's questions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The question in words.</param>
/// <param name="HasSignal">Whether it has a signal.</param>
/// <param name="Practices">The practices that answer it.</param>
public sealed record CatalogueQuestion(string Id, string Text, bool HasSignal, IReadOnlyList<CataloguePractice> Practices);

/// <summary>A practice that a policy can state or deny.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Duty">Article of the GDPR that asks for the information, or "none".</param>
/// <param name="Law">What it is about in substance.</param>
public sealed record CataloguePractice(string Id, string Name, string Duty, string Law);

/// <summary>Something that Art. 13 GDPR asks a policy to hold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Article">Where the GDPR asks for it.</param>
public sealed record CatalogueRequirement(string Id, string Name, string Article);
