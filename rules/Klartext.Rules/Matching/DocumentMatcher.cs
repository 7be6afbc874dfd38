using Klartext.Policies;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Matching;

/// <summary>
/// Reads a document with a catalogue. The first pass looks up each word once, recognises values and tries those rules whose rarest
/// words occurred; the second reads what needs more than one sentence: list items behind their lead-in, short answers, rules that
/// look around. Keeps its memory of words between documents; not for use by two threads at a time.
/// </summary>
internal sealed class DocumentMatcher
{
    private const int MostItemSentences = 3; // of a list item that are read together with its lead-in

    private readonly Catalogue catalogue;
    private readonly WordClasses classes;
    private readonly OpenDocument open;
    private readonly PhraseMatcher phrases;
    private readonly SentenceRecogniser recogniser;
    private readonly Answers answers;
    private readonly AnswerReader answered;
    private readonly Guards guards;
    private readonly RuleTrial trial;
    private readonly Clauses clauses;
    private readonly Suppositions suppositions;
    private readonly Contrasts contrasts;
    private readonly ConstituentNegations constituents;
    private readonly ReadingUnit unit = new();
    private readonly bool[] looksAround; // by rule
    private readonly List<int> candidates = []; // phrases left for the second pass
    private readonly OrderedHits hits = new();
    private readonly OrderedHits later = new(); // of the second pass
    private int[] leadIns = [];
    private int[] labels = []; // of rows, where the heading of the column leads in
    private bool[] joined = [];

    public DocumentMatcher(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        classes = new WordClasses(catalogue);
        open = new OpenDocument(classes);
        phrases = new PhraseMatcher(catalogue, classes);
        recogniser = new SentenceRecogniser(catalogue, phrases, open);
        clauses = new Clauses(catalogue, classes);
        var vocabulary = new AnswerVocabulary(catalogue, classes, open);
        var lists = new DeniedLists(catalogue, classes, open, vocabulary);
        var subclauses = new DeniedSubclauses(catalogue, classes, open, vocabulary);
        answers = new Answers(catalogue, classes, open, vocabulary, lists);
        guards = new Guards(catalogue, phrases, new PhraseMatcher(catalogue, classes), new ClassPlaces(catalogue, classes), open);
        trial = new RuleTrial(catalogue, phrases, clauses, guards, answers, new DeniedTopic(catalogue, classes, open, vocabulary), new HandedOn(catalogue, classes, open, clauses, vocabulary), new Narrowings(catalogue, classes, vocabulary), open);
        suppositions = new Suppositions(catalogue, classes, open, vocabulary);
        contrasts = new Contrasts(catalogue, classes, open, vocabulary);
        constituents = new ConstituentNegations(catalogue, classes, open, vocabulary, subclauses);
        var chains = new DeniedChains(catalogue, classes, open, vocabulary);
        answered = new AnswerReader(catalogue, phrases, clauses, guards, trial, open, answers, chains, new DeniedClauses(catalogue, classes, open, vocabulary), new PlainDenials(catalogue, classes, open, vocabulary), new Rewordings(catalogue, classes, open, vocabulary), subclauses, lists, new TakenUp(catalogue, classes, open, vocabulary), unit, hits, later);
        looksAround = [.. catalogue.Rules.Select(Guards.LookAround)];
    }

