using System.Buffers;
using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds the short answers of a document and what they answer: "Tracking? Gibt es nicht.", "Cookies: keine", "Newsletter verschicken
/// wir keinen", a heading "Cookies" over "Verwenden wir nicht.", "Darauf verzichten wir." Such an answer adds nothing of its own but
/// yes or no, so it is the question, the name or the statement before it that is affirmed or denied.
/// </summary>
internal sealed class Answers(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary, DeniedLists lists)
{
    private const int LongestAnswer = 9; // words of an answer that is plain from end to end
    private const char FirstSymbol = '\u2190';
    private static readonly SearchValues<char> Crosses = SearchValues.Create("\u2715\u2716\u2717\u2718\u274C\u274E"); // ✕ ✖ ✗ ✘ ❌ ❎
    private const int LongestStatement = 30; // words of a statement that "das tun wir nicht" takes up

    private readonly AnswerWords words = catalogue.Answers;
    /// <summary>Whether the sentence only asks.</summary>
    public bool IsQuestion(int sentence) => open.Document.Text[open.Document.Sentences[sentence].Range.End - 1] == '?';

    /// <summary>Whether the sentence asks whether something is so; "Wie lange speichern wir Ihre Daten?" takes it for granted that we do.</summary>
    public bool AsksWhether(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        return IsQuestion(sentence) && !vocabulary.Any(words.Asking, first, first + Math.Min(count, 2)); // a number may stand before: "3. Wie lange ...?"
    }

    /// <summary>What this sentence answers, or null.</summary>
    public Answer? Of(int sentence)
    {
        var (_, _, first, count) = open.Document.Sentences[sentence];
        if (count == 0 || IsQuestion(sentence))
        {
            return null;
        }

        if (IsCrossedOut(sentence, first, first + count))
        {
            return new Answer(AnswerKind.Item, true, sentence, first, first + count, first, first);
        }

        return BehindAnother(sentence, first, first + count) ?? (open.Contexts[sentence].MayDeny ? InOneSentence(sentence, first, first + count) : null) ?? BelowDenial(sentence, first, first + count);
    }

    /// <summary>Fills a unit with what is answered: the words before the answer, and behind a bare name or a statement the verbs that go with it.</summary>
    public void Load(ReadingUnit unit, int sentence, in Answer answer)
    {
        unit.Clear();
        unit.Append(answer.First, answer.End, open.Document, open.Numbers);
        open.AppendValues(unit, answer.Kind == AnswerKind.Item ? sentence : answer.Of);
        for (var word = answer.Said; word < answer.SaidEnd && answer.Kind != AnswerKind.Question; word++)
        {
            if (!vocabulary.IsDenier(word) && (word < answer.First || word >= answer.End))
            {
                unit.Append(word, word + 1, open.Document, open.Numbers);
            }
        }

        foreach (var implied in answer.Kind is AnswerKind.Name or AnswerKind.Item ? words.Implied : [])
        {
            unit.AppendImplied(classes.Number(implied));
        }
    }

    /// <summary>Fills a unit with a question that was answered with no, read as the denial that it makes: "Speichern Sie [keine] Namen [nicht]".</summary>
    public void LoadDenied(ReadingUnit unit, in Answer answer)
    {
        unit.Clear();
        var second = AsksInInfinitive(answer.First, answer.End) ? answer.First : answer.First + 1; // behind the verb
        var subject = second > answer.First && second < answer.End && (classes.Has(open.Numbers[second], catalogue.Pronouns) || !vocabulary.IsCapital(second) && classes.Has(open.Numbers[second], words.Plain));
        var behind = subject ? second + 1 : second;
        unit.Append(answer.First, Math.Min(behind, answer.End), open.Document, open.Numbers);
        for (var word = 0; word < words.Denial.Length; word++)
        {
            unit.AppendImplied(classes.Number(words.Denial[word]));
            if (word == 0 && behind < answer.End)
            {
                unit.Append(behind, answer.End, open.Document, open.Numbers);
            }
        }

        open.AppendValues(unit, answer.Of);
    }

