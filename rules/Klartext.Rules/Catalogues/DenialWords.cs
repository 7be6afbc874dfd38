namespace Klartext.Rules.Catalogues;

/// <summary>The word classes by which a denial is known in whatever clause it stands, and the words in which it is read again plainly.</summary>
/// <param name="Asserting">Words that open a clause which is so ("da", "weil", "dass"); behind any other opener nothing is denied.</param>
/// <param name="Promising">Words by which the speaker vouches for a clause with "dass" or an infinitive ("versichern", "verpflichten").</param>
/// <param name="Vouched">Words of a clause that holds only where somebody vouches for it ("dass", "zu", "einzusetzen").</param>
/// <param name="Nominal">Nouns that only say that something is done with the name behind them ("Speicherung von Namen").</param>
/// <param name="Never">Words that deny like "nicht" ("niemals", "keinesfalls").</param>
/// <param name="Circumstances">Nouns that deny a verb together with a negative determiner ("unter keinen Umständen", "zu keinem Zeitpunkt").</param>
/// <param name="Focus">Words that may stand at a denial and change nothing ("auch", "selbstverständlich").</param>
/// <param name="Joints">Words that join denied names ("weder Namen noch Adressen").</param>
/// <param name="Genitive">Adjectives that may stand between two nouns of a name ("Weitergabe personenbezogener Daten").</param>
/// <param name="Passing">Verbs that say what becomes of data that is there ("verkaufen", "weitergeben"): who denies them denies no gathering.</param>
/// <param name="Comparing">Words that begin a comparison with somebody else ("anders als", "im Gegensatz zu").</param>
/// <param name="Before">What a denied name without a verb of its own is read behind ("wir erheben").</param>
/// <param name="Behind">What it is read before ("gespeichert verwendet statt").</param>
public sealed record DenialWords(int Asserting, int Promising, int Vouched, int Nominal, int Never, int Circumstances, int Focus, int Joints, int Genitive, int Passing, int Comparing, string[] Before, string[] Behind);
