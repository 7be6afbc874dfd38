using System.Globalization;
using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads signals.yaml: which findings make a question green, yellow or red, and how much each is worth knowing.</summary>
internal sealed class SignalsFile(string folder, Problems problems)
{
    private const string File = "signals.yaml";

    public IReadOnlyList<SignalRule> Read(Taxonomy taxonomy)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            return [];
        }

        return [.. YamlMap.Each(YamlMap.Load(path, File, problems), File, problems).Select(map => Rule(map, taxonomy))];
    }

    private SignalRule Rule(YamlMap map, Taxonomy taxonomy)
    {
        var id = map.Text("id") ?? string.Empty;
        map.Only(id, "id", "question", "level", "weight", "when");
        var question = map.Text("question") ?? string.Empty;
        if (!taxonomy.Questions.Any(known => known.Id == question && known.HasSignal))
        {
            problems.Add(new Problem("unknown-question", File, map.Line, id, ("value", question)));
        }

        var level = map.Text("level") switch
        {
            "red" => SignalLevel.Red,
            "yellow" => SignalLevel.Yellow,
            "green" => SignalLevel.Green,
            "grey" => SignalLevel.Grey,
            _ => Unknown(map, id, "level", SignalLevel.Grey),
        };
        var weight = int.TryParse(map.Text("weight"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : Unknown(map, id, "weight", 0);
        var demands = YamlMap.Each(map.Node("when"), File, problems).Select(demand => Demand(demand, id, taxonomy)).OfType<SignalDemand>().ToList();
        if (level == SignalLevel.Red && demands.TrueForAll(static demand => demand.Kind is "absent" or "not"))
        {
            problems.Add(new Problem("red-for-silence", File, map.Line, id));
        }

        return new SignalRule(id, question, level, weight, demands);
    }

    private SignalDemand? Demand(YamlMap map, string id, Taxonomy taxonomy)
    {
        map.Only(id, "practice", "not", "absent", "value", "service", "status", "condition");
        foreach (var kind in (ReadOnlySpan<string>)["practice", "not", "absent", "value", "service"])
        {
            if (map.Text(kind) is not { } name)
            {
                continue;
            }

            if (kind is "practice" or "not" or "absent" && !taxonomy.Practices.Any(practice => practice.Id.Matches(name)))
            {
                problems.Add(new Problem("unknown-practice", File, map.Line, id, ("value", name)));
            }

            return new SignalDemand(kind, name, map.Text("status") ?? string.Empty, map.Text("condition") ?? string.Empty);
        }

        problems.Add(new Problem("signal-demand-wrong", File, map.Line, id));
        return null;
    }

    private T Unknown<T>(YamlMap map, string id, string key, T otherwise)
    {
        problems.Add(new Problem("unknown-value", File, map.Line, id, ("key", key), ("value", map.Text(key) ?? string.Empty)));
        return otherwise;
    }
}
