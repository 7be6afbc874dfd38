namespace Klartext.Rules.Matching;

/// <summary>A value recognised in a sentence.</summary>
/// <param name="Kind">period, country, service, email, article ...</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Tags">Other names that phrases may ask it by.</param>
/// <param name="First">Its first word, counted in the document.</param>
/// <param name="End">The word behind it, counted in the document.</param>
internal readonly record struct Recognised(string Kind, string Value, string[] Tags, int First, int End);
