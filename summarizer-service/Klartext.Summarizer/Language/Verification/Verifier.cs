using System.Buffers;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Authoring.Checks;
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
    private static readonly SearchValues<string> Markup = SearchValues.Create(["://", "www.", "](", "**", "__", "&#", "${", "{{", "mailto:", "data:"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> MarkupSigns = SearchValues.Create("<>{}[]\\`|@#*_~^=");

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

        if (IsMarkup(raw.Text!))
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
        var reason = CheckWords(statement, proof, grounds, language);
        return reason != DropReason.None ? Verdict.Drop(reason) : CheckClaims(raw.Question!, statement, proof, grounds, language);
    }

    private bool HasShape(RawStatement raw) =>
        raw is { Question: not null, Text: { Length: >= LeastLetters and <= MostLetters }, Quotes: { Count: > 0 and <= MostQuotes } quotes }
        && quotes.All(static quote => !string.IsNullOrWhiteSpace(quote))
        && (raw.Question == "own" || book.Taxonomy.Questions.Any(question => question.Id == raw.Question));

    /// <summary>Links, addresses, markup, invisible letters, and letters of other scripts, which may look like ours.</summary>
    private static bool IsMarkup(string text) =>
        text.AsSpan().ContainsAny(Markup) || text.AsSpan().ContainsAny(MarkupSigns)
        || text.Any(static character => Characters.IsInvisible(character) || char.IsControl(character) || character is >= '\u0250' and < '\u1E00' or >= '\u2100' and not '\u2212');

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

    private DropReason CheckWords(PolicyDocument statement, Dictionary<int, List<TextRange>> proof, Grounds grounds, string language)
    {
        if (statement.Language is { } spoken && spoken != RulesOf(language))
        {
            return DropReason.Language;
        }

        var known = words[language].Value;
        if (!IsEasyEnough(statement, language))
        {
            return DropReason.Level;
        }

        if (known.ClaimOf(statement.Text) is not null)
        {
            return DropReason.None; // people wrote it: only whether it holds here is to be asked
        }

        var quoted = string.Join(' ', proof.Keys.Select(sentence => grounds.Document.Slice(grounds.Document.Sentences[sentence].Range).ToString()));
        var stems = WordStem.Words(quoted).Select(static word => WordStem.Of(word)).ToHashSet(StringComparer.Ordinal);
        if (!HasDigitsOf(statement.Text, quoted) || !WordTables.Numbers.In(statement.Text).IsSubsetOf(WordTables.Numbers.In(quoted)))
        {
            return DropReason.Fact;
        }

        if (!WordTables.Scope.In(statement.Text).IsSubsetOf(WordTables.Scope.In(quoted)))
        {
            return DropReason.Scope;
        }

        var analysis = book.Analyse(statement, RulesOf(language));
        stems.UnionWith(analysis.Findings.SelectMany(finding => known.StemsOf(finding.Practice)));
        var carrying = WordsThatCarry(analysis);
        return statement.Words.All(word => carrying.Exists(range => range.Start <= word.Start && word.End <= range.End) || IsKnown(statement.Text[word.Start..word.End], stems)) ? DropReason.None : DropReason.Word;
    }

    /// <summary>The words of a statement by which a rule or a table of values knew it: what they say is checked as a claim or a fact.</summary>
    private static List<TextRange> WordsThatCarry(PolicyAnalysis statement) =>
        [.. statement.Findings.SelectMany(static finding => finding.Evidence).SelectMany(static evidence => evidence.Proof), .. statement.Values.Select(static value => new TextRange(value.Start, value.End))];

    private static bool IsKnown(string text, HashSet<string> stems)
    {
        var word = Folding.Fold(text);
        return word.Length <= 3 || PeoplesWords.IsNeutral(word) || IsIn(word, stems);
    }

    private static bool IsIn(string word, HashSet<string> stems)
    {
        var stem = WordStem.Of(word);
        return stems.Contains(stem) || stems.Any(other => WordStem.AreAlike(stem, other)) || WordStem.IsCompound(word, stems);
    }

    /// <summary>Every run of digits in the statement is a run of digits in the quotes.</summary>
    private static bool HasDigitsOf(string statement, string quoted)
    {
        var there = Digits(quoted).ToHashSet(StringComparer.Ordinal);
        return Digits(statement).All(there.Contains);
    }

    private static IEnumerable<string> Digits(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var digit = at < text.Length && char.IsDigit(text[at]);
            if (digit && start < 0)
            {
                start = at;
            }
            else if (!digit && start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }
        }
    }

    private static bool IsEasyEnough(PolicyDocument statement, string language) =>
        statement.Sentences.All(static sentence => sentence.WordCount <= MostWordsOfASentence)
        && (language != "de-easy" || !EasyLanguage.Check(statement.Text).Any());

    /// <summary>What the statement asserts stands in the findings, with the same status and condition, and its facts are theirs.</summary>
    private Verdict CheckClaims(string question, PolicyDocument statement, Dictionary<int, List<TextRange>> proof, Grounds grounds, string language)
    {
        var analysis = book.Analyse(statement, RulesOf(language));
        List<Claim> claims = words[language].Value.ClaimOf(statement.Text) is { } written
            ? [written]
            : [.. analysis.Findings.Select(static finding => new Claim(finding.Practice, finding.Status, finding.Condition))];
        if (claims.Count == 0 || statement.Sentences.Length > 1 && words[language].Value.ClaimOf(statement.Text) is null && !EachSentenceAsserts(statement, analysis))
        {
            return Verdict.Drop(DropReason.NothingAsserted);
        }

        var asserted = claims.Where(claim => !IsConditionOfAnother(claim, claims)).ToList();
        var proving = new List<HashSet<int>>(asserted.Count);
        foreach (var claim in asserted)
        {
            var reason = Holds(claim, proof, grounds, out var sentences);
            if (reason != DropReason.None)
            {
                return Verdict.Drop(reason);
            }

            proving.Add(sentences);
        }

        if (!AreOfOneKind(asserted) && proving.Aggregate((one, other) => [.. one.Intersect(other)]).Count == 0)
        {
            return Verdict.Drop(DropReason.NotStated); // "sells" of one sentence with "IP address" of another
        }

        if (!HasFactsOf(analysis, proof, grounds))
        {
            return Verdict.Drop(DropReason.Fact);
        }

        var evidence = proof.OrderBy(static pair => pair.Key).Select(pair => grounds.EvidenceOf(pair.Key, pair.Value)).ToList();
        var practice = asserted.Count == 1 ? asserted[0] : (Claim?)null;
        return new Verdict(new VerifiedStatement(question, new AnswerSentence(statement.Text, "model", practice?.Practice, practice?.Status, [], evidence)), DropReason.None);
    }

    /// <summary>Whether a claim is a finding, with its status and condition, and which of the quoted sentences prove it.</summary>
    private static DropReason Holds(Claim claim, Dictionary<int, List<TextRange>> proof, Grounds grounds, out HashSet<int> sentences)
    {
        var findings = grounds.Analysis.Findings.Where(finding => finding.Practice == claim.Practice).ToList();
        var same = findings.Find(finding => finding.Status == claim.Status && finding.Condition == claim.Condition);
        sentences = same is null ? [] : [.. same.Evidence.Select(grounds.SentenceOf).Where(proof.ContainsKey)];
        if (same is null || findings.Exists(finding => finding.Status != claim.Status))
        {
            return findings.Count == 0 ? DropReason.NotStated : DropReason.Contradiction;
        }

        return sentences.Count == 0 ? DropReason.QuoteUnfit : DropReason.None;
    }

    /// <summary>Claims of one group, status and condition ("rights", "data") may be listed together, each with a quote of its own.</summary>
    private static bool AreOfOneKind(List<Claim> claims) =>
        claims.TrueForAll(claim => claim.Status == claims[0].Status && claim.Condition == claims[0].Condition && Group(claim) == Group(claims[0]));

    private static string Group(Claim claim) => claim.Practice.Name.Split('.')[0];

    /// <summary>"Mit Ihrer Einwilligung" asserts no legal basis where it is the condition of another claim, which is checked with it.</summary>
    private static bool IsConditionOfAnother(Claim claim, List<Claim> claims) => claim.Practice.Name switch
    {
        "basis.consent" => claims.Exists(static other => other.Condition == Condition.Consent && other.Practice.Name != "basis.consent"),
        "basis.contract" => claims.Exists(static other => other.Condition == Condition.Contract && other.Practice.Name != "basis.contract"),
        "basis.legal-obligation" => claims.Exists(static other => other.Condition == Condition.LegalRequirement && other.Practice.Name != "basis.legal-obligation"),
        _ => false,
    };

    private static bool EachSentenceAsserts(PolicyDocument statement, PolicyAnalysis analysis) =>
        statement.Sentences.All(sentence => analysis.Findings.SelectMany(static finding => finding.Evidence).Any(evidence => evidence.Start == sentence.Range.Start));

    /// <summary>Every period, country, company, service, law and address in the statement stands in the sentences that prove it.</summary>
    private static bool HasFactsOf(PolicyAnalysis statement, Dictionary<int, List<TextRange>> proof, Grounds grounds)
    {
        var ranges = proof.Keys.Select(sentence => grounds.Document.Sentences[sentence].Range).ToList();
        var there = grounds.Analysis.Values
            .Where(value => ranges.Exists(range => range.Start <= value.Start && value.End <= range.End))
            .Select(static value => (value.Kind, Normal(value)))
            .ToHashSet();
        return statement.Values.All(value => there.Contains((value.Kind, Normal(value))));
    }

    private static string Normal(FoundValue value) => value.Value == value.Text ? Folding.Fold(value.Text) : value.Value;

    private static string RulesOf(string language) => language == "de-easy" ? "de" : language;
}