    /// <summary>"Daten weitergeben?": a noun first and its verb last.</summary>
    private bool AsksInInfinitive(int first, int end) =>
        end - first is > 1 and <= AnswerVocabulary.LongestName && vocabulary.IsCapital(first) && !vocabulary.IsVerb(open.Numbers[first]) && IsInfinitive(end - 1) && !vocabulary.IsDeterminer(open.Numbers[first + 1]);

    private bool IsInfinitive(int word) =>
        !vocabulary.IsCapital(word) && open.Document.Text[open.Document.Words[word].End - 1] == 'n' && (vocabulary.IsVerb(open.Numbers[word]) || classes.Has(open.Numbers[word], catalogue.Denials.Passing));

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

            var small = answer.Of == sentence && answer.Kind == AnswerKind.Name && !vocabulary.IsCapital(word) && !classes.Has(open.Numbers[word], words.Particles) && !classes.Has(open.Numbers[word], catalogue.Coordinators);
            if (small || classes.Has(open.Numbers[word], words.Qualifiers))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"❌ Cookies", "✗ Werbung": a cross before a few words that do not speak to the reader.</summary>
    private bool IsCrossedOut(int sentence, int first, int end)
    {
        var block = open.Document.Blocks[open.Document.Sentences[sentence].Block];
        if (sentence != block.FirstSentence || open.Document.Text[block.Range.Start] < FirstSymbol || end - first > LongestAnswer)
        {
            return false;
        }

        var before = open.Document.Text.AsSpan(block.Range.Start, open.Document.Words[first].Start - block.Range.Start);
        return before.ContainsAny(Crosses) && !vocabulary.HasDenier(first, end) && !vocabulary.Any(catalogue.Pronouns, first, end);
    }

    private Answer? BehindAnother(int sentence, int first, int end)
    {
        if (sentence == 0 || open.Document.Blocks[open.Document.Sentences[sentence].Block].ColumnHeading >= 0)
        {
            return null; // "nein" in a table speaks of its row alone, and what stands before it is another column
        }

        var before = open.Document.Sentences[sentence - 1];
        var asked = IsQuestion(sentence - 1);
        if (!asked && end - first > LongestAnswer)
        {
            return null;
        }

        var yes = asked && (Opens(words.Yes, first, end) || classes.Has(open.Numbers[first], words.Only));
        var no = asked && Opens(words.No, first, end);
        var plain = IsPlain(first, end, handling: false);
        if (!yes && !no && !plain && !IsPlain(first, end, handling: true))
        {
            return null;
        }

        var (from, to) = (before.FirstWord, before.FirstWord + before.WordCount);
        if (asked && before.WordCount > 0)
        {
            return !yes && !no && !plain ? null : new Answer(AsksForName(from, to) ? AnswerKind.Name : AnswerKind.Question, !yes, sentence - 1, from, to, first, end);
        }

        if (IsName(sentence - 1, sentence))
        {
            return new Answer(AnswerKind.Name, true, sentence - 1, from, to, first, end);
        }

        var pointsBack = plain && before.Block == open.Document.Sentences[sentence].Block && before.WordCount is > 0 and <= LongestStatement && vocabulary.Any(words.Pointing, first, end);
        return pointsBack ? new Answer(AnswerKind.Statement, true, sentence - 1, from, to, first, end) : null;
    }

    /// <summary>"Cookies: keine", "Analysedienste nutzen wir nicht", "Ebenso wenig setzen wir Cookies ein": a name, and around it nothing but its denial.</summary>
    private Answer? InOneSentence(int sentence, int first, int end)
    {
        if (end - first > AnswerVocabulary.LongestName + LongestAnswer || !vocabulary.HasDenier(first, end) || vocabulary.OpensClause(first, end))
        {
            return null;
        }

        var (from, to) = vocabulary.WithoutPlain(first, end, handling: true);
        var denied = to > from && to - from <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(from, to) && (vocabulary.IsCapital(to - 1) || IsInfinitive(to - 1) && to < end && (open.Document.Words[to].Before & Breaks.Colon) != 0) && lists.ColonIn(from, to) == from && (vocabulary.Denies(first, from) || vocabulary.Denies(to, end)) && !vocabulary.Any(words.Pointing, first, from) && !vocabulary.IsDoer(sentence, from, to, end);
        return denied ? new Answer(AnswerKind.Name, true, sentence, from, to, first, end) : null;
    }

