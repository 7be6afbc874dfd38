namespace Klartext.Rules.Catalogues;

/// <summary>The word classes by which a short answer is known: "Tracking? Gibt es nicht.", "Cookies: keine", "Das tun wir nicht."</summary>
/// <param name="No">Words that deny ("nein", "keine", "nicht").</param>
/// <param name="Yes">Words that affirm ("ja").</param>
/// <param name="Plain">Words that add nothing of their own: pronouns, auxiliaries, "hier", "bei uns", "gibt es".</param>
/// <param name="Use">Verbs that say no more than that something is done or used ("verwenden", "findet statt").</param>
/// <param name="Handling">Verbs that say what is done with data ("speichern", "weitergegeben"); they go with a name, but take up no statement.</param>
/// <param name="Leading">Words that may stand besides in a denial that leads in to a list ("Folgende Daten speichern wir nicht:").</param>
/// <param name="Particles">Plain words that may also stand in a name ("Weitergabe an Dritte").</param>
/// <param name="Pointing">Words that take up a whole statement ("das", "beides", "solche").</param>
/// <param name="Qualifiers">Words that narrow a name down, so that its denial is no denial of the whole ("Cookies zu Werbezwecken").</param>
/// <param name="Asking">Words that begin a question which is no yes-or-no question ("wie", "welche").</param>
/// <param name="Implied">The verbs that a bare name is read with ("Cookies: keine" says that none are used).</param>
/// <param name="Only">Words that begin an answer which affirms with a limit ("nur an die Druckerei").</param>
/// <param name="Denial">The negators that a question answered with no is read with: the first behind its verb and subject, the others at its end ("Speichern Sie [keine] Namen [nicht]").</param>
public sealed record AnswerWords(int No, int Yes, int Plain, int Use, int Handling, int Leading, int Particles, int Pointing, int Qualifiers, int Asking, string[] Implied, int Only, string[] Denial);
