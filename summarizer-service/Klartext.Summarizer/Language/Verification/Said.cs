using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Summarizer.Language.Verification;

/// <summary>One sentence of a statement, read by the rule book as if it were a policy.</summary>
internal sealed class Said
{
    private readonly List<TextRange> carrying;
    private readonly List<TextRange> proof;
    private readonly int provider;
    private readonly bool isGiven;

    /// <summary>Reads a sentence.</summary>
    public Said(RuleBook book, string text, string rules)
    {
        Text = text;
        var document = PolicyDocument.Create([new Block(BlockKind.Paragraph, 0, text)]);
        var analysis = book.Analyse(document, rules);
        Values = analysis.Values;
        Words = [.. document.Words.Select(word => new SaidWord(Folding.Fold(document.Text.AsSpan(word.Start, word.End - word.Start)), word.Start, word.End))];
        proof = [.. analysis.Findings.SelectMany(static finding => finding.Evidence).SelectMany(static evidence => evidence.Proof)];
        isGiven = analysis.Findings.Any(static finding => IsGiving(finding.Practice.Name));
        var coarse = analysis.Findings.Where(finding => !IsFine(finding.Practice.Name, isGiven) && finding.Practice.Name is not "data.contact");
        carrying = [.. coarse.SelectMany(static finding => finding.Evidence).SelectMany(static evidence => evidence.Proof), .. Values.Select(static value => new TextRange(value.Start, value.End))];
        List<Claim> claims = [.. analysis.Findings.Where(finding => !IsOfSameWords(finding, analysis.Findings)).Select(static finding => new Claim(finding.Practice, finding.Status, finding.Condition))];
        Claims = [.. claims.Where(claim => !IsConditionOfAnother(claim, claims))];
        Deeds = Verification.Deeds.In(text);
        Actor = Actors.OfStatement(text, Values);
        Phrasing = new Phrasing(text);
        provider = Actors.ProviderAt(text);
    }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<SaidWord> Words { get; }

    /// <summary>The facts in it.</summary>
    public IReadOnlyList<FoundValue> Values { get; }

    /// <summary>What it asserts.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Those of its claims for which people's words may stand in place of the quote's.</summary>
    public IEnumerable<Claim> ClaimsInOtherWords => Claims.Where(claim => !IsFine(claim.Practice.Name, Claims.Any(static other => IsGiving(other.Practice.Name))));

    /// <summary>What it says is done.</summary>
    public HashSet<int> Deeds { get; }

    /// <summary>Who does it.</summary>
    public Actor Actor { get; }

    /// <summary>Its small words and endings.</summary>
    public Phrasing Phrasing { get; }

    /// <summary>Whether it asserts the reader's rights and nothing else.</summary>
    public bool IsListOfRights => Claims.Count > 0 && Claims.All(static claim => claim.Practice.Name.StartsWith("rights.", StringComparison.Ordinal));

    /// <summary>Whether it asserts nothing but rights and protection: there "data" is not what all of it is about.</summary>
    public bool IsOfRightsOrProtection => Claims.Count > 0 && Claims.All(static claim => claim.Practice.Name.Split('.')[0] is "rights" or "protection");

    /// <summary>Whether it asserts that the policy may change, and nothing else: there "we reserve the right" is the thing itself.</summary>
    public bool IsOfChanges => Claims.Count > 0 && Claims.All(static claim => claim.Practice.Name == "protection.changes");

    /// <summary>Whether it asserts that data is collected, shared or decided on: there an "only" must not get lost.</summary>
    public bool TellsWhatIsDone => Claims.Any(static claim => claim.Practice.Name.Split('.')[0] is "data" or "sharing" or "transfer" or "decision");

    /// <summary>Where it denies what it asserts, no part of it tells of a deed without a "not": "Der Anbieter verkauft, Ihre Daten werden nicht verkauft".</summary>
    public bool DeniesThroughout => Claims.Count == 0 || !Claims.All(static claim => claim.Status == PracticeStatus.Denied)
        || Text.Split(',').All(static part => Verification.Deeds.In(part).Count == 0 || WordSet.Negating.CountIn(part) > 0);

