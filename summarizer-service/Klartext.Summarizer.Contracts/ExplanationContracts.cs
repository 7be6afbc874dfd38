namespace Klartext.Summarizer.Contracts;

/// <summary>A sentence or a few, to be explained word by word.</summary>
/// <param name="Text">The sentence; lines that begin with "# " are headings, with "- " list items.</param>
/// <param name="Language">The reader's language, as in <see cref="SummaryRequest"/>.</param>
/// <param name="PolicyLanguage">Whose rules: de or en. Default: the language of the text, else de.</param>
public sealed record ExplanationRequest(string? Text, string? Language = null, string? PolicyLanguage = null);

/// <summary>What the rules make of a text. All offsets count UTF-16 units of <paramref name="Text"/>; stretches are pairs [start, end).</summary>
/// <param name="Rulebook">Version of the rule book.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="PolicyLanguage">Whose rules were used.</param>
/// <param name="Text">The text as it was read.</param>
/// <param name="Sentences">One for each sentence.</param>
public sealed record ExplanationResponse(string Rulebook, string Language, string PolicyLanguage, string Text, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>What the rules make of a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="LeadIn">The sentence above a list that it is read behind as well.</param>
/// <param name="Values">Recognised values.</param>
/// <param name="Negations">Words that negate.</param>
/// <param name="Harmless">Words that look so and negate nothing here.</param>
/// <param name="Conditions">Conditions with the words that name them.</param>
/// <param name="Definition">The words that make it a sentence that only explains a term.</param>
/// <param name="Found">Rules that find something.</param>
/// <param name="Silent">Rules whose phrase stands there and that find nothing all the same.</param>
/// <param name="Near">Rules of whose phrase nearly all stands there, the nearest first.</param>
public sealed record ExplainedSentence(
    int Start, int End, string? LeadIn, IReadOnlyList<SentenceValue> Values, IReadOnlyList<SentenceNegation> Negations, IReadOnlyList<int[]> Harmless, IReadOnlyList<SentenceCondition> Conditions,
    IReadOnlyList<int[]>? Definition, IReadOnlyList<RuleFound> Found, IReadOnlyList<RuleSilent> Silent, IReadOnlyList<RuleNear> Near);

/// <summary>A recognised value: its kind, its normal form and where it stands.</summary>
public sealed record SentenceValue(string Kind, string Value, int Start, int End);

/// <summary>A word that negates, and the words of the clause that it reaches.</summary>
public sealed record SentenceNegation(int Start, int End, IReadOnlyList<int[]> Clause);

/// <summary>A condition (consent, registration, legal-requirement, contract, contact, payment, exception) and the words that name it.</summary>
public sealed record SentenceCondition(string Condition, IReadOnlyList<int[]> Words);

/// <summary>A rule that finds something.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it finds.</param>
/// <param name="Name">The practice's name in the reader's language.</param>
/// <param name="Status">stated or denied.</param>
/// <param name="Condition">Under which condition, if there is one.</param>
/// <param name="Phrase">The phrase that matches, as it is written.</param>
/// <param name="Words">The words it rests on.</param>
/// <param name="WithLeadIn">Whether it needs the lead-in.</param>
/// <param name="File">The rule's file in the rules folder.</param>
/// <param name="Line">The rule's line.</param>
public sealed record RuleFound(string Rule, string Practice, string Name, string Status, string? Condition, string? Phrase, IReadOnlyList<int[]> Words, bool WithLeadIn, string File, int Line);

/// <summary>A rule whose phrase stands there and that finds nothing all the same.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it would have found.</param>
/// <param name="Name">The practice's name in the reader's language.</param>
/// <param name="Phrase">The phrase as it is written.</param>
/// <param name="Words">The words it matches.</param>
/// <param name="Reason">place, definition, unless, unlessUnder, with, under or negated.</param>
/// <param name="Text">The reason in words, in the reader's language.</param>
public sealed record RuleSilent(string Rule, string Practice, string Name, string Phrase, IReadOnlyList<int[]> Words, string Reason, string Text);

/// <summary>A rule of whose phrase nearly all stands there.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Practice">What it would have found.</param>
/// <param name="Name">The practice's name in the reader's language.</param>
/// <param name="Phrase">The phrase as it is written.</param>
/// <param name="Present">The pieces that stand there.</param>
/// <param name="Missing">The pieces that do not; none where all stand there, but in another order or too far apart.</param>
/// <param name="Text">What it lacks, in words, in the reader's language.</param>
public sealed record RuleNear(string Rule, string Practice, string Name, string Phrase, IReadOnlyList<string> Present, IReadOnlyList<string> Missing, string Text);

/// <summary>A rule that somebody proposes, to be tried on its own examples.</summary>
/// <param name="Practice">What it finds: a practice of the catalogue.</param>
/// <param name="PolicyLanguage">Whose rule it is: de or en.</param>
/// <param name="Status">What its match sentences say: stated (default) or denied.</param>
/// <param name="Phrases">Its phrases. None: the sentences are tried on the rules there are.</param>
/// <param name="Match">Sentences that it should find.</param>
/// <param name="Miss">Sentences that it must not find.</param>
/// <param name="Language">The reader's language, as in <see cref="SummaryRequest"/>.</param>
public sealed record TrialRequest(
    string? Practice, string? PolicyLanguage, string? Status = null, IReadOnlyList<string>? Phrases = null, IReadOnlyList<string>? Match = null, IReadOnlyList<string>? Miss = null, string? Language = null);

/// <summary>How a proposed rule does.</summary>
/// <param name="Holds">Whether it can be read and every example comes out as it should.</param>
/// <param name="Problems">What is wrong with its phrases.</param>
/// <param name="Examples">Its examples, match before miss; none where it cannot be read.</param>
/// <param name="RuleStatus">What the rule says of itself: denied where its phrases deny without a word that negates ("verzichten auf"), else stated.</param>
/// <param name="Suggestion">A first phrase made of the first match sentence, where no phrase was sent and one can be made.</param>
public sealed record TrialResponse(bool Holds, IReadOnlyList<PhraseProblem> Problems, IReadOnlyList<TrialExample> Examples, string RuleStatus = "stated", string? Suggestion = null);

/// <summary>What is wrong with a phrase.</summary>
/// <param name="Problem">Which problem ("bracket-open", "unknown-list" ...).</param>
/// <param name="Text">The problem in words, in the reader's language.</param>
public sealed record PhraseProblem(string Problem, string Text);

/// <summary>How an example comes out.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">stated, denied or none.</param>
/// <param name="Found">stated, denied or none.</param>
/// <param name="Holds">Whether the two agree.</param>
/// <param name="Why">Why they do not, in words, in the reader's language.</param>
/// <param name="KnownTo">Rules there are already that find the practice in it.</param>
public sealed record TrialExample(string Text, string Expected, string Found, bool Holds, string? Why, IReadOnlyList<string> KnownTo);
