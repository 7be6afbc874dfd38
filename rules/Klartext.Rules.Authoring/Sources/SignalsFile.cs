using System.Globalization;
using Klartext.Rules.Books;
using YamlDotNet.RepresentationModel;

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

        var top = YamlMap.Load(path, File, problems);
        var list = top is YamlMappingNode node ? new YamlMap(node, File, problems).Node("signals") : top;
        return [.. YamlMap.Each(list, File, problems).Select(map => Rule(map, taxonomy))];
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
        if (level == SignalLevel.Red && demands.TrueForAll(static demand => demand.Kind is "absent" or "not-denied"))
        {
            problems.Add(new Problem("red-for-silence", File, map.Line, id));
        }

        return new SignalRule(id, question, level, weight, demands);
    }

    private SignalDemand? Demand(YamlMap map, string id, Taxonomy taxonomy)
    {
        map.Only(id, "practice", "absent", "not-denied", "value", "service", "any", "status", "condition");
        if (map.Has("any"))
        {
            return new SignalDemand("any", string.Empty, string.Empty, string.Empty, string.Empty, [.. YamlMap.Each(map.Node("any"), File, problems).Select(one => Demand(one, id, taxonomy)).OfType<SignalDemand>()]);
        }

        foreach (var kind in (ReadOnlySpan<string>)["practice", "absent", "not-denied", "service", "value"])
        {
            if (map.Text(kind) is not { } name)
            {
                continue;
            }

            if (kind is "practice" or "absent" or "not-denied" && !taxonomy.Practices.Any(practice => practice.Id.Matches(name)))
            {
                problems.Add(new Problem("unknown-practice", File, map.Line, id, ("value", name)));
            }

            var value = kind == "practice" ? map.Text("value") ?? string.Empty : string.Empty;
            return new SignalDemand(kind, name, map.Text("status") ?? string.Empty, map.Text("condition") ?? string.Empty, value, []);
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
