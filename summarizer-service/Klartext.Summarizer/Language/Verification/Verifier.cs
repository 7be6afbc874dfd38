using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>
/// Decides whether a model's statement may be shown. What it guarantees and what it cannot stands in VERIFICATION.md beside this file.
/// The order of the checks is from cheap to dear; the first that fails names the reason.
/// </summary>
public sealed class Verifier(RuleBook book)
{
    private const int LeastLetters = 15;
    private const int MostLetters = 320;
    private const int MostQuotes = 4;
    private const int LeastQuoteLetters = 12;
    private const int MostWordsOfASentence = 28;

    private static readonly PhraseTable OffTopic = new("off-topic.txt");
    private readonly Dictionary<string, Lazy<PeoplesWords>> words = Languages.Where(language => book.ReaderLanguages.Contains(language))
        .ToDictionary(static language => language, language => new Lazy<PeoplesWords>(() => new PeoplesWords(book, language)), StringComparer.Ordinal);

    private static IEnumerable<string> Languages => ["de", "de-easy", "en"];

    /// <summary>Whether statements in this reader's language can be verified: there must be a rule book for it.</summary>
    public bool CanVerify(string language) => words.ContainsKey(language) && book.CanRead(RulesOf(language));

    /// <summary>Verifies a statement.</summary>
    /// <param name="raw">What the model says.</param>
    /// <param name="grounds">The policy.</param>
    /// <param name="language">The reader's language.</param>
    public Verdict Verify(RawStatement raw, Grounds grounds, string language)
    {
        if (!HasShape(raw))
        {
            return Verdict.Drop(DropReason.Shape);
        }

        if (Signs.AreMarkup(raw.Text!))
        {
            return Verdict.Drop(DropReason.Markup);
        }

        var text = BlockText.Normalize(raw.Text).Replace('\n', ' ');
        if (OffTopic.OccursIn(text) || HostileText.Is(text))
        {
            return Verdict.Drop(DropReason.OffTopic);
        }

        var proof = FindQuotes(raw.Quotes!, grounds, out var unfound);
        if (unfound != DropReason.None)
        {
            return Verdict.Drop(unfound);
        }

        var statement = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        if (statement.Language is { } spoken && spoken != RulesOf(language))
        {
            return Verdict.Drop(DropReason.Language);
        }

        if (!IsEasyEnough(statement, language))
        {
            return Verdict.Drop(DropReason.Level);
        }

        // People wrote it: only whether it holds here is to be asked.
        return words[language].Value.ClaimOf(statement.Text) is { } written
            ? CheckWritten(raw.Question!, statement, written, proof, grounds)
            : CheckSentences(raw.Question!, statement, proof, grounds, language);
    }

    private bool HasShape(RawStatement raw) =>
        raw is { Question: not null, Text: { Length: >= LeastLetters and <= MostLetters }, Quotes: { Count: > 0 and <= MostQuotes } quotes }
        && quotes.All(static quote => !string.IsNullOrWhiteSpace(quote))
        && (raw.Question == Conversation.OwnQuestion || book.Taxonomy.Questions.Any(question => question.Id == raw.Question));

    private static Dictionary<int, List<TextRange>> FindQuotes(IEnumerable<string?> quotes, Grounds grounds, out DropReason reason)
    {
        var proof = new Dictionary<int, List<TextRange>>();
        reason = DropReason.None;
        foreach (var quote in quotes)
        {
            var isShort = QuoteFinder.LettersOf(quote!) < LeastQuoteLetters; // proves nothing, unless it is a whole item of a list
            var found = grounds.Find(quote!, wholeSentences: isShort);
            if (found.Count == 0)
            {
                reason = isShort || HostileText.Is(quote) ? DropReason.QuoteUnfit : DropReason.QuoteNotFound;
                return proof;
            }

            foreach (var (sentence, range) in found)
            {
                (proof.TryGetValue(sentence, out var ranges) ? ranges : proof[sentence] = []).Add(range);
            }
        }

        return proof;
    }

