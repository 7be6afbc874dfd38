using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>A phrase as it is written, with its line.</summary>
public sealed record PhraseSource(string Text, int Line);

/// <summary>An example of a rule.</summary>
/// <param name="Text">One or more lines: "# " begins a heading, "- " a list item, anything else is a paragraph.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Expected">What the rule must find in it; null: it must find nothing.</param>
public sealed record ExampleSource(string Text, int Line, PracticeStatus? Expected);

/// <summary>A rule as it is written; see rules/catalogue/README.md for the fields.</summary>
public sealed record RuleSource(
    string Id, PracticeId Practice, PracticeStatus Status, NegationEffect Negation, Place Place, bool Definitions, Condition Condition, int Strength, Scope Within,
    IReadOnlyList<PhraseSource> Any, IReadOnlyList<PhraseSource> With, IReadOnlyList<PhraseSource> Under, IReadOnlyList<PhraseSource> Unless, Scope UnlessWithin, IReadOnlyList<PhraseSource> UnlessUnder,
    IReadOnlyList<ExampleSource> Examples, string File, int Line);

/// <summary>Sentences that no single rule answers for: all rules of a practice together must find them, or find nothing in them.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Examples">The sentences.</param>
/// <param name="File">The file, relative to the rules folder.</param>
/// <param name="Line">The line.</param>
public sealed record PracticeExamples(PracticeId Practice, IReadOnlyList<ExampleSource> Examples, string File, int Line);

/// <summary>A value that phrases name: a country, a service, a law, a unit of time.</summary>
public sealed record ValueSource(string Kind, string Value, string[] Tags, IReadOnlyList<PhraseSource> Names, IReadOnlyList<PhraseSource> Unless, string File, int Line);

/// <summary>The words of short answers, see <see cref="AnswerWords"/>.</summary>
public sealed record AnswerSource(
    IReadOnlyList<PhraseSource> No, IReadOnlyList<PhraseSource> Yes, IReadOnlyList<PhraseSource> Plain, IReadOnlyList<PhraseSource> Use, IReadOnlyList<PhraseSource> Handling, IReadOnlyList<PhraseSource> Leading,
    IReadOnlyList<PhraseSource> Particles,
    IReadOnlyList<PhraseSource> Pointing, IReadOnlyList<PhraseSource> Qualifiers, IReadOnlyList<PhraseSource> Asking, IReadOnlyList<PhraseSource> Implied,
    IReadOnlyList<PhraseSource> Only, IReadOnlyList<PhraseSource> Denial)
{
    /// <summary>A language without short answers.</summary>
    public static AnswerSource None { get; } = new([], [], [], [], [], [], [], [], [], [], [], [], []);
}

/// <summary>The words of denials, see <see cref="DenialWords"/>.</summary>
public sealed record DenialSource(
    IReadOnlyList<PhraseSource> Asserting, IReadOnlyList<PhraseSource> Promising, IReadOnlyList<PhraseSource> Vouched, IReadOnlyList<PhraseSource> Nominal, IReadOnlyList<PhraseSource> Never,
    IReadOnlyList<PhraseSource> Circumstances, IReadOnlyList<PhraseSource> Focus, IReadOnlyList<PhraseSource> Joints, IReadOnlyList<PhraseSource> Genitive,
    IReadOnlyList<PhraseSource> Passing, IReadOnlyList<PhraseSource> Comparing, IReadOnlyList<PhraseSource> Before, IReadOnlyList<PhraseSource> Behind)
{
    /// <summary>A language whose denials are read by its rules alone.</summary>
    public static DenialSource None { get; } = new([], [], [], [], [], [], [], [], [], [], [], [], []);
}

/// <summary>The words that tell how far a denial reaches, see <see cref="ReachWords"/>.</summary>
public sealed record ReachSource(
    IReadOnlyList<PhraseSource> Further, IReadOnlyList<PhraseSource> Others, IReadOnlyList<PhraseSource> Speakers, IReadOnlyList<PhraseSource> Correcting, IReadOnlyList<PhraseSource> Manner,
    IReadOnlyList<PhraseSource> Beneficial, IReadOnlyList<PhraseSource> Perceiving, IReadOnlyList<PhraseSource> Whether, IReadOnlyList<PhraseSource> Listing,
    IReadOnlyList<PhraseSource> Binding, IReadOnlyList<PhraseSource> Saying)
{
    /// <summary>A language whose denials reach as far as their clause.</summary>
    public static ReachSource None { get; } = new([], [], [], [], [], [], [], [], [], [], []);
}

/// <summary>The words of _context.yaml.</summary>
public sealed record ContextSource(
    IReadOnlyList<PhraseSource> Negators, IReadOnlyList<PhraseSource> NotNegating, IReadOnlyList<PhraseSource> ClauseOpeners, IReadOnlyList<PhraseSource> RelativeOpeners, IReadOnlyList<PhraseSource> Coordinators,
    IReadOnlyList<PhraseSource> Auxiliaries, IReadOnlyList<PhraseSource> Pronouns, IReadOnlyList<PhraseSource> RelativePronouns, IReadOnlyList<PhraseSource> NegativeDeterminers, IReadOnlyList<PhraseSource> DefiniteDeterminers, IReadOnlyList<PhraseSource> Asides, bool NegatesForward, AnswerSource Answers, DenialSource Denials, ReachSource Reach,
    IReadOnlyList<PhraseSource> Definitions, IReadOnlyDictionary<Condition, IReadOnlyList<PhraseSource>> Conditions, string File);

/// <summary>All that a language's catalogue is compiled from.</summary>
public sealed record CatalogueSource(
    string Language, IReadOnlyDictionary<string, IReadOnlyList<PhraseSource>> Lists, IReadOnlyDictionary<string, (string File, int Line)> ListPlaces,
    ContextSource Context, IReadOnlyList<RuleSource> Rules, IReadOnlyList<PracticeExamples> Examples, IReadOnlyList<ValueSource> Values);