    /// <summary>"Nicht gespeichert werden:" over a list, or a heading "Was wir nicht tun": all that the item names is denied.</summary>
    private Answer? BelowDenial(int sentence, int first, int end)
    {
        var document = open.Document;
        var block = document.Blocks[document.Sentences[sentence].Block];
        var leadIn = block.Kind == BlockKind.Heading || sentence != block.FirstSentence || end - first > LongestStatement ? -1 : LeadIns.Of(document, sentence, 1);
        if (leadIn < 0 && block.Kind == BlockKind.ListItem && sentence == block.FirstSentence)
        {
            leadIn = LeadIns.HeadingOf(document, sentence);
        }

        if (leadIn < 0 || IsQuestion(leadIn))
        {
            return null;
        }

        var (from, to) = (document.Sentences[leadIn].FirstWord, document.Sentences[leadIn].FirstWord + document.Sentences[leadIn].WordCount);
        return lists.LeadsIn(from, to) ? new Answer(AnswerKind.Item, true, leadIn, first, end, from, to) : null;
    }

    /// <summary>"Tracking?", "Gibt es Tracking?", "Welche Cookies setzen wir?": around the name stands nothing that says more.</summary>
    private bool AsksForName(int first, int end)
    {
        var (from, to) = vocabulary.WithoutPlain(first, end, handling: false);
        return to > from && to - from <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(from, to);
    }

    /// <summary>A heading, the cell before, or a few words that open the block like one: "**Cookies.** Verwenden wir nicht."</summary>
    private bool IsName(int named, int sentence)
    {
        var (_, block, first, count) = open.Document.Sentences[named];
        var own = open.Document.Sentences[sentence].Block;
        var kind = open.Document.Blocks[block].Kind;
        var stands = block == own
            ? named == open.Document.Blocks[block].FirstSentence
            : block == own - 1 && open.Document.Blocks[block].SentenceCount == 1 && (kind == BlockKind.Heading || kind == BlockKind.TableCell && open.Document.Blocks[own].Kind == BlockKind.TableCell && IsColumnOfAnswers(block));
        return stands && count is > 0 and <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(first, first + count);
    }

    /// <summary>Whether no header says what the yes and no of a table mean, "Weitergabe an Dritte" or "Pflicht": its second cell answers or is plain.</summary>
    private bool IsColumnOfAnswers(int cell)
    {
        var blocks = open.Document.Blocks;
        while (cell > 0 && blocks[cell - 1].Kind == BlockKind.TableCell)
        {
            cell--;
        }

        var (first, count) = (open.Document.Sentences[blocks[cell + 1].FirstSentence].FirstWord, open.Document.Sentences[blocks[cell + 1].FirstSentence].WordCount);
        for (var word = first; word < first + count; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: true) && !classes.Has(open.Numbers[word], words.Leading) && !classes.Has(open.Numbers[word], words.Yes))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Nein.", "Nein, niemals", "Ja, für die Anmeldung": the first word says it and the rest goes into detail.</summary>
    private bool Opens(int wordClass, int first, int end) =>
        classes.Has(open.Numbers[first], wordClass) && (end == first + 1 || (open.Document.Words[first + 1].Before & (Breaks.Comma | Breaks.Strong | Breaks.Colon)) != 0);

    private bool IsPlain(int first, int end, bool handling)
    {
        if (end - first > LongestAnswer || !vocabulary.Denies(first, end))
        {
            return false;
        }

        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling) && !(word > first && classes.Has(open.Numbers[word - 1], words.Pointing) && vocabulary.IsCapital(word)))
            {
                return false; // "solche Dienste" says no more than "solche"
            }
        }

        return true;
    }
}