    private Verdict CheckWritten(string question, PolicyDocument statement, Claim claim, Dictionary<int, List<TextRange>> proof, Grounds grounds)
    {
        var reason = Holds(claim, proof.ContainsKey, grounds, out var sentences);
        return reason == DropReason.None ? Stands(question, statement, [claim], sentences, proof, grounds) : Verdict.Drop(reason);
    }

    /// <summary>Each sentence of the statement rests on one quoted sentence, wholly; only rights may be listed with a quote each.</summary>
    private Verdict CheckSentences(string question, PolicyDocument statement, Dictionary<int, List<TextRange>> proof, Grounds grounds, string language)
    {
        var quoted = proof.Keys.Order().Select(number => new ProofSentence(grounds, number)).ToList();
        var asserted = new List<Claim>();
        var rests = new HashSet<int>();
        foreach (var sentence in statement.Sentences)
        {
            var said = new Said(book, statement.Slice(sentence.Range).ToString(), RulesOf(language));
            var reason = DropReason.None;
            var one = quoted.Find(candidate => (reason = Check(said, candidate, grounds, language)) == DropReason.None);
            if (one is not null)
            {
                rests.Add(one.Number);
            }
            else if (quoted.Count > 1 && said.IsListOfRights && CheckList(said, quoted, grounds, language, out var several))
            {
                rests.UnionWith(several);
            }
            else
            {
                return Verdict.Drop(reason);
            }

            asserted.AddRange(said.Claims);
        }

        return Stands(question, statement, asserted, rests, proof, grounds);
    }

    /// <summary>"Sie haben ein Recht auf Auskunft und ein Recht auf Löschung": each right has its own sentence, and every word is in one of them.</summary>
    private bool CheckList(Said said, List<ProofSentence> quoted, Grounds grounds, string language, out HashSet<int> rests)
    {
        rests = [];
        foreach (var claim in said.Claims)
        {
            if (Holds(claim, number => quoted.Exists(sentence => sentence.Number == number), grounds, out var sentences) != DropReason.None)
            {
                return false;
            }

            rests.UnionWith(sentences);
        }

        var proving = rests;
        var of = quoted.FindAll(sentence => proving.Contains(sentence.Number));
        var stems = of.SelectMany(static sentence => sentence.Stems).ToHashSet(StringComparer.Ordinal);
        var facts = of.SelectMany(static sentence => sentence.Values).Select(static value => (value.Kind, Normal(value))).ToHashSet();
        return AreKnown(said, stems, language) && said.Values.All(value => facts.Contains((value.Kind, Normal(value)))) && of.Exists(sentence => IsPhrasedAs(said, sentence, grounds, language))
            && of.TrueForAll(sentence => Actors.Fit(said.Actor, said.Text, sentence.Actor, sentence.Text, sentence.Values, said.Claims) && !Signs.PointBack(said.Text, sentence.Text))
            && of.Exists(sentence => Signs.AreOf(said.Text, sentence.Text) && Signs.HaveDigitsOf(said.Text, sentence.Text) && WordTables.Scope.In(said.Text).IsSubsetOf(WordTables.Scope.In(sentence.Text)));
    }

