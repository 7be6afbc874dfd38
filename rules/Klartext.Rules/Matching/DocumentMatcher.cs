using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using Klartext.Rules.Values;

namespace Klartext.Rules.Matching;

/// <summary>
/// Reads a document with a catalogue in two passes over its sentences. The first looks up each word once, recognises values and
/// notes what kind of sentence it is; the second tries those rules whose rarest word occurred. Keeps its memory of words between
/// documents; not for use by two threads at a time.
/// </summary>
internal sealed class DocumentMatcher
{
    private const int MostItemSentences = 3; // of a list item that are read together with its lead-in

    private readonly Catalogue catalogue;
    private readonly WordClasses classes;
    private readonly ReferenceTable references;
    private readonly PhraseMatcher phrases;
    private readonly Clauses clauses;
    private readonly Answers answers;
    private readonly ReadingUnit unit = new();
    private readonly ReadingUnit other = new();
    private readonly int[] phraseSeen;
    private readonly int[] ruleSeen;
    private readonly List<Recognised> values = [];
    private readonly List<int[]> met = []; // for each value the elements of phrases that it meets
    private readonly List<int> candidates = [];
    private readonly List<int> waiting = [];
    private readonly HashSet<int> harmless = [];
    private readonly HashSet<int> negating = [];
    private readonly List<Hit> hits = [];
    private readonly Dictionary<(int Phrase, int Sentence), bool> standing = [];
    private readonly Dictionary<(int[] Guards, int Heading), bool> under = [];
    private SentenceContext[] contexts = [];
    private int[] leadIns = [];
    private bool[] joined = [];
    private Answer?[] answered = [];
    private int[] numbers = [];
    private PolicyDocument document = null!;
    private int opened = -1; // the sentence that the unit holds
    private int stamp;

    public DocumentMatcher(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        classes = new WordClasses(catalogue);
        references = new ReferenceTable(catalogue);
        phrases = new PhraseMatcher(catalogue, classes);
        clauses = new Clauses(catalogue, classes);
        answers = new Answers(catalogue, classes);
        phraseSeen = new int[catalogue.Roles.Length];
        ruleSeen = new int[catalogue.Rules.Length];
    }

    /// <summary>Reads a document, or only its blocks in one language.</summary>
    public Reading Read(PolicyDocument of, string? only = null)
    {
        document = of;
        classes.Refresh();
        values.Clear();
        met.Clear();
        candidates.Clear();
        harmless.Clear();
        negating.Clear();
        hits.Clear();
        standing.Clear();
        under.Clear();
        NumberWords();
        if (contexts.Length < document.Sentences.Length)
        {
            contexts = new SentenceContext[document.Sentences.Length];
        }

        JoinLists();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var skipped = only is not null && document.LanguageOf(document.Sentences[sentence].Block) != only;
            contexts[sentence] = skipped ? new SentenceContext(values.Count, values.Count, candidates.Count, candidates.Count, false, 0) : Recognise(sentence);
        }

