using Klartext.Policies;
using Klartext.Rules.Books;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Findings;

/// <summary>Gathers the hits of a reading into findings with their evidence, and draws from them services, completeness and signals.</summary>
internal static class FindingCollector
{
    private const int MostEvidence = 12; // of one finding

    public static PolicyAnalysis Collect(PolicyDocument document, Reading reading, RuleBook book)
    {
        var quotes = new Quotes(document);
        var values = ValuesOf(document, reading);
        var byPractice = reading.Hits
            .GroupBy(static hit => hit.Rule.Practice)
            .ToDictionary(static hits => hits.Key, static hits => hits.ToList());
        var findings = new List<Finding>();
        foreach (var practice in book.Taxonomy.Practices)
        {
            if (byPractice.TryGetValue(practice.Id, out var hits))
            {
                findings.AddRange(Contradictions.Settle(hits).GroupBy(static hit => hit.Status).OrderBy(static group => group.Key).Select(group => Find(practice.Id, group, quotes, values)));
            }
        }

        var services = ServicesOf(document, reading, quotes, book);
        var completeness = book.Taxonomy.Requirements.Select(requirement => Check(requirement, findings)).ToList();
        var signals = SignalReading.Read(book, findings, services, values);
        return new PolicyAnalysis(document, document.Language ?? string.Empty, findings, services, values, completeness, signals);
    }

    private static Finding Find(PracticeId practice, IGrouping<PracticeStatus, Hit> hits, Quotes quotes, List<FoundValue> values)
    {
        var ranked = hits
            .OrderByDescending(static hit => hit.Rule.Strength)
            .ThenBy(static hit => hit.Condition == Condition.None ? 0 : 1)
            .ThenBy(static hit => hit.Sentence)
            .ToList();
        var evidence = new List<Evidence>();
        foreach (var hit in ranked)
        {
            quotes.Add(hit, evidence);
            if (evidence.Count >= MostEvidence)
            {
                break;
            }
        }

        var condition = !HasConditions(practice) || hits.Any(static hit => hit.Condition == Condition.None)
            ? Condition.None
            : hits.GroupBy(static hit => hit.Condition).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key).First().Key;
        var facts = evidence
            .SelectMany(proof => Inside(proof, values))
            .Where(value => ValueScope.Belongs(practice, value))
            .OrderBy(static value => value.Start)
            .DistinctBy(static value => (value.Kind, value.Value))
            .ToList();
        return new Finding(practice, hits.Key, condition, facts, ranked[0].Rule.Id, evidence);
    }

    /// <summary>The facts in a sentence; they are in document order.</summary>
    private static IEnumerable<FoundValue> Inside(Evidence sentence, List<FoundValue> values)
    {
        int low = 0, high = values.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle].Start < sentence.Start ? (middle + 1, high) : (low, middle);
        }

        for (var index = low; index < values.Count && values[index].Start < sentence.End; index++)
        {
            if (values[index].End <= sentence.End)
            {
                yield return values[index];
            }
        }
    }

    /// <summary>Who is responsible, on what basis and which rights there are holds or not; only what is done with data has conditions.</summary>
    private static bool HasConditions(PracticeId practice) =>
        !practice.Matches("controller.*") && !practice.Matches("basis.*") && !practice.Matches("rights.*") && !practice.Matches("protection.*");

    private static List<FoundValue> ValuesOf(PolicyDocument document, Reading reading)
    {
        var values = new List<FoundValue>(reading.Values.Count);
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
        var mentions = new List<ServiceMention>();
        foreach (var named in reading.Values.Where(static value => value.Kind == "service").GroupBy(static value => value.Value, StringComparer.Ordinal))
        {
            if (book.Services.TryGetValue(named.Key, out var service))
            {
                mentions.Add(new ServiceMention(service, quotes.Around(named.Select(value => new TextRange(document.Words[value.First].Start, document.Words[value.End - 1].End)))));
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
