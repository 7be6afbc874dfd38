using Klartext.Rules.Findings;

namespace Klartext.Rules.Catalogues;

/// <summary>What a negation over a rule's words does.</summary>
public enum NegationEffect
{
    /// <summary>The practice is denied.</summary>
    Denies,

    /// <summary>Nothing is found.</summary>
    Cancels,

    /// <summary>Nothing changes.</summary>
    Ignored,

    /// <summary>Only a short answer that denies the whole denies the practice too; any other negation changes nothing.</summary>
    PlainOnly,
}

/// <summary>Where a rule looks for its <c>with</c> phrases.</summary>
public enum Scope
{
    /// <summary>The sentence itself.</summary>
    Sentence,

    /// <summary>Its block.</summary>
    Paragraph,

    /// <summary>All blocks under the same heading.</summary>
    Section,
}

/// <summary>In which blocks a rule holds.</summary>
public enum Place
{
    /// <summary>Everywhere but in headings.</summary>
    Text,

    /// <summary>Only in headings.</summary>
    Heading,

    /// <summary>Everywhere.</summary>
    Anywhere,
}

/// <summary>A compiled rule; phrases are numbers of the catalogue's phrases.</summary>
/// <param name="Id">Its permanent id.</param>
/// <param name="Practice">What it finds.</param>
/// <param name="Status">What its phrases say when nothing negates them.</param>
/// <param name="Negation">What a negation does.</param>
/// <param name="Place">In which blocks it holds.</param>
/// <param name="Definitions">Whether it holds in sentences that only explain a term.</param>
/// <param name="Condition">A fixed condition, or none.</param>
/// <param name="Strength">1 to 3: how expressly the words say it.</param>
/// <param name="Within">Where <paramref name="With"/> is looked for.</param>
/// <param name="With">One of these must stand within the scope; empty: no such demand.</param>
/// <param name="Under">One of these must stand in a heading above.</param>
/// <param name="Unless">None of these may stand in the sentence.</param>
/// <param name="UnlessWithin">Where <paramref name="Unless"/> is looked for.</param>
/// <param name="UnlessUnder">None of these may stand in a heading above.</param>
public sealed record Rule(
    string Id, PracticeId Practice, PracticeStatus Status, NegationEffect Negation, Place Place, bool Definitions, Condition Condition, int Strength,
    Scope Within, int[] With, int[] Under, int[] Unless, Scope UnlessWithin, int[] UnlessUnder)
{
    /// <summary>The greatest strength.</summary>
    public const int MostExpress = 3;
}

/// <summary>What a phrase that names a value stands for.</summary>
/// <param name="Kind">country, service, law, unit, numeral, period, authority ...</param>
/// <param name="Value">Its normal form.</param>
/// <param name="Tags">What phrases may ask for: purposes of a service, "third" or "eea" of a country.</param>
public sealed record NamedValue(string Kind, string Value, string[] Tags);

/// <summary>A value element of phrases: &lt;kind argument&gt;.</summary>
/// <param name="Kind">The kind that phrases write: period, third-country, article ...</param>
/// <param name="Argument">What follows it, or an empty string.</param>
public sealed record ValueReference(string Kind, string Argument);