    /// <summary>Whether a sentence of a statement rests on a quoted sentence; the order is that in VERIFICATION.md.</summary>
    private DropReason Check(Said said, ProofSentence quoted, Grounds grounds, string language)
    {
        if (!Signs.AreOf(said.Text, quoted.Text))
        {
            return DropReason.Markup;
        }

        if (quoted.IsConjecture)
        {
            return DropReason.QuoteUnfit;
        }

        if (!said.Phrasing.HasDatesOf(quoted.Phrasing) || !Signs.HaveDigitsOf(said.Text, quoted.Text) || !Signs.HaveDigitsOf(WithoutFacts(said.Text, said.Values), WithoutFacts(quoted.Text, quoted.Values)) || !WordTables.Numbers.In(said.Text).IsSubsetOf(WordTables.Numbers.In(quoted.Text)))
        {
            return DropReason.Fact;
        }

        if (!IsOfTheSameScope(said, quoted))
        {
            return DropReason.Scope;
        }

        if (!AreKnown(said, quoted.Stems, language))
        {
            return DropReason.Word;
        }

        if (said.Claims.Count == 0)
        {
            return DropReason.NothingAsserted;
        }

        foreach (var claim in said.Claims)
        {
            if (Holds(claim, number => number == quoted.Number, grounds, out _) is var reason and not DropReason.None)
            {
                return reason;
            }
        }

        var there = quoted.Values.Select(static value => (value.Kind, Normal(value))).ToHashSet();
        if (!said.Values.All(value => there.Contains((value.Kind, Normal(value)))))
        {
            return DropReason.Fact;
        }

        if (Signs.PointBack(said.Text, quoted.Text) || !Actors.Fit(said.Actor, said.Text, quoted.ActorOf(said.Deeds), quoted.Text, quoted.Values, said.Claims))
        {
            return DropReason.Actor;
        }

        if (!IsPhrasedAs(said, quoted, grounds, language) || !said.DeniesThroughout)
        {
            return DropReason.Phrasing;
        }

        return said.IsListOfRights || quoted.HoldsTogether(said.Things.Where(static thing => !PeoplesWords.IsNeutralStem(thing)), said.Deeds, said.Values, WordSet.Negating.CountIn(said.Text) > 0) ? DropReason.None : DropReason.Mixed;
    }

    /// <summary>A number that is part of a period there may not stand alone here: "nach 14".</summary>
    private static string WithoutFacts(string text, IEnumerable<FoundValue> values) => values.Aggregate(text, static (rest, value) =>
        string.Concat(rest.AsSpan(0, value.Start), new string(' ', value.End - value.Start), rest.AsSpan(value.End)));

    /// <summary>"not", "only", "all", "before", "if", "may" and shares are those of the quoted sentence, and nothing is negated twice.</summary>
    private static bool IsOfTheSameScope(Said said, ProofSentence quoted) =>
        WordTables.Scope.In(said.Text).IsSubsetOf(WordTables.Scope.In(quoted.Text))
        && WordTables.Shares.In(quoted.Text).IsSubsetOf(WordTables.Shares.In(said.Text))
        && (!said.TellsWhatIsDone || WordSet.Only.CountIn(quoted.Text) == 0 || WordSet.Only.CountIn(said.Text) > 0)
        && WordSet.Negating.CountIn(said.Text) <= WordSet.Negating.CountIn(quoted.Text)
        && (WordSet.Modal.CountIn(said.Text) == 0 || WordSet.Modal.CountIn(quoted.Text) > 0 || said is { IsListOfRights: true, Actor: Actor.Reader });