    /// <summary>Reads a document, or only its blocks in one language.</summary>
    public Reading Read(PolicyDocument document, string? only = null)
    {
        open.Open(document);
        guards.Clear();
        candidates.Clear();
        hits.Clear();
        later.Clear();
        JoinLists();
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            ReadAlone(sentence, only is not null && document.LanguageOf(document.Sentences[sentence].Block) != only);
        }

        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            ReadWithOthers(sentence);
        }

        open.Close();
        return new Reading(InOrder(), open.Values.ToArray());
    }

    /// <summary>Notes which sentence leads in to which; those are read together too.</summary>
    private void JoinLists()
    {
        var document = open.Document;
        var count = document.Sentences.Length;
        if (leadIns.Length < count)
        {
            leadIns = new int[count];
            labels = new int[count];
            joined = new bool[count];
        }

        Array.Clear(joined, 0, count);
        for (var sentence = 0; sentence < count; sentence++)
        {
            leadIns[sentence] = LeadIns.Of(document, sentence, MostItemSentences);
            labels[sentence] = LeadIns.LabelOf(document, sentence, MostItemSentences);
            foreach (var leadIn in (ReadOnlySpan<int>)[leadIns[sentence], labels[sentence]])
            {
                if (leadIn >= 0)
                {
                    joined[sentence] = true;
                    joined[leadIn] = true;
                }
            }
        }
    }

    /// <summary>First pass: what the sentence says by itself.</summary>
    private void ReadAlone(int sentence, bool skipped)
    {
        var first = candidates.Count;
        if (skipped)
        {
            open.Contexts[sentence] = new SentenceContext(open.Values.Count, open.Values.Count, first, first, false, 0, MayDeny: true);
            return;
        }

        open.Contexts[sentence] = recogniser.Recognise(sentence, unit, joined[sentence]);
        var worth = recogniser.Candidates;
        if (worth.Count == 0)
        {
            open.Contexts[sentence] = open.Contexts[sentence] with { FirstCandidate = first, CandidateEnd = first };
            return;
        }

        if (open.Contexts[sentence].MayDeny)
        {
            suppositions.Read(sentence);
            contrasts.Read(sentence);
            constituents.Read(sentence);
        }

        var silent = answers.AsksWhether(sentence); // a question says nothing by itself
        if (!silent)
        {
            trial.Turn(unit, sentence, -1);
        }

        foreach (var phrase in worth)
        {
            var around = looksAround[catalogue.Owners[phrase]];
            if (joined[sentence] || around && guards.MayStand(catalogue.Owners[phrase], sentence) && phrases.Matches(phrase))
            {
                candidates.Add(phrase);
            }

            if (!around && !silent && trial.Try(phrase) is { } hit)
            {
                hits.Add(hit);
            }
        }

        open.Contexts[sentence] = open.Contexts[sentence] with { FirstCandidate = first, CandidateEnd = candidates.Count };
    }

    /// <summary>Second pass: what the sentence says together with others.</summary>
    private void ReadWithOthers(int sentence)
    {
        if (LooksAround(sentence) && !answers.AsksWhether(sentence))
        {
            open.Load(unit, sentence);
            phrases.Open(unit);
            trial.Turn(unit, sentence, -1);
            TryCandidates(sentence, onlyAround: true);
        }

        var answer = answers.Of(sentence);
        if (leadIns[sentence] >= 0)
        {
            ReadBehind(leadIns[sentence], sentence, answer);
        }

        if (labels[sentence] >= 0 && labels[sentence] != leadIns[sentence])
        {
            ReadBehind(labels[sentence], sentence, answer);
        }

        if (answer is { } said)
        {
            answered.Read(sentence, said);
        }
        else
        {
            answered.ReadList(sentence);
        }

        if (open.Contexts[sentence].MayDeny)
        {
            answered.ReadChain(sentence);
            answered.ReadClauses(sentence);
        }
    }

    private bool LooksAround(int sentence)
    {
        for (var index = open.Contexts[sentence].FirstCandidate; index < open.Contexts[sentence].CandidateEnd; index++)
        {
            if (looksAround[catalogue.Owners[candidates[index]]])
            {
                return true;
            }
        }

        return false;
    }

    private void ReadBehind(int leadIn, int sentence, Answer? answer)
    {
        open.Load(unit, leadIn);
        unit.EndLeadIn();
        open.Append(unit, sentence);
        phrases.Open(unit);
        trial.Turn(unit, sentence, leadIn);
        TryCandidates(leadIn, onlyAround: false);
        TryCandidates(sentence, onlyAround: false);
        if (open.Document.Blocks[open.Document.Sentences[sentence].Block].ColumnHeading == open.Document.Sentences[leadIn].Block)
        {
            later.Remove(sentence, hit => hit.LeadIn == leadIn && hit.Status == PracticeStatus.Denied); // "Empfänger: keine" holds for its row alone
        }

        if (answer is { Denies: true })
        {
            later.Remove(sentence, static hit => hit.LeadIn >= 0 && hit.Status == PracticeStatus.Stated);
        }
    }

    private void TryCandidates(int of, bool onlyAround)
    {
        for (var index = open.Contexts[of].FirstCandidate; index < open.Contexts[of].CandidateEnd; index++)
        {
            if ((!onlyAround || looksAround[catalogue.Owners[candidates[index]]]) && trial.Try(candidates[index]) is { } hit)
            {
                later.Add(hit);
            }
        }
    }

    /// <summary>The hits of both passes by their sentences; each pass has them in order already.</summary>
    private Hit[] InOrder()
    {
        var ordered = new Hit[hits.Count + later.Count];
        int alone = 0, together = 0;
        for (var index = 0; index < ordered.Length; index++)
        {
            var next = together == later.Count || alone < hits.Count && hits[alone].Sentence <= later[together].Sentence;
            ordered[index] = next ? hits[alone++] : later[together++];
        }

        return ordered;
    }
}
