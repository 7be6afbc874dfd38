using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>
/// Finds, clause by clause, the names that a sentence denies in plain words: "Da wir keine Bankdaten verarbeiten, …", "Wir versichern,
/// dass wir niemals Profile bilden", "Die Seite ist schlicht (keine Cookies)". A clause that is only supposed, wished or asked of the
/// reader denies nothing.
/// </summary>
internal sealed class DeniedClauses(Catalogue catalogue, WordClasses classes, OpenDocument open, AnswerVocabulary vocabulary)
{
    private const int LongestSentence = 60; // words
    private const Breaks Turns = Breaks.Comma | Breaks.Strong | Breaks.Colon | Breaks.BracketOpen | Breaks.BracketClose;

    private readonly DenialWords words = catalogue.Denials;
    private readonly AnswerWords answers = catalogue.Answers;
    private readonly List<Answer> denied = [];
    private readonly List<(int First, int End)> stretches = [];

    /// <summary>What the clauses of a sentence deny, each as a name with the words around it.</summary>
    public IReadOnlyList<Answer> Of(int sentence)
    {
        denied.Clear();
        if (!MayDeny(sentence))
        {
            return denied;
        }

        var (_, _, first, count) = open.Document.Sentences[sentence];
        Cut(first, first + count);
        for (int from = 0, to; from < stretches.Count; from = to)
        {
            to = from + 1;
            while (to < stretches.Count && (open.Document.Words[stretches[to].First].Before & Breaks.Strong) == 0)
            {
                to++;
            }

            if (!IsSupposed(from, to))
            {
                ReadPart(sentence, from, to);
            }
        }

        return denied;
    }

    /// <summary>Whether the sentence denies something, and without exception.</summary>
    public bool MayDeny(int sentence)
    {
        var (_, block, first, count) = open.Document.Sentences[sentence];
        var excepted = (open.Contexts[sentence].Conditions >> (int)Condition.Exception & 1) != 0;
        return count is > 0 and <= LongestSentence && !excepted && open.Document.Blocks[block].Kind != BlockKind.Heading && vocabulary.HasDenier(first, first + count);
    }

    private void Cut(int first, int end)
    {
        stretches.Clear();
        var from = first;
        for (var word = first + 1; word < end; word++)
        {
            if ((open.Document.Words[word].Before & Turns) != 0 && !vocabulary.IsGlued(word))
            {
                stretches.Add((from, word));
                from = word;
            }
        }

        stretches.Add((from, end));
    }