        answers.Open(document, numbers, harmless, negating);
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            answered[sentence] = answers.Of(sentence);
        }

        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var firstHit = hits.Count;
            if (contexts[sentence].FirstCandidate < contexts[sentence].CandidateEnd && !IsSilent(sentence))
            {
                Load(sentence);
                Try(sentence, -1);
            }

            if (leadIns[sentence] >= 0)
            {
                LoadBehind(leadIns[sentence], sentence);
                Try(sentence, leadIns[sentence]);
                if (answered[sentence] is { Denies: true })
                {
                    hits.RemoveAll(hit => hit.Sentence == sentence && hit.LeadIn >= 0 && hit.Status == PracticeStatus.Stated);
                }
            }

            if (answered[sentence] is { } answer)
            {
                TryAnswer(sentence, answer, firstHit);
            }
        }

        document = null!;
        return new Reading([.. hits], [.. values]);
    }

    /// <summary>Notes which sentence leads in to which; those are read together, all others alone.</summary>
    private void JoinLists()
    {
        var count = document.Sentences.Length;
        if (leadIns.Length < count)
        {
            leadIns = new int[count];
            joined = new bool[count];
            answered = new Answer?[count];
        }


        Array.Clear(joined, 0, count);
        for (var sentence = 0; sentence < count; sentence++)
        {
            leadIns[sentence] = LeadIns.Of(document, sentence, MostItemSentences);
            if (leadIns[sentence] >= 0)
            {
                joined[sentence] = true;
                joined[leadIns[sentence]] = true;
            }
        }
    }

    private void NumberWords()
    {
        var words = document.Words;
        if (numbers.Length < words.Length)
        {
            numbers = new int[words.Length];
        }

        var text = document.Text.AsSpan();
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            var written = text[word.Start..word.End];
            if ((word.Before & Breaks.Elided) == 0)
            {
                numbers[index] = classes.Number(written);
                continue;
            }

            var head = ElidedWords.HeadOf(document, index);
            numbers[index] = head is { } found ? classes.Elided(written, text[found.Start..found.End]) : classes.Number(written);
        }
    }

    /// <summary>First pass: values, kind and conditions of a sentence, and the rule phrases worth trying in it.</summary>
    private SentenceContext Recognise(int sentence)
    {
        stamp++;
        waiting.Clear();
        unit.Clear();
        unit.Append(document.Sentences[sentence], document, numbers);
        phrases.Open(unit);
        int firstValue = values.Count, firstCandidate = candidates.Count, conditions = 0;
        var definition = false;
        foreach (var word in unit.Words)
        {
            foreach (var phrase in classes.Anchored(word))
            {
                Consider(phrase, sentence);
            }
        }

        Run(PhraseRole.Value, sentence, ref definition, ref conditions);
        var words = new SentenceWords(document, document.Sentences[sentence], values, firstValue);
        Periods.Recognise(words);
        Articles.Recognise(words);
        Contacts.Recognise(words);
        for (var value = firstValue; value < values.Count; value++)
        {
            var meets = references.Of(values[value]);
            met.Add(meets);
            unit.Append(values[value], meets);
            foreach (var reference in meets)
            {
                foreach (var phrase in catalogue.PhrasesOfReference[reference])
                {
                    Consider(phrase, sentence);
                }
            }
        }

        Run(PhraseRole.Rule, sentence, ref definition, ref conditions);
        return new SentenceContext(firstValue, values.Count, firstCandidate, candidates.Count, definition, conditions);
    }

    private void Consider(int phrase, int sentence)
    {
        if (phraseSeen[phrase] == stamp)
        {
            return;
        }

        phraseSeen[phrase] = stamp;
        if ((PhraseRole)catalogue.Roles[phrase] == PhraseRole.Rule)
        {
            if (joined[sentence] || phrases.MayMatch(phrase))
            {
                candidates.Add(phrase);
            }
        }
        else
        {
            waiting.Add(phrase);
        }
    }

    /// <summary>Runs the waiting phrases: first those that name values, then, when values are known, the rest.</summary>
    private void Run(PhraseRole until, int sentence, ref bool definition, ref int conditions)
    {
        foreach (var phrase in waiting)
        {
            var role = (PhraseRole)catalogue.Roles[phrase];
            if (role == PhraseRole.Value == (until == PhraseRole.Value) && role is not (PhraseRole.Guard or PhraseRole.NotValue) && phrases.Matches(phrase))
            {
                Take(role, catalogue.Owners[phrase], sentence, ref definition, ref conditions);
            }
        }
    }

    private void Take(PhraseRole role, int owner, int sentence, ref bool definition, ref int conditions)
    {
        var matched = phrases.Matched;
        switch (role)
        {
            case PhraseRole.Value:
                NameValues(owner, sentence);
                break;
            case PhraseRole.Definition:
                definition = true;
                break;
            case PhraseRole.Condition:
                conditions |= 1 << owner;
                break;
            case PhraseRole.Negating:
                negating.Add(unit.Positions[matched[^1]]);
                break;
            default:
                foreach (var word in matched)
                {
                    harmless.Add(unit.Positions[word]);
                }

                break;
        }
    }

    /// <summary>A name may stand in a sentence more than once: each place is a value ("in die USA ... in den USA").</summary>
    private void NameValues(int owner, int sentence)
    {
        var value = catalogue.Values[owner];
        foreach (var phrase in waiting)
        {
            if (catalogue.Owners[phrase] == owner && (PhraseRole)catalogue.Roles[phrase] == PhraseRole.NotValue && Contains(phrase))
            {
                return;
            }
        }

        var matched = phrases.Matched;
        var first = unit.Positions[matched[0]];
        var end = unit.Positions[matched[^1]] + 1;
        values.Add(new Recognised(value.Kind, value.Value, value.Tags, first, end));
        if (value.Kind is "unit" or "numeral" or "law" or "country")
        {
            Repeat(value, first, end, document.Sentences[sentence]);
        }
    }

    /// <summary>Further places of a value of one word.</summary>
    private void Repeat(NamedValue value, int first, int end, Sentence sentence)
    {
        if (end - first != 1)
        {
            return;
        }

        for (var position = end; position < sentence.FirstWord + sentence.WordCount; position++)
        {
            if (numbers[position] == numbers[first])
            {
                values.Add(new Recognised(value.Kind, value.Value, value.Tags, position, position + 1));
            }
        }
    }

    private bool Contains(int phrase)
    {
        var saved = phrases.Matched.ToArray();
        var contains = phrases.Matches(phrase);
        phrases.Restore(saved);
        return contains;
    }

    private void Load(int sentence)
    {
        unit.Clear();
        opened = sentence;
        unit.Append(document.Sentences[sentence], document, numbers);
        LoadValues(sentence);
    }

    private void LoadBehind(int leadIn, int sentence)
    {
        Load(leadIn);
        unit.EndLeadIn();
        unit.Append(document.Sentences[sentence], document, numbers);
        LoadValues(sentence);
    }

    private void LoadValues(int sentence)
    {
        for (var value = contexts[sentence].FirstValue; value < contexts[sentence].ValueEnd; value++)
        {
            unit.Append(values[value], met[value]);
        }
    }

    /// <summary>Second pass: tries the candidates of a sentence, with those of its lead-in where there is one.</summary>
    private void Try(int sentence, int leadIn)
    {
        stamp++;
        phrases.Open(unit);
        clauses.Read(unit, harmless, negating);
        if (leadIn >= 0)
        {
            TryCandidates(leadIn, sentence, leadIn);
        }

        TryCandidates(sentence, sentence, leadIn);
    }

    private void TryCandidates(int of, int sentence, int leadIn)
    {
        var kind = document.Blocks[document.Sentences[sentence].Block].Kind;
        for (var index = contexts[of].FirstCandidate; index < contexts[of].CandidateEnd; index++)
        {
            var phrase = candidates[index];
            if (!phrases.MayMatch(phrase) || phraseSeen[phrase] == stamp || ruleSeen[catalogue.Owners[phrase]] == stamp)
            {
                continue;
            }

            phraseSeen[phrase] = stamp;
            var owner = catalogue.Owners[phrase];
            var rule = catalogue.Rules[owner];
            if (rule.Place != Place.Anywhere && rule.Place == Place.Heading != (kind == BlockKind.Heading)
                || !rule.Definitions && contexts[sentence].Definition
                || !phrases.Matches(phrase))
            {
                continue;
            }

            if (Judge(rule, sentence, sentence, leadIn, null) is { } hit)
            {
                ruleSeen[owner] = stamp;
                hits.Add(hit);
            }
        }
    }

    /// <summary>A question says nothing by itself, and what the next sentence denies says nothing either.</summary>
    private bool IsSilent(int sentence) =>
        answers.AsksWhether(sentence) || sentence + 1 < document.Sentences.Length && answered[sentence + 1] is { Denies: true } next && next.Of == sentence;

    /// <summary>Reads what a short answer answers: yes states it, no denies it.</summary>
    private void TryAnswer(int sentence, in Answer answer, int firstHit)
    {
        LoadAnswered(answer);
        stamp++;
        phrases.Open(unit);
        clauses.Read(unit, harmless, negating);
        if (clauses.Negators.Count > 0)
        {
            return; // "Setzen wir keine Cookies? Nein." may mean either
        }

        foreach (var word in unit.Words)
        {
            TryAnswered(classes.Anchored(word), sentence, answer);
        }

        foreach (var (_, _, references) in unit.Values)
        {
            foreach (var reference in references)
            {
                TryAnswered(catalogue.PhrasesOfReference[reference], sentence, answer);
            }
        }

        if (answer.Denies)
        {
            Settle(firstHit, answer.Of == sentence ? PracticeStatus.Stated : PracticeStatus.Denied);
        }
    }

    /// <summary>
    /// Of a sentence that denies a name nothing stated remains; but where the answer itself goes on to state the practice
    /// ("Google Analytics? Nein, wir nutzen Matomo.") that counts.
    /// </summary>
    private void Settle(int firstHit, PracticeStatus yields)
    {
        var other = hits.Skip(firstHit).Where(hit => hit.Status != yields).Select(static hit => hit.Rule.Practice).ToHashSet();
        hits.RemoveAll(hit => hit.Sentence == hits[^1].Sentence && hit.Status == yields && other.Contains(hit.Rule.Practice));
    }

    private void LoadAnswered(in Answer answer)
    {
        unit.Clear();
        opened = -1;
        unit.Append(answer.First, answer.End, document, numbers);
        LoadValues(answer.Of);
        for (var word = answer.Said; word < answer.SaidEnd && answer.Kind != AnswerKind.Question; word++)
        {
            if (!answers.IsDenier(word) && (word < answer.First || word >= answer.End))
            {
                unit.Append(word, word + 1, document, numbers);
            }
        }

        foreach (var implied in answer.Kind == AnswerKind.Name ? catalogue.Answers.Implied : [])
        {
            unit.AppendImplied(classes.Number(implied));
        }
    }

    private void TryAnswered(ReadOnlySpan<int> tried, int sentence, in Answer answer)
    {
        foreach (var phrase in tried)
        {
            if (phraseSeen[phrase] == stamp || (PhraseRole)catalogue.Roles[phrase] != PhraseRole.Rule)
            {
                continue;
            }

            phraseSeen[phrase] = stamp;
            var rule = catalogue.Rules[catalogue.Owners[phrase]];
            if (ruleSeen[catalogue.Owners[phrase]] != stamp && rule.Place != Place.Heading && rule.Status == PracticeStatus.Stated && phrases.Matches(phrase)
                && phrases.Matched.IndexOfAnyInRange(0, answer.End - answer.First - 1) >= 0
                && Judge(rule, sentence, answer.Of, answer.Of == sentence ? -1 : answer.Of, answer) is { } hit)
            {
                ruleSeen[catalogue.Owners[phrase]] = stamp;
                hits.Add(hit);
            }
        }
    }

    private Hit? Judge(Rule rule, int sentence, int about, int leadIn, Answer? answer)
    {
        var matched = phrases.Matched.ToArray();
        var negated = rule.Negation switch
        {
            NegationEffect.Ignored => false,
            NegationEffect.PlainOnly => answer is { Denies: true } said && !answers.IsQualified(sentence, said, matched),
            _ => answer?.Denies ?? clauses.Negate(matched, unit),
        };
        var idle = answer is { Denies: true } no && !negated && (rule.Negation == NegationEffect.PlainOnly || !answers.IsQuestion(no.Of));
        if (idle || negated && rule.Negation == NegationEffect.Cancels || Forbidden(rule, about) || !Demanded(rule, about))
        {
            return null;
        }

        var status = negated ? PracticeStatus.Denied : rule.Status; // a phrase that denies by itself is never turned round
        var conditions = contexts[sentence];
        var condition = rule.Condition != Condition.None ? rule.Condition : conditions.Condition(status);
        if (condition == Condition.None && leadIn >= 0)
        {
            condition = contexts[leadIn].Condition(status);
        }

        return new Hit(rule, status, condition, sentence, leadIn, Proof(matched));
    }

    private bool Forbidden(Rule rule, int sentence)
    {
        foreach (var phrase in rule.Unless)
        {
            if (phrases.Stands(phrase))
            {
                return true;
            }
        }

        if (rule.UnlessWithin != Scope.Sentence && IsWithin(rule.UnlessWithin, rule.Unless, sentence))
        {
            return true;
        }

        return rule.UnlessUnder.Length > 0 && IsUnder(rule.UnlessUnder, sentence);
    }

    private bool Demanded(Rule rule, int sentence) =>
        (rule.With.Length == 0 || IsWithin(rule.Within, rule.With, sentence)) && (rule.Under.Length == 0 || IsUnder(rule.Under, sentence));

    private bool IsWithin(Scope scope, int[] guards, int sentence)
    {
        var block = document.Sentences[sentence].Block;
        var (from, to) = scope switch
        {
            Scope.Paragraph => (document.Blocks[block].FirstSentence, document.Blocks[block].FirstSentence + document.Blocks[block].SentenceCount),
            Scope.Section => Sections.Around(document, block),
            _ => (sentence, sentence + 1),
        };
        for (var near = from; near < to; near++)
        {
            if (AnyInSentence(guards, near))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsUnder(int[] guards, int sentence) => IsAt(guards, document.Blocks[document.Sentences[sentence].Block].Heading);

    /// <summary>Whether one of the phrases stands in a heading or in one above it.</summary>
    private bool IsAt(int[] guards, int heading)
    {
        if (heading < 0)
        {
            return false;
        }

        if (!under.TryGetValue((guards, heading), out var stands))
        {
            var block = document.Blocks[heading];
            for (var part = 0; part < block.SentenceCount && !stands; part++)
            {
                stands = AnyInSentence(guards, block.FirstSentence + part);
            }

            stands = stands || IsAt(guards, block.Heading);
            under[(guards, heading)] = stands;
        }

        return stands;
    }

    /// <summary>Whether one of the phrases stands in a sentence, which need not be the one being read. Each answer is kept while the document is read.</summary>
    private bool AnyInSentence(ReadOnlySpan<int> guards, int sentence)
    {
        var same = unit.LeadIn == 0 && sentence == opened;
        var open = same;
        var stands = false;
        foreach (var phrase in guards)
        {
            if (!standing.TryGetValue((phrase, sentence), out var known))
            {
                if (!open)
                {
                    Open(sentence);
                    open = true;
                }

                known = phrases.Matches(phrase);
                standing[(phrase, sentence)] = known;
            }

            if (known)
            {
                stands = true;
                break;
            }
        }

        if (open && !same)
        {
            phrases.Open(unit);
        }

        return stands;
    }

    private void Open(int sentence)
    {
        other.Clear();
        other.Append(document.Sentences[sentence], document, numbers);
        for (var value = contexts[sentence].FirstValue; value < contexts[sentence].ValueEnd; value++)
        {
            other.Append(values[value], met[value]);
        }

        phrases.Open(other);
    }

    /// <summary>The matched words as ranges of the text; neighbours are joined.</summary>
    private TextRange[] Proof(int[] matched)
    {
        Array.Sort(matched);
        var ranges = new List<TextRange>();
        for (var index = 0; index < matched.Length; index++)
        {
            var position = unit.Positions[matched[index]];
            if (position < 0)
            {
                continue; // implied, not written
            }

            var word = document.Words[position];
            var joins = index > 0 && ranges.Count > 0 && unit.Positions[matched[index - 1]] == position - 1;
            if (joins)
            {
                ranges[^1] = new TextRange(ranges[^1].Start, Math.Max(ranges[^1].End, word.End));
            }
            else
            {
                ranges.Add(new TextRange(word.Start, word.End));
            }
        }

        return [.. ranges];
    }
}
