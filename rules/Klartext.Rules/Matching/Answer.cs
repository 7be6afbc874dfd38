namespace Klartext.Rules.Matching;

/// <summary>What a short answer answers.</summary>
internal enum AnswerKind
{
    /// <summary>A question: "Verkaufen wir Daten? Nein."</summary>
    Question,

    /// <summary>A mere name: a heading, a label, the first words of the sentence. It is read with the verbs that it implies.</summary>
    Name,

    /// <summary>A statement that the answer takes up with a pointing word: "Andere werten das aus. Wir tun das nicht."</summary>
    Statement,

    /// <summary>An item below a denial that leads in to a list: "Nicht gespeichert werden:" + "IP-Adressen".</summary>
    Item,
}

/// <summary>A short answer.</summary>
/// <param name="Kind">What it answers.</param>
/// <param name="Denies">Whether it says no.</param>
/// <param name="Of">The sentence that it answers; its own, where it follows a name in one sentence; the lead-in, for an item of a list.</param>
/// <param name="First">The first word of what is answered, counted in the document.</param>
/// <param name="End">The word behind it.</param>
/// <param name="Said">The first word of the answer.</param>
/// <param name="SaidEnd">The word behind it.</param>
/// <param name="Handled">Whether a phrase must match the verb too: who gives no names away may well ask for them.</param>
internal readonly record struct Answer(AnswerKind Kind, bool Denies, int Of, int First, int End, int Said, int SaidEnd, bool Handled = false);