    private void ReadPart(int sentence, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var (first, end) = stretches[index];
            if (index > from && IsExample(index) && IsUngathered(from, index))
            {
                AddExamples(sentence, from, index, to);
                continue;
            }

            if (stretches.Count == 1 && !IsOpened(first) || !vocabulary.HasDenier(first, end))
            {
                continue; // a sentence without joints has been read as a short answer
            }

            var (name, behind) = NameIn(first, end);
            if (behind > name && !vocabulary.IsDoer(sentence, name, behind, end) && !IsNarrowed(index) && IsOwn(from, index, name, behind) && (!NeedsPromise(first, end) || IsPromised(from, index)))
            {
                AddAll(new Answer(AnswerKind.Name, true, sentence, name, behind, first, end));
            }
        }
    }

    /// <summary>"(etwa Namen)", "(wie z. B. Namen, Adressen)": brackets that begin with a word that only leads in.</summary>
    private bool IsExample(int index)
    {
        var word = stretches[index].First;
        return (open.Document.Words[word].Before & Breaks.BracketOpen) != 0 && IsLeading(word);
    }

    private bool IsLeading(int word) =>
        !vocabulary.IsCapital(word) && classes.Has(open.Numbers[word], answers.Leading) && !classes.Has(open.Numbers[word], answers.Plain) && !classes.Has(open.Numbers[word], answers.Qualifiers) && !classes.Has(open.Numbers[word], answers.Particles);

    /// <summary>Whether the words before the brackets deny that something is gathered, and none of them only hands it on.</summary>
    private bool IsUngathered(int from, int index)
    {
        var (first, end) = (stretches[from].First, stretches[index].First);
        return index == from + 1 && vocabulary.Denies(first, end) && vocabulary.HasVerb(first, end) && !vocabulary.Any(words.Passing, first, end) && !classes.Has(open.Numbers[first], catalogue.ClauseOpeners);
    }

    /// <summary>Each example in the brackets is denied with the verb before them.</summary>
    private void AddExamples(int sentence, int from, int index, int to)
    {
        var said = stretches[from].First;
        for (var at = index; at < to && (at == index || (open.Document.Words[stretches[at].First].Before & Breaks.BracketClose) == 0); at++)
        {
            var (first, end) = stretches[at];
            while (first < end && (IsLeading(first) || IsLetter(first)))
            {
                first++;
            }

            if (first < end && vocabulary.IsCapital(first) && vocabulary.IsCapital(end - 1) && vocabulary.IsNameOf(first, end))
            {
                AddAll(new Answer(AnswerKind.Name, true, sentence, first, end, said, stretches[from].End));
            }
        }
    }

    /// <summary>"z. B."</summary>
    private bool IsLetter(int word) => open.Document.Words[word].End == open.Document.Words[word].Start + 1;

    /// <summary>"keine Cookies, die …", "keine Cookies, außer …": not all of them are denied.</summary>
    private bool IsNarrowed(int index)
    {
        var next = stretches[index].End;
        return index + 1 < stretches.Count && (open.Document.Words[next].Before & Breaks.Comma) != 0
            && (classes.Has(open.Numbers[next], catalogue.RelativePronouns) || classes.Has(open.Numbers[next], answers.Qualifiers));
    }

    /// <summary>"weder Namen noch Adressen": each of them.</summary>
    private void AddAll(in Answer answer)
    {
        var from = answer.First;
        for (var word = answer.First; word <= answer.End; word++)
        {
            if (word == answer.End || classes.Has(open.Numbers[word], words.Joints))
            {
                var (name, behind) = vocabulary.WithoutPlain(from, word, handling: true);
                if (behind > name)
                {
                    denied.Add(answer with { First = name, End = behind });
                }

                from = word + 1;
            }
        }
    }

    /// <summary>
    /// Whether the clause says it of us: it has a verb and its subject stands in it, or it is one of several bare names in a row, or the
    /// only one in brackets. "…, nicht unter Ihrem Namen" and "…, lesen keine Adressen aus" speak of what stands before.
    /// </summary>
    private bool IsOwn(int from, int index, int name, int behind)
    {
        var (first, end) = stretches[index];
        var start = first;
        while (start < name && IsOpened(start))
        {
            start++;
        }

        if (vocabulary.HasVerb(start, name) || vocabulary.HasVerb(behind, end))
        {
            return index == from || classes.Has(open.Numbers[start], catalogue.ClauseOpeners) || !vocabulary.HasVerb(start, start + 1) || vocabulary.IsCapital(start);
        }

        if (vocabulary.Any(catalogue.DefiniteDeterminers, name, name + 1))
        {
            return false;
        }

        var bracketed = (open.Document.Words[first].Before & Breaks.BracketOpen) != 0 && !classes.Has(open.Numbers[first], catalogue.ClauseOpeners) && !vocabulary.HasDenier(stretches[from].First, first); // "Protokolle (ohne Namen)" narrows down
        return index == from || bracketed || denied.Count > 0 && denied[^1].SaidEnd == first || IsAnnounced(from, index);
    }

    /// <summary>"Bei uns gilt: keine Cookies", "Versprochen: keine Cookies".</summary>
    private bool IsAnnounced(int from, int index)
    {
        var (first, end) = (stretches[from].First, stretches[index].First);
        for (var word = first; word < end; word++)
        {
            if (!vocabulary.IsPlainWord(word, handling: false) && !classes.Has(open.Numbers[word], words.Promising) || vocabulary.IsDenier(word))
            {
                return false;
            }
        }

        return (open.Document.Words[end].Before & Breaks.Colon) != 0;
    }

    /// <summary>The name that the clause denies, empty where there is none or more than a name.</summary>
    private (int From, int To) NameIn(int first, int end)
    {
        var opened = first;
        while (opened < end && (IsOpened(opened) || vocabulary.IsDenier(opened)))
        {
            opened++;
        }

        var (from, to) = vocabulary.WithoutPlain(opened, end, handling: true);
        var isName = to > from && to - from <= AnswerVocabulary.LongestName && vocabulary.IsNameOf(from, to) && vocabulary.IsCapital(to - 1) && !vocabulary.Any(catalogue.ClauseOpeners, from, to);
        return isName && (vocabulary.Denies(first, from) || vocabulary.Denies(to, end)) ? (from, to) : (first, first);
    }

    private bool IsOpened(int word) => classes.Has(open.Numbers[word], words.Asserting);

    /// <summary>
    /// Whether a part of the sentence only supposes something: "Wenn Sie …", "Werden Cookies abgelehnt, …", "…, damit keine Cookies gesetzt werden".
    /// </summary>
    private bool IsSupposed(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            var (first, end) = stretches[index];
            var opener = classes.Has(open.Numbers[first], catalogue.ClauseOpeners) && !IsOpened(first) && !vocabulary.IsDenier(first);
            var inverted = index == from && to > from + 1 && classes.Has(open.Numbers[first], catalogue.Auxiliaries) && end - first > 2;
            if (opener || inverted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A clause with "dass" or an infinitive is so only where somebody vouches for it.</summary>
    private bool NeedsPromise(int first, int end) => (open.Document.Words[first].Before & Breaks.Comma) != 0 && vocabulary.Any(words.Vouched, first, end);

    /// <summary>"Wir versichern, dass …"; or the clause itself is denied: "…, ohne dass wir …", "…, ohne … zu erheben".</summary>
    private bool IsPromised(int from, int index)
    {
        var (first, end) = (stretches[from].First, stretches[index].First);
        var without = vocabulary.IsDenier(end) && classes.Has(open.Numbers[end], catalogue.ClauseOpeners);
        return without ? !vocabulary.HasDenier(first, end) : vocabulary.Any(words.Promising, first, end);
    }
}