    /// <summary>Every word is in the quote, or people use it for the practice asserted, or a rule read the practice from it, or it says nothing of its own.</summary>
    private bool AreKnown(Said said, HashSet<string> quoted, string language)
    {
        var known = words[language].Value;
        var stems = quoted.Concat(said.Claims.SelectMany(claim => known.StemsOf(claim))).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < said.Words.Count; index++)
        {
            var word = said.Words[index];
            if (!IsIn(word.Folded, quoted) && !IsKnown(said, word, index, stems))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word that the quote does not have may be said all the same.</summary>
    private static bool IsKnown(Said said, SaidWord word, int index, HashSet<string> stems)
    {
        if (WordSet.People.Holds(word.Folded))
        {
            return false;
        }

        if (WordSet.Data.Holds(word.Folded) && said.IsOfRightsOrProtection)
        {
            return said.IsListOfRights && IsIn(word.Folded, stems); // "withdraw your data", "Die Daten sind verschlüsselt" say another thing
        }

        if (said.IsFact(word) || (said.Carry(word) && ArePartsKnown(said.Text[word.Start..word.End], stems)))
        {
            return true;
        }

        if (Actors.IsProvider(word.Folded))
        {
            return said.IsProvider(index);
        }

        return WordSet.Data.Holds(word.Folded)
            ? !said.IsInList(index)
            : PeoplesWords.IsNeutralWord(word.Folded) || WordSet.Modal.Holds(word.Folded) || said.TakesPlace(index) || IsIn(word.Folded, stems);
    }

    /// <summary>A word that a rule knew by its end alone ("Kinder-IP-Adresse") is made of known words.</summary>
    private static bool ArePartsKnown(string word, HashSet<string> stems) =>
        word.Split('-') is not { Length: > 1 } parts
        || parts.All(part => part.Length < PeoplesWords.LeastLetters || stems.Any(stem => stem.Contains(WordStem.Of(Folding.Fold(part)), StringComparison.Ordinal)));

    private static bool IsOfTheSameLanguage(Grounds grounds, string language) => grounds.Document.Language == RulesOf(language);

    /// <summary>Prepositions, owners, tense and mood are those of the quoted sentence; between two languages they cannot be compared.</summary>
    private bool IsPhrasedAs(Said said, ProofSentence quoted, Grounds grounds, string language) =>
        !IsOfTheSameLanguage(grounds, language)
        || (said.Phrasing.HasPrepositionsOf(quoted.Phrasing, [.. said.Claims.SelectMany(claim => words[language].Value.PhrasingsOf(claim))], word => said.IsRules(word.Start), said.IsListOfRights || said.Claims.All(static claim => claim.Practice.Name.StartsWith("basis.", StringComparison.Ordinal)))
            && said.Phrasing.HasConditionsOf(quoted.Phrasing) && said.Phrasing.HasOwnersOf(quoted.Phrasing) && said.Phrasing.HasTenseOf(quoted.Phrasing, said.IsListOfRights) && said.Phrasing.NegatesAs(quoted.Phrasing));

    private static bool IsIn(string word, HashSet<string> stems)
    {
        var stem = WordStem.Of(word);
        return stems.Contains(stem) || stems.Any(other => WordStem.AreAlike(stem, other)) || WordStem.IsCompound(word, stems);
    }

    private static bool IsEasyEnough(PolicyDocument statement, string language) =>
        statement.Sentences.All(static sentence => sentence.WordCount <= MostWordsOfASentence)
        && (language != "de-easy" || !EasyLanguage.Check(statement.Text).Any());

    /// <summary>Whether a claim is a finding, with its status and condition, and which of the quoted sentences prove it.</summary>
    private static DropReason Holds(Claim claim, Predicate<int> isQuoted, Grounds grounds, out HashSet<int> sentences)
    {
        var findings = grounds.Analysis.Findings.Where(finding => finding.Practice == claim.Practice).ToList();
        var same = findings.Find(finding => finding.Status == claim.Status && finding.Condition == claim.Condition);
        sentences = same is null ? [] : [.. same.Evidence.Select(grounds.SentenceOf).Where(number => isQuoted(number))];
        if (same is null || findings.Exists(finding => finding.Status != claim.Status))
        {
            return findings.Count == 0 ? DropReason.NotStated : DropReason.Contradiction;
        }

        return sentences.Count == 0 ? DropReason.QuoteUnfit : DropReason.None;
    }

    /// <summary>The statement with the sentences it rests on; under the question that its practice answers.</summary>
    private Verdict Stands(string question, PolicyDocument statement, List<Claim> asserted, IEnumerable<int> rests, Dictionary<int, List<TextRange>> proof, Grounds grounds)
    {
        var evidence = rests.Order().Select(number => grounds.EvidenceOf(number, proof[number])).ToList();
        var practices = asserted.Distinct().ToList();
        var practice = practices.Count == 1 ? practices[0] : (Claim?)null;
        var questions = asserted.Select(claim => book.Taxonomy.Practices.First(known => known.Id == claim.Practice).Question).ToList();
        var fits = question == Conversation.OwnQuestion || questions.Contains(question);
        return new Verdict(
            new VerifiedStatement(fits ? question : questions[0], new AnswerSentence(statement.Text, "model", practice?.Practice, practice?.Status, [], evidence)), DropReason.None);
    }

    /// <summary>A fact in its normal form.</summary>
    internal static string Normal(FoundValue value) => value.Value == value.Text ? Folding.Fold(value.Text) : value.Value;

    private static string RulesOf(string language) => language == "de-easy" ? "de" : language;
}
