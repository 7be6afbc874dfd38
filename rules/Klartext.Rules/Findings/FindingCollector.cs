using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Catalogues;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>Gathers the hits of a reading into findings with their evidence, and draws from them services, completeness and signals.</summary>
internal static class FindingCollector
{
    private const int MostEvidence = 12; // of one finding
    private const int Ranks = Rule.MostExpress * 2; // of hits: by strength, and with or without a condition

    public static PolicyAnalysis Collect(PolicyDocument document, Reading reading, RuleBook book)
    {
        var quotes = new Quotes(document);
        var values = ValuesOf(document, reading);
        var byPractice = ByPractice(reading.Hits);
        var findings = new List<Finding>();
        foreach (var practice in book.Taxonomy.Practices)
        {
            if (byPractice.TryGetValue(practice.Id.Name, out var hits))
            {
                Find(practice.Id, Contradictions.Settle(hits), quotes, values, findings);
            }
        }

        var services = ServicesOf(document, reading, quotes, book);
        var completeness = book.Taxonomy.Requirements.Select(requirement => Check(requirement, findings)).ToList();
        var signals = SignalReading.Read(book, findings, services, values);
        return new PolicyAnalysis(document, document.Language ?? string.Empty, findings, services, values, completeness, signals);
    }

    /// <summary>The hits of each practice, in page order.</summary>
    private static Dictionary<string, List<Hit>> ByPractice(Hit[] hits)
    {
        var byPractice = new Dictionary<string, List<Hit>>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (!byPractice.TryGetValue(hit.Rule.Practice.Name, out var same))
            {
                byPractice[hit.Rule.Practice.Name] = same = [];
            }

            same.Add(hit);
        }

        return byPractice;
    }

    /// <summary>What is stated of a practice comes first, then what is denied.</summary>
    private static void Find(PracticeId practice, List<Hit> hits, Quotes quotes, List<FoundValue> values, List<Finding> into)
    {
        foreach (var status in (ReadOnlySpan<PracticeStatus>)[PracticeStatus.Stated, PracticeStatus.Denied])
        {
            var ranked = Ranked(hits, status);
            if (ranked.Count > 0)
            {
                var evidence = EvidenceOf(ranked, quotes);
                into.Add(new Finding(practice, status, ConditionOf(practice, ranked), FactsOf(practice, evidence, values), ranked[0].Rule.Id, evidence));
            }
        }
    }

    /// <summary>The hits of a status: the most express first, of these those without a condition, of these in page order, as they come.</summary>
    private static List<Hit> Ranked(List<Hit> hits, PracticeStatus status)
    {
        var ranked = new List<Hit>(hits.Count);
        for (var rank = 0; rank < Ranks; rank++)
        {
            foreach (var hit in hits)
            {
                if (hit.Status == status && (Rule.MostExpress - hit.Rule.Strength) * 2 + (hit.Condition == Condition.None ? 0 : 1) == rank)
                {
                    ranked.Add(hit);
                }
            }
        }

        return ranked;
    }

    private static List<Evidence> EvidenceOf(List<Hit> ranked, Quotes quotes)
    {
        var evidence = new List<Evidence>();
        foreach (var hit in ranked)
        {
            quotes.Add(hit, evidence);
            if (evidence.Count >= MostEvidence)
            {
                break;
            }
        }

        return evidence;
    }

    /// <summary>The condition that most hits name; none where one hit names none.</summary>
    private static Condition ConditionOf(PracticeId practice, List<Hit> hits)
    {
        if (!HasConditions(practice))
        {
            return Condition.None;
        }

        Span<int> times = stackalloc int[(int)Condition.Exception + 1];
        foreach (var hit in hits)
        {
            if (hit.Condition == Condition.None)
            {
                return Condition.None;
            }

            times[(int)hit.Condition]++;
        }

        var most = Condition.None;
        for (var condition = Condition.Consent; condition <= Condition.Exception; condition++)
        {
            most = times[(int)condition] > times[(int)most] ? condition : most;
        }

        return most;
    }

    /// <summary>The facts in the evidence that belong to the practice, each once, in page order.</summary>
    private static List<FoundValue> FactsOf(PracticeId practice, List<Evidence> evidence, List<FoundValue> values)
    {
        var facts = new List<FoundValue>();
        List<Evidence> ordered = [.. evidence];
        ordered.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        foreach (var proof in ordered)
        {
            for (var index = FirstFrom(proof.Start, values); index < values.Count && values[index].Start < proof.End; index++)
            {
                var value = values[index];
                if (value.End <= proof.End && ValueScope.Belongs(practice, value) && !Holds(facts, value))
                {
                    facts.Add(value);
                }
            }
        }

        return facts;
    }

    private static bool Holds(List<FoundValue> facts, FoundValue value)
    {
        foreach (var fact in facts)
        {
            if (fact.Value == value.Value && fact.Kind == value.Kind)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first fact from a place of the text on; they are in document order.</summary>
    private static int FirstFrom(int start, List<FoundValue> values)
    {
        int low = 0, high = values.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Who is responsible, on what basis and which rights there are holds or not; only what is done with data has conditions.</summary>
    private static bool HasConditions(PracticeId practice) =>
        !practice.Matches("controller.*") && !practice.Matches("basis.*") && !practice.Matches("rights.*") && !practice.Matches("protection.*");

    private static List<FoundValue> ValuesOf(PolicyDocument document, Reading reading)
    {
        var values = new List<FoundValue>(reading.Values.Length);
        foreach (var value in reading.Values)
        {
            if (ValueScope.IsShown(value.Kind))
            {
                var start = document.Words[value.First].Start;
                var end = document.Words[value.End - 1].End;
                var text = document.Text[start..end];
                values.Add(new FoundValue(value.Kind, value.Value.Length > 0 ? value.Value : text, text, start, end, value.Tags));
            }
        }

        values.Sort(Compare);
        return values;
    }

    private static int Compare(FoundValue one, FoundValue other)
    {
        var order = one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.End.CompareTo(other.End);
        return order != 0 ? order : string.CompareOrdinal(one.Value, other.Value);
    }

    private static List<ServiceMention> ServicesOf(PolicyDocument document, Reading reading, Quotes quotes, RuleBook book)
    {
        var named = new List<string>(); // in the order of their first mention
        var places = new Dictionary<string, List<TextRange>>(StringComparer.Ordinal);
        foreach (var value in reading.Values)
        {
            if (value.Kind == "service")
            {
                if (!places.TryGetValue(value.Value, out var own))
                {
                    places[value.Value] = own = [];
                    named.Add(value.Value);
                }

                own.Add(new TextRange(document.Words[value.First].Start, document.Words[value.End - 1].End));
            }
        }

        var mentions = new List<ServiceMention>();
        foreach (var id in named)
        {
            if (book.Services.TryGetValue(id, out var service))
            {
                mentions.Add(new ServiceMention(service, quotes.Around(places[id])));
            }
        }

        return mentions;
    }

    private static Completeness Check(Requirement requirement, List<Finding> findings)
    {
        var applies = requirement.When is null || findings.Exists(finding => finding.Status == PracticeStatus.Stated && finding.Practice.Matches(requirement.When));
        var present = findings.Exists(finding => finding.Status == PracticeStatus.Stated && requirement.Any.Any(finding.Practice.Matches));
        return new Completeness(requirement, applies, present);
    }
}
