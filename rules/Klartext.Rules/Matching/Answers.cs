using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds the short answers of a document and what they answer: "Tracking? Gibt es nicht.", "Cookies: keine", "Newsletter verschicken
/// wir keinen", a heading "Cookies" over "Verwenden wir nicht.", "Darauf verzichten wir." Such an answer adds nothing of its own but
/// yes or no, so it is the question, the name or the statement before it that is affirmed or denied.
/// </summary>
internal sealed class Answers(Catalogue catalogue, WordClasses classes)
{
    private const int LongestName = 6; // words
    private const int LongestAnswer = 9; // words of an answer that is plain from end to end
    private const int LongestStatement = 30; // words of a statement that "das tun wir nicht" takes up

    private readonly AnswerWords words = catalogue.Answers;
    private PolicyDocument document = null!;
    private int[] numbers = [];
    private HashSet<int> harmless = [];
    private HashSet<int> negating = [];

    /// <summary>Turns to a document.</summary>
    /// <param name="of">The document.</param>
    /// <param name="wordNumbers">The number of each of its words.</param>
    /// <param name="harmlessWords">Words in which a negator negates nothing ("nicht nur").</param>
    /// <param name="negatingWords">Words that end a negation of several words ("ebenso wenig").</param>
    public void Open(PolicyDocument of, int[] wordNumbers, HashSet<int> harmlessWords, HashSet<int> negatingWords)
    {
        harmless = harmlessWords;
        negating = negatingWords;
        document = of;
        numbers = wordNumbers;
    }

    /// <summary>Whether the sentence only asks.</summary>
    public bool IsQuestion(int sentence) => document.Text[document.Sentences[sentence].Range.End - 1] == '?';

    /// <summary>Whether the sentence asks whether something is so; "Wie lange speichern wir Ihre Daten?" takes it for granted that we do.</summary>
    public bool AsksWhether(int sentence)
    {
        var (_, _, first, count) = document.Sentences[sentence];
        return IsQuestion(sentence) && !Any(words.Asking, first, first + Math.Min(count, 2)); // a number may stand before: "3. Wie lange ...?"
    }

    /// <summary>What this sentence answers, or null.</summary>
    public Answer? Of(int sentence)
    {
        var (_, _, first, count) = document.Sentences[sentence];
        if (count == 0 || IsQuestion(sentence))
        {
            return null;
        }

        return BehindAnother(sentence, first, first + count) ?? InOneSentence(sentence, first, first + count);
    }

    /// <summary>Whether the word only denies, so that a reading of what is denied leaves it out.</summary>
    public bool IsDenier(int word) => classes.Has(numbers[word], words.No) || negating.Contains(word);

    /// <summary>
    /// Whether only a part of what a phrase means is answered: "Cookies zu Werbezwecken" and "dauerhafte Cookies" are not all cookies.
    /// A qualifier that the phrase itself asks for narrows nothing down.
    /// </summary>
    /// <param name="sentence">The sentence that answers.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="matched">The words of the phrase, counted from the first word of what is answered.</param>
    public bool IsQualified(int sentence, in Answer answer, ReadOnlySpan<int> matched)
    {
        for (var word = answer.First; word < answer.End; word++)
        {
            if (matched.Contains(word - answer.First))
            {
                continue;
            }

            var small = answer.Of == sentence && !IsCapital(word) && !classes.Has(numbers[word], words.Particles) && !classes.Has(numbers[word], catalogue.Coordinators);
            if (small || classes.Has(numbers[word], words.Qualifiers))
            {
                return true;
            }
        }

        return false;
    }

    private Answer? BehindAnother(int sentence, int first, int end)
    {
        if (sentence == 0)
        {
            return null;
        }

        var before = document.Sentences[sentence - 1];
        var asked = IsQuestion(sentence - 1);
        if (!asked && end - first > LongestAnswer)
        {
            return null;
        }

        var yes = asked && Opens(words.Yes, first, end);
        var no = asked && Opens(words.No, first, end);
        if (!yes && !no && !IsPlain(first, end))
        {
            return null;
        }

        var (from, to) = (before.FirstWord, before.FirstWord + before.WordCount);
        if (asked && before.WordCount > 0)
        {
            return new Answer(AsksForName(from, to) ? AnswerKind.Name : AnswerKind.Question, !yes, sentence - 1, from, to, first, end);
        }

        if (IsName(sentence - 1, sentence))
        {
            return new Answer(AnswerKind.Name, true, sentence - 1, from, to, first, end);
        }

        var pointsBack = before.Block == document.Sentences[sentence].Block && before.WordCount is > 0 and <= LongestStatement && Any(words.Pointing, first, end);
        return pointsBack ? new Answer(AnswerKind.Statement, true, sentence - 1, from, to, first, end) : null;
    }

