using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;

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
        var reason = grounds.Holds(claim, proof.ContainsKey, out var sentences);
        return reason == DropReason.None ? Stands(question, statement, [claim], sentences, proof, grounds) : Verdict.Drop(reason);
    }

    /// <summary>Each sentence of the statement rests on one quoted sentence, wholly; only rights may be listed with a quote each.</summary>
    private Verdict CheckSentences(string question, PolicyDocument statement, Dictionary<int, List<TextRange>> proof, Grounds grounds, string language)
    {
        var quoted = proof.Keys.Order().Select(number => new ProofSentence(grounds, number)).ToList();
        var check = new SentenceCheck(book, words[language].Value, grounds, grounds.Document.Language == RulesOf(language));
        var asserted = new List<Claim>();
        var rests = new HashSet<int>();
        foreach (var sentence in statement.Sentences)
        {
            var said = new Said(book, statement.Slice(sentence.Range).ToString(), RulesOf(language));
            var reason = DropReason.None;
            var one = quoted.Find(candidate => (reason = check.Of(said, candidate)) == DropReason.None);
            if (one is not null)
            {
                rests.Add(one.Number);
            }
            else if (quoted.Count > 1 && said.IsListOfRights && check.IsList(said, quoted, out var several))
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

    private static bool IsEasyEnough(PolicyDocument statement, string language) =>
        statement.Sentences.All(static sentence => sentence.WordCount <= MostWordsOfASentence)
        && (language != "de-easy" || !EasyLanguage.Check(statement.Text).Any());

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

    private static string RulesOf(string language) => language == "de-easy" ? "de" : language;
}
