using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds sentences that begin with their verb and go on with another behind the comma: "Zahlt ein Kunde nicht, wird dies gemeldet",
/// "Weisen Sie Cookies zurück, fehlt der Warenkorb". The first half only supposes, so nothing in it negates, and what the second half
/// denies holds in that case alone.
/// </summary>
internal sealed class Suppositions(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestVerb = 14; // letters; a longer word that opens a sentence is a noun

    private readonly AnswerWords words = catalogue.Answers;

    /// <summary>Notes what a sentence supposes; only where something in it denies.</summary>
    public void Read(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        var end = first + count;
        if (count > 3 && OpensSupposition(first))
        {
            Suppose(first, CommaOf(first, end), end);
            return;
        }

        var comma = count < 4 || !BeginsWithVerb(first) ? end : CommaOf(first, end);
        if (comma == end || !IsInverted(comma, end))
        {
            return;
        }

        for (var word = first; word < comma; word++)
        {
            open.Harmless.Add(word);
        }

        for (var word = first; word < end && (word == first || (open.Document.Words[word].Before & Breaks.Strong) == 0 || vocabulary.IsGlued(word)); word++)
        {
            open.Supposed.Add(word);
        }
    }

    /// <summary>Notes the words of a clause that only supposes: "Wer keine Cookies will, ...", "Damit keine Cookies gesetzt werden, ...".</summary>
    private void Suppose(int first, int comma, int end)
    {
        for (var word = first; word < comma && comma < end && vocabulary.HasDenier(first, comma); word++)
        {
            open.Supposed.Add(word);
        }
    }

    /// <summary>"wer", "damit", "wenn": not "da" and not "wie erwähnt", behind which all is so as it stands.</summary>
    private bool OpensSupposition(int first)
    {
        var number = open.Numbers[first];
        return classes.Has(number, words.Asking) && !classes.Has(number, catalogue.RelativeOpeners)
            || classes.Has(number, catalogue.ClauseOpeners) && !classes.Has(number, catalogue.Denials.Asserting) && !vocabulary.IsDenier(first);
    }

    /// <summary>"Zahlt ein Kunde", "Werden Cookies", "Haben Sie": a verb, and behind it the subject.</summary>
    private bool BeginsWithVerb(int first)
    {
        if (IsKnownVerb(first))
        {
            return vocabulary.IsCapital(first + 1) || IsSubject(first + 1);
        }

        var number = open.Numbers[first];
        var (start, end) = (open.Document.Words[first].Start, open.Document.Words[first].End);
        return end - start <= LongestVerb && HasVerbEnding(start, end) && IsSubject(first + 1) && !Opens(number) && !classes.Has(number, words.Plain);
    }

    /// <summary>The word behind the first comma that parts no enumeration, or the end.</summary>
    private int CommaOf(int first, int end)
    {
        for (var word = first + 2; word < end; word++)
        {
            var before = open.Document.Words[word].Before;
            if ((before & (Breaks.Strong | Breaks.Colon)) != 0 && !vocabulary.IsGlued(word))
            {
                return end;
            }

            if ((before & Breaks.Comma) != 0 && !vocabulary.IsCapital(word))
            {
                return word;
            }
        }

        return end;
    }

    /// <summary>", wird dies", ", so wird er", ", fehlt der Warenkorb": a verb with its subject behind it.</summary>
    private bool IsInverted(int word, int end)
    {
        if (word + 2 < end && classes.Has(open.Numbers[word], words.Pointing) && IsKnownVerb(word + 1))
        {
            return true;
        }

        if (word + 1 >= end || vocabulary.IsCapital(word) || vocabulary.IsDenier(word) || !IsKnownVerb(word) && (Opens(open.Numbers[word]) || !HasVerbEnding(open.Document.Words[word].Start, open.Document.Words[word].End)))
        {
            return false;
        }

        return vocabulary.IsCapital(word + 1) || IsSubject(word + 1);
    }

    private bool IsKnownVerb(int word) => vocabulary.IsVerb(open.Numbers[word]);

    private bool IsSubject(int word)
    {
        var number = open.Numbers[word];
        return vocabulary.IsDeterminer(number) || !vocabulary.IsCapital(word) && !IsKnownVerb(word) && classes.Has(number, words.Plain);
    }

    private bool Opens(int number) =>
        classes.Has(number, catalogue.ClauseOpeners) || classes.Has(number, catalogue.RelativeOpeners) || classes.Has(number, catalogue.DefiniteDeterminers) || classes.Has(number, catalogue.Pronouns)
        || classes.Has(number, words.Particles) || classes.Has(number, words.Qualifiers) || classes.Has(number, words.Yes) || classes.Has(number, words.No) || classes.Has(number, catalogue.Denials.Focus)
        || classes.Has(number, words.Leading) || classes.Has(number, words.Asking);

    private bool HasVerbEnding(int start, int end) => end - start > 3 && open.Document.Text[end - 1] is 't' or 'n';
}
