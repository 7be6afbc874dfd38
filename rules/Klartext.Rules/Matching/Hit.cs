using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Policies;

namespace Klartext.Rules.Matching;

/// <summary>One rule that fired in one sentence.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Status">What it found.</param>
/// <param name="Condition">Under which condition.</param>
/// <param name="Sentence">The sentence, by its index in the document.</param>
/// <param name="LeadIn">The lead-in of the list that the sentence needs, or -1.</param>
/// <param name="Proof">The words it rests on.</param>
internal sealed record Hit(Rule Rule, PracticeStatus Status, Condition Condition, int Sentence, int LeadIn, TextRange[] Proof);

/// <summary>All that one pass over a document found.</summary>
/// <param name="Hits">The rules that fired, in document order.</param>
/// <param name="Values">The values recognised, in document order.</param>
internal sealed record Reading(Hit[] Hits, Recognised[] Values);
