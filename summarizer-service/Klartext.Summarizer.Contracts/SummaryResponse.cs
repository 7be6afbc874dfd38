using System.Text.Json.Serialization;

namespace Klartext.Summarizer.Contracts;

/// <summary>A policy in plain words. The same from the service, the command and the browser.</summary>
/// <param name="Id">SHA-256 of the policy's text.</param>
/// <param name="Rulebook">Version of the rule book.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Source">Where the policy came from, if the service fetched it.</param>
/// <param name="Document">The policy itself.</param>
/// <param name="Findings">What it states and denies, each with its proof.</param>
/// <param name="Services">Third parties that it names.</param>
/// <param name="Completeness">What Art. 13 GDPR asks for, and whether it was found.</param>
/// <param name="Signals">How the reader's questions stand.</param>
/// <param name="Headlines">Three statements at most, the gravest first.</param>
/// <param name="Answers">The answers to the reader's questions.</param>
/// <param name="Model">The language model's share.</param>
public sealed record SummaryResponse(
    string Id, string Rulebook, string Language, string? Source, DocumentFacts Document, IReadOnlyList<FindingFacts> Findings, IReadOnlyList<ServiceFacts> Services,
    IReadOnlyList<CompletenessFact> Completeness, IReadOnlyList<SignalFacts> Signals, IReadOnlyList<HeadlineText> Headlines, IReadOnlyList<AnswerText> Answers, ModelShareFacts Model);

/// <summary>The policy itself.</summary>
/// <param name="Text">Its text, if it was asked for; all offsets count its UTF-16 units.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Language">Two-letter code.</param>
/// <param name="Words">How many words.</param>
/// <param name="ReadingMinutes">At 200 words a minute.</param>
/// <param name="Readability">How hard it is to read.</param>
public sealed record DocumentFacts(string? Text, string? Title, string? Language, int Words, double ReadingMinutes, ReadabilityFact Readability);

/// <summary>A readability index.</summary>
/// <param name="Index">flesch-amstad or flesch.</param>
/// <param name="Value">0 (hard) to 100 (easy).</param>
/// <param name="Level">leicht, mittel or schwer.</param>
public sealed record ReadabilityFact(string Index, double Value, string Level);

/// <summary>The policy's words: <paramref name="Quote"/> is the slice [Start, End) of its text.</summary>
/// <param name="Quote">The sentence, verbatim.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Heading">The headings above it, outermost first.</param>
/// <param name="Proof">The words it rests on, as pairs [start, end) of the text.</param>
public sealed record EvidenceQuote(string Quote, int Start, int End, IReadOnlyList<string>? Heading = null, IReadOnlyList<int[]>? Proof = null);

/// <summary>A fact: a period, a country, a service ...</summary>
public sealed record ValueFact(string Kind, string Value, string Text);

/// <summary>A practice that the policy states or denies.</summary>
public sealed record FindingFacts(string Practice, string Status, string? Condition, IReadOnlyList<ValueFact> Values, string Rule, IReadOnlyList<EvidenceQuote> Evidence);

/// <summary>A third party that the policy names.</summary>
public sealed record ServiceFacts(
    string Id, string Name, string Operator, string Country, string? ParentCountry, string? Purpose, string? Policy, string? OptOut, IReadOnlyList<EvidenceQuote> Evidence);

/// <summary>Whether the policy holds what an article of the GDPR asks for.</summary>
public sealed record CompletenessFact(string Requirement, string Article, bool Applies, bool Present);

/// <summary>How a question stands: green, yellow, red or grey.</summary>
public sealed record SignalFacts(string Question, string Level, IReadOnlyList<SignalReasonText> Reasons);

/// <summary>A reason of a signal, in words.</summary>
public sealed record SignalReasonText(string Text, string? Practice, string? Signal = null);

/// <summary>One of the statements most worth knowing.</summary>
public sealed record HeadlineText(string Text, string Level, string Question);

/// <summary>The answer to a question.</summary>
public sealed record AnswerText(string Question, string? Line, IReadOnlyList<SentenceText> Sentences);

/// <summary>A sentence for the reader.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Origin">rule or model.</param>
/// <param name="Practice">The practice it speaks of, if it is one.</param>
/// <param name="Status">stated or denied.</param>
/// <param name="Facts">Facts beside it.</param>
/// <param name="Evidence">The policy's words.</param>
public sealed record SentenceText(string Text, string Origin, string? Practice = null, string? Status = null, IReadOnlyList<ValueFact>? Facts = null, IReadOnlyList<EvidenceQuote>? Evidence = null);

/// <summary>A statement of the model, verified, as it is streamed.</summary>
/// <param name="Question">The question it answers; "own" for the reader's own.</param>
/// <param name="Sentence">The statement with its proof.</param>
public sealed record StatementEvent(string Question, SentenceText Sentence);

/// <summary>The language model's share.</summary>
/// <param name="Used">Whether a model was asked and answered.</param>
/// <param name="Name">Its name.</param>
/// <param name="Verified">Statements that stand.</param>
/// <param name="Dropped">Statements dropped because they could not be verified.</param>
/// <param name="Reason">Why there is no model text, as a key ("not-configured", "timeout", "queue" ...); null if there is.</param>
/// <param name="Text">The reason in one line in the reader's language.</param>
/// <param name="Seconds">After how many seconds asking again may help, if that is known.</param>
public sealed record ModelShareFacts(bool Used, string? Name, int Verified, int Dropped, string? Reason = null, string? Text = null, int? Seconds = null);

/// <summary>The asking of the model waits for its turn; streamed at first and whenever the place changes.</summary>
/// <param name="Ahead">How many wait before it.</param>
/// <param name="Seconds">How long it will take until its turn, by the calls so far; null while none has ended.</param>
/// <param name="Text">The same in one line in the reader's language.</param>
public sealed record WaitingEvent(int Ahead, int? Seconds, string Text);

/// <summary>The JSON of the contract, made at compile time: small names, nothing for what is null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SummaryRequest))]
[JsonSerializable(typeof(SummaryFromUrlRequest))]
[JsonSerializable(typeof(SummaryResponse))]
[JsonSerializable(typeof(StatementEvent))]
[JsonSerializable(typeof(WaitingEvent))]
[JsonSerializable(typeof(ModelShareFacts))]
[JsonSerializable(typeof(CatalogueResponse))]
[JsonSerializable(typeof(ExplanationRequest))]
[JsonSerializable(typeof(ExplanationResponse))]
[JsonSerializable(typeof(TrialRequest))]
[JsonSerializable(typeof(TrialResponse))]
public sealed partial class ContractJson : JsonSerializerContext;
