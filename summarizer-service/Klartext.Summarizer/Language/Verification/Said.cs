using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>One sentence of a statement, read by the rule book as if it were a policy.</summary>
internal sealed class Said
{
    private readonly List<TextRange> carrying;

    /// <summary>Reads a sentence.</summary>
    public Said(RuleBook book, string text, string rules)
    {
        Text = text;
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        var analysis = book.Analyse(document, rules);
        Values = analysis.Values;
        Words = [.. document.Words.Select(word => new SaidWord(Folding.Fold(document.Text.AsSpan(word.Start, word.End - word.Start)), word.Start, word.End))];
        carrying = [.. analysis.Findings.SelectMany(static finding => finding.Evidence).SelectMany(static evidence => evidence.Proof), .. Values.Select(static value => new TextRange(value.Start, value.End))];
        List<Claim> claims = [.. analysis.Findings.Select(static finding => new Claim(finding.Practice, finding.Status, finding.Condition))];
        Claims = [.. claims.Where(claim => !IsConditionOfAnother(claim, claims))];
        Deeds = Verification.Deeds.In(text);
        Actor = Actors.OfStatement(text, Values);
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<SaidWord> Words { get; }

    /// <summary>The facts in it.</summary>
    public IReadOnlyList<FoundValue> Values { get; }

    /// <summary>What it asserts.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What it says is done.</summary>
    public HashSet<int> Deeds { get; }

    /// <summary>Who does it.</summary>
    public Actor Actor { get; }

    /// <summary>Whether it asserts the reader's rights and nothing else.</summary>
    public bool IsListOfRights => Claims.Count > 0 && Claims.All(static claim => claim.Practice.Name.StartsWith("rights.", StringComparison.Ordinal));

    /// <summary>Folded words that name neither a deed nor a fact.</summary>
    public IEnumerable<string> Things => Words.Where(word => word.Folded.Length > 3 && Verification.Deeds.Of(word.Folded) < 0 && !Values.Any(value => value.Start <= word.Start && word.End <= value.End)).Select(static word => WordStem.Of(word.Folded));

    /// <summary>
    /// Whether a rule or a table of values knew the sentence by this word: what it says is checked as a claim or a fact. Short words
    /// ("aus", "vor") carry nothing: they may turn what is said round.
    /// </summary>
    public bool Carry(SaidWord word) => word.Folded.Length >= PeoplesWords.LeastLetters && carrying.Exists(range => range.Start <= word.Start && word.End <= range.End);

    /// <summary>"Mit Ihrer Einwilligung" asserts no legal basis where it is the condition of another claim, which is checked with it.</summary>
    private static bool IsConditionOfAnother(Claim claim, List<Claim> claims) => claim.Practice.Name switch
    {
        "basis.consent" => claims.Exists(static other => other.Condition == Condition.Consent && other.Practice.Name != "basis.consent"),
        "basis.contract" => claims.Exists(static other => other.Condition == Condition.Contract && other.Practice.Name != "basis.contract"),
        "basis.legal-obligation" => claims.Exists(static other => other.Condition == Condition.LegalRequirement && other.Practice.Name != "basis.legal-obligation"),
        _ => false,
    };
}

/// <summary>A word of a statement.</summary>
internal readonly record struct SaidWord(string Folded, int Start, int End);
