namespace Klartext.Rules.Catalogues;

/// <summary>The word classes that tell how far a denial reaches: what it leaves out, of whom it speaks and what it denies besides.</summary>
/// <param name="Further">Words that say that there is some already ("weitere", "mehr"): who denies more denies nothing.</param>
/// <param name="Others">Words that begin a clause about somebody else ("andere", "viele", "manche").</param>
/// <param name="Speakers">Words by which the author speaks of himself ("wir", "unsere", "hier").</param>
/// <param name="Correcting">Words behind which stands what is so instead ("sondern").</param>
/// <param name="Manner">Words that a negator before them denies alone ("nicht selbst", "nicht heimlich").</param>
/// <param name="Beneficial">Prepositions that say for whom or what a thing is ("Werbung für Tabak").</param>
/// <param name="Perceiving">Verbs of him who learns something ("sehen", "erfahren"): others may hold what he does not see.</param>
/// <param name="Whether">Words that begin an indirect question ("ob").</param>
/// <param name="Listing">Words that lead from a general noun to what it comprises ("Angaben über Namen und Alter", "Daten wie Name").</param>
/// <param name="Binding">Verbs by which others are forbidden something ("Unsere Partner dürfen Ihre Daten nicht verkaufen").</param>
/// <param name="Saying">Verbs of those whose words are only passed on ("Google sagt, es verkaufe keine Daten").</param>
public sealed record ReachWords(int Further, int Others, int Speakers, int Correcting, int Manner, int Beneficial, int Perceiving, int Whether, int Listing, int Binding, int Saying);
