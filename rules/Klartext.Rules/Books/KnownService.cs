namespace Klartext.Rules.Books;

/// <summary>A third party that policies name; see rules/services.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Name">Its name as people know it.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="Country">ISO code of the operator's country.</param>
/// <param name="Parent">The company behind the operator, if another.</param>
/// <param name="ParentCountry">ISO code of that company's country.</param>
/// <param name="Purposes">What it is used for, the main purpose first.</param>
/// <param name="Policy">Address of its own policy.</param>
/// <param name="OptOut">Address where a person can refuse it, if there is one.</param>
public sealed record KnownService(
    string Id, string Name, string Operator, string Country, string? Parent, string? ParentCountry, IReadOnlyList<string> Purposes, string? Policy, string? OptOut);