    /// <summary>"Cookies: keine", "Analysedienste nutzen wir nicht", "Ebenso wenig setzen wir Cookies ein": a name, and around it nothing but its denial.</summary>
    private Answer? InOneSentence(int sentence, int first, int end)
    {
        if (end - first > LongestName + LongestAnswer || Any(catalogue.ClauseOpeners, first, end))
        {
            return null;
        }

        var (from, to) = WithoutPlain(first, end);
        var denied = to > from && to - from <= LongestName && IsNameOf(from, to) && IsCapital(to - 1) && (Denies(first, from) || Denies(to, end)) && !Any(words.Pointing, first, from);
        return denied ? new Answer(AnswerKind.Name, true, sentence, from, to, first, end) : null;
    }

    /// <summary>"Tracking?", "Gibt es Tracking?", "Welche Cookies setzen wir?": around the name stands nothing that says more.</summary>
    private bool AsksForName(int first, int end)
    {
        var (from, to) = WithoutPlain(first, end);
        return to > from && to - from <= LongestName && IsNameOf(from, to);
    }

    /// <summary>What is left of a stretch without the plain words at its ends.</summary>
    private (int From, int To) WithoutPlain(int first, int end)
    {
        while (end > first && IsPlainWord(end - 1))
        {
            end--;
        }

        while (first < end && (IsPlainWord(first) || classes.Has(numbers[first], words.Asking)))
        {
            first++;
        }

        return (first, end);
    }

    /// <summary>A heading, the cell before, or a few words that open the block like one: "**Cookies.** Verwenden wir nicht."</summary>
    private bool IsName(int named, int sentence)
    {
        var (_, block, first, count) = document.Sentences[named];
        var own = document.Sentences[sentence].Block;
        var kind = document.Blocks[block].Kind;
        var stands = block == own
            ? named == document.Blocks[block].FirstSentence
            : block == own - 1 && document.Blocks[block].SentenceCount == 1 && (kind == BlockKind.Heading || kind == BlockKind.TableCell && document.Blocks[own].Kind == BlockKind.TableCell);
        return stands && count is > 0 and <= LongestName && IsNameOf(first, first + count);
    }

    /// <summary>A name holds no verb and no pronoun of those that answers are made of.</summary>
    private bool IsNameOf(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (IsPlainWord(word) && !classes.Has(numbers[word], words.Particles))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Nein.", "Nein, niemals", "Ja, für die Anmeldung": the first word says it and the rest goes into detail.</summary>
    private bool Opens(int wordClass, int first, int end) =>
        classes.Has(numbers[first], wordClass) && (end == first + 1 || (document.Words[first + 1].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) != 0);

    private bool IsPlain(int first, int end)
    {
        if (end - first > LongestAnswer || !Denies(first, end))
        {
            return false;
        }

        for (var word = first; word < end; word++)
        {
            if (!IsPlainWord(word) && !(word > first && classes.Has(numbers[word - 1], words.Pointing) && IsCapital(word)))
            {
                return false; // "solche Dienste" says no more than "solche"
            }
        }

        return true;
    }

    private bool IsPlainWord(int word) =>
        classes.Has(numbers[word], words.Plain) || classes.Has(numbers[word], words.Use) || classes.Has(numbers[word], words.Particles) || IsDenier(word);

    /// <summary>Whether something in the stretch denies, and nothing of it only seems to.</summary>
    private bool Denies(int first, int end)
    {
        var denies = false;
        for (var word = first; word < end; word++)
        {
            if (harmless.Contains(word))
            {
                return false;
            }

            denies |= IsDenier(word);
        }

        return denies;
    }

    private bool IsCapital(int word) => Characters.IsCapital(document.Text[document.Words[word].Start]);

    private bool Any(int wordClass, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (classes.Has(numbers[word], wordClass))
            {
                return true;
            }
        }

        return false;
    }
}