    /// <summary>Folded words that name neither a deed nor a fact.</summary>
    public IEnumerable<string> Things => Words.Where(word => word.Folded.Length > 3 && Verification.Deeds.Of(word.Folded) < 0 && !Values.Any(value => value.Start <= word.Start && word.End <= value.End)).Select(static word => WordStem.Of(word.Folded));

    /// <summary>
    /// Whether a rule or a table of values knew the sentence by this word: what it says is checked as a claim or a fact. Short words
    /// ("aus", "vor") carry nothing: they may turn what is said round; nor does the reader's thing that is given away, or a telephone
    /// number where the quote has an address: there it must be the quote's word or the people's.
    /// </summary>
    public bool Carry(SaidWord word, int index) => !(isGiven && index > 0 && Words[index - 1].Folded is "ihr" or "ihre" or "ihren" or "ihrem" or "ihrer" or "your") && word.Folded.Length >= PeoplesWords.LeastLetters
        && (carrying.Exists(range => range.Start <= word.Start && word.End <= range.End) || (Verification.Deeds.Of(word.Folded) >= 0 && IsRules(word.Start)));

    /// <summary>Whether a rule read what the sentence asserts from the word at this place.</summary>
    public bool IsRules(int start) => proof.Exists(range => range.Start <= start && start < range.End);

    /// <summary>Whether the words at this place are a fact: they are compared as facts.</summary>
    public bool IsFact(SaidWord word) => Values.Any(value => value.Start <= word.Start && word.End <= value.End);

    /// <summary>Whether the word at this place is the provider as the one who acts, or the site as the place of all ("auf der Website").</summary>
    public bool IsProvider(int index) => Actors.IsProvider(Words[index].Folded) && (index == provider || Words.Take(index).TakeLast(2).Any(static word => word.Folded is "auf" or "on"));

    /// <summary>Whether it is the "statt" of "findet ... statt".</summary>
    public bool TakesPlace(int index) => Words[index].Folded == "statt" && index == Words.Count - 1 && Words.Any(static word => word.Folded is "findet" or "finden");

    /// <summary>Whether "Daten", "information" stand here, and not in a list beside things that the policy names.</summary>
    public bool IsInList(int index) => (index > 0 && IsJoint(Words[index - 1].Folded)) || (index > 1 && IsJoint(Words[index - 2].Folded)) || (index + 1 < Words.Count && (IsJoint(Words[index + 1].Folded) || Text[Words[index].End..Words[index + 1].Start].Contains(',', StringComparison.Ordinal)));

    /// <summary>
    /// Practices whose things are told apart: a rule knows health and religion by one name, but a quote about one proves nothing of the
    /// other; nor does it where data is given away.
    /// </summary>
    private static bool IsFine(string practice, bool isGiven) =>
        practice is "data.special" or "data.criminal" or "data.demographic" or "data.device-access" || (isGiven && practice.StartsWith("data.", StringComparison.Ordinal));

    private static bool IsGiving(string practice) => practice.Split('.')[0] is "sharing" or "transfer";

    private static bool IsJoint(string folded) => folded is "und" or "oder" or "sowie" or "and" or "or";

    /// <summary>"Die Verarbeitung dient der Erfüllung eines Vertrags" tells the legal basis; that a rule reads a purpose from the same words is no second claim.</summary>
    private static bool IsOfSameWords(Finding finding, IReadOnlyList<Finding> all) => finding.Practice.Name is "purpose.service" && all.Any(other => other.Practice.Name is "basis.contract"
        && finding.Evidence.SelectMany(static evidence => evidence.Proof).All(range => other.Evidence.SelectMany(static evidence => evidence.Proof).Any(there => there.Start <= range.Start && range.End <= there.End)));

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
