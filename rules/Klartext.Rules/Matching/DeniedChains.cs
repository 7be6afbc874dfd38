using Klartext.Policies;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds sentences that deny one thing after the other and share a verb: "Es werden keine Cookies gesetzt, keine Analysetools eingesetzt
/// und keine Newsletter verschickt", "Wir nutzen kein Matomo, keine Karten und keine Schriften". Each thing is read by itself, so that
/// what is said of one narrows down no other.
/// </summary>
internal sealed class DeniedChains(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestChain = 60; // words

    private readonly AnswerWords words = catalogue.Answers;
    private readonly List<(int First, int End)> links = [];
    private readonly List<Answer> denied = [];
    private (int First, int End) head; // plain words before the first denied name
    private (int First, int End) tail; // plain words behind the last one
    private int opening; // the first denial or denied name: what stands before it all share

    /// <summary>The things that the sentence denies one after the other; empty where it is no such sentence.</summary>
    public IReadOnlyList<Answer> Of(int sentence)
    {
        denied.Clear();
        var (_, block, first, count) = open.Document.Sentences[sentence];
        if (count is 0 or > LongestChain || open.Document.Blocks[block].Kind == BlockKind.Heading && (!vocabulary.IsDenier(first) || open.Document.Text[open.Document.Sentences[sentence].Range.End - 1] == '?') || !IsChain(first, first + count))
        {
            return denied;
        }

        foreach (var (from, to) in links)
        {
            if (NameIn(from, to) is var (start, end) && end > start)
            {
                denied.Add(new Answer(AnswerKind.Name, true, sentence, start, end, from, to));
            }
        }

        Share(first);
        return denied;
    }

    /// <summary>Fills a unit with a denied thing and the verbs it has or shares.</summary>
    public void Load(ReadingUnit unit, int sentence, in Answer answer)
    {
        unit.Clear();
        unit.Append(answer.First, answer.End, open.Document, open.Numbers);
        open.AppendValues(unit, sentence);
        AppendPlain(unit, answer.Said, answer.First);
        AppendPlain(unit, answer.End, answer.SaidEnd);
        if (!vocabulary.HasVerb(answer.Said, answer.First) && !vocabulary.HasVerb(answer.End, answer.SaidEnd))
        {
            AppendPlain(unit, head.First, head.End);
            AppendPlain(unit, tail.First, tail.End);
        }

        foreach (var implied in answer.Handled ? [] : words.Implied)
        {
            unit.AppendImplied(classes.Number(implied));
        }
    }

    /// <summary>Fills a unit with a denied thing as if it were the whole sentence: its own words, the denial too, and what it shares.</summary>
    public void LoadAlone(ReadingUnit unit, int sentence, in Answer answer)
    {
        unit.Clear();
        var first = open.Document.Sentences[sentence].FirstWord;
        if (answer.Said > first)
        {
            unit.Append(first, opening, open.Document, open.Numbers);
        }

        unit.Append(answer.Said, answer.SaidEnd, open.Document, open.Numbers);
        if (answer.SaidEnd < tail.First && !vocabulary.HasVerb(answer.Said, answer.First) && !vocabulary.HasVerb(answer.End, answer.SaidEnd))
        {
            unit.Append(tail.First, tail.End, open.Document, open.Numbers);
        }

        open.AppendValues(unit, sentence);
    }

    /// <summary>Cuts the sentence where one thing is joined to the next; a chain denies two of them or more, and nobody else's.</summary>
    private bool IsChain(int first, int end)
    {
        var deniers = 0;
        for (var word = first; word < end; word++)
        {
            deniers += vocabulary.IsDenier(word) ? 1 : 0;
        }

        if (deniers < 2 || vocabulary.OpensClause(first, end))
        {
            return false;
        }

        Cut(first, end);
        var denying = 0;
        foreach (var (from, to) in links)
        {
            denying += vocabulary.Denies(from, to) ? 1 : 0;
        }

        return denying > 1 && IsOurs(links[0].First, links[0].End);
    }

    private void Cut(int first, int end)
    {
        links.Clear();
        var from = first;
        for (var word = first; word < end; word++)
        {
            var joins = classes.Has(open.Numbers[word], catalogue.Coordinators);
            if (!joins && (word == first || (open.Document.Words[word].Before & (Breaks.Comma | Breaks.Strong)) == 0 || vocabulary.IsGlued(word)))
            {
                continue;
            }

            if (word > from)
            {
                links.Add((from, word));
            }

            from = joins ? word + 1 : word;
        }

        if (end > from)
        {
            links.Add((from, end));
        }
    }

    /// <summary>Whether nothing but plain words stand before the first denial, or the name of who speaks: "Diese Seite setzt keine ...", "Mühlenrad nutzt keine ...".</summary>
    private bool IsOurs(int first, int end)
    {
        for (var word = vocabulary.BehindSpeaker(first, end); word < end && !vocabulary.IsDenier(word); word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: true))
            {
                return false;
            }
        }

        return vocabulary.Denies(first, end);
    }

    /// <summary>The name that is denied between two joints; empty where none is: "(Diese Seite) nutzt keine Zählpixel", "Karten zeigen wir nicht".</summary>
    private (int From, int To) NameIn(int first, int end)
    {
        var whole = vocabulary.WithoutPlain(first, end, handling: true);
        if (IsName(whole) && (vocabulary.Denies(first, whole.From) || vocabulary.Denies(whole.To, end)))
        {
            return whole;
        }

        var denier = first;
        while (denier < end && !vocabulary.IsDenier(denier))
        {
            denier++;
        }

        var behind = vocabulary.WithoutPlain(Math.Min(denier + 1, end), end, handling: true);
        return IsName(behind) && vocabulary.Denies(first, end) ? behind : (first, first);
    }

    private bool IsName((int From, int To) name) =>
        name.To > name.From && name.To - name.From <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(name.From, name.To) && vocabulary.IsCapital(name.To - 1);

    /// <summary>Notes the words that all share, and which things are denied with a verb of handling, own or shared.</summary>
    private void Share(int first)
    {
        head = denied.Count == 0 ? (0, 0) : (first, denied[0].First);
        tail = denied.Count == 0 ? (0, 0) : (denied[^1].End, denied[^1].SaidEnd);
        opening = denied.Count == 0 ? first : OpeningBefore(first, denied[0].First);
        var shared = Handles(head) || Handles(tail);
        for (var index = 0; index < denied.Count; index++)
        {
            var (said, name, behind, saidEnd) = (denied[index].Said, denied[index].First, denied[index].End, denied[index].SaidEnd);
            var own = vocabulary.HasVerb(said, name) || vocabulary.HasVerb(behind, saidEnd);
            denied[index] = denied[index] with { Handled = own ? Handles((said, name)) || Handles((behind, saidEnd)) : shared };
        }
    }

    private int OpeningBefore(int first, int name)
    {
        var word = first;
        while (word < name && !vocabulary.IsDenier(word))
        {
            word++;
        }

        return word;
    }

    private bool Handles((int First, int End) stretch) => vocabulary.Any(words.Handling, stretch.First, stretch.End);

    private void AppendPlain(ReadingUnit unit, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsDenier(word) && vocabulary.IsPlainWord(word, handling: true))
            {
                unit.Append(word, word + 1, open.Document, open.Numbers);
            }
        }
    }
}
