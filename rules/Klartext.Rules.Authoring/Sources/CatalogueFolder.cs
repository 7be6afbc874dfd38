using Klartext.Rules.Catalogues;
using Klartext.Rules.Findings;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads rules/catalogue/LANGUAGE: lists (_lists*.yaml), context (_context.yaml) and rules (all other .yaml files).</summary>
public sealed class CatalogueFolder(string rulesFolder, IReadOnlySet<string> practices, Problems problems)
{
    private const string ExamplesOf = "examples-of";

    /// <summary>Reads one language.</summary>
    /// <param name="language">Name of the folder.</param>
    /// <param name="values">Values that phrases of this language name.</param>
    public CatalogueSource Read(string language, IReadOnlyList<ValueSource> values)
    {
        var folder = Path.Combine(rulesFolder, "catalogue", language);
        var lists = new Dictionary<string, IReadOnlyList<PhraseSource>>(StringComparer.Ordinal);
        var places = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        var rules = new List<RuleSource>();
        var examples = new List<PracticeExamples>();
        var context = new ContextSource([], [], [], [], [], [], [], [], [], [], [], false, AnswerSource.None, DenialSource.None, ReachSource.None, [], new Dictionary<Condition, IReadOnlyList<PhraseSource>>(), string.Empty);
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var file = Path.GetRelativePath(rulesFolder, path).Replace('\\', '/');
            var top = YamlMap.Load(path, file, problems);
            var name = Path.GetFileName(path);
            if (name.StartsWith("_lists", StringComparison.Ordinal))
            {
                ReadLists(top, file, lists, places);
            }
            else if (string.Equals(name, "_context.yaml", StringComparison.Ordinal))
            {
                context = top is YamlMappingNode map ? ReadContext(new YamlMap(map, file, problems)) : context;
            }
            else if (top is YamlMappingNode parts)
            {
                var both = new YamlMap(parts, file, problems);
                both.Only(name, "lists", "frames", "rules");
                ReadLists(both.Node("lists"), file, lists, places);
                ReadEntries(both.Node("rules"), file, new PhraseFrames(both.Map("frames"), problems), rules, examples);
            }
            else
            {
                ReadEntries(top, file, new PhraseFrames(null, problems), rules, examples);
            }
        }

        foreach (var twice in rules.GroupBy(static rule => rule.Id, StringComparer.Ordinal).SelectMany(static same => same.Skip(1)))
        {
            problems.Add(new Problem("duplicate-id", twice.File, twice.Line, twice.Id));
        }

        return new CatalogueSource(language, lists, places, context, rules, examples, values);
    }

    private void ReadEntries(YamlNode? list, string file, PhraseFrames frames, List<RuleSource> rules, List<PracticeExamples> examples)
    {
        foreach (var map in YamlMap.Each(list, file, problems))
        {
            if (map.Has(ExamplesOf))
            {
                examples.AddRange(ReadPracticeExamples(map) is { } read ? [read] : []);
            }
            else
            {
                rules.AddRange(ReadRule(map, frames) is { } read ? [read] : []);
            }
        }

        frames.NoteUnused();
    }

    private PracticeExamples? ReadPracticeExamples(YamlMap map)
    {
        var practice = map.Text(ExamplesOf) ?? string.Empty;
        map.Only(practice, ExamplesOf, "match", "miss", "note");
        if (!practices.Contains(practice))
        {
            problems.Add(new Problem("unknown-practice", map.File, map.Line, practice, ("value", practice)));
            return null;
        }

        return new PracticeExamples(new PracticeId(practice), ReadExamples(map, practice, PracticeStatus.Stated), map.File, map.Line);
    }

    private void ReadLists(YamlNode? top, string file, Dictionary<string, IReadOnlyList<PhraseSource>> lists, Dictionary<string, (string, int)> places)
    {
        if (top is not YamlMappingNode node)
        {
            return;
        }

        var map = new YamlMap(node, file, problems);
        foreach (var name in map.Keys)
        {
            var line = (int)map.Node(name)!.Start.Line;
            if (!lists.TryAdd(name, Phrases(map, name)))
            {
                problems.Add(new Problem("duplicate-list", file, line, name));
            }

            places[name] = (file, line);
        }
    }

    private ContextSource ReadContext(YamlMap map)
    {
        map.Only("_context", "negators", "not-negating", "clause-openers", "relative-openers", "coordinators", "auxiliaries", "pronouns", "relative-pronouns", "negative-determiners", "definite-determiners", "asides", "negation", "answers", "denials", "reach", "definitions", "exceptions", "conditions");
        var conditions = new Dictionary<Condition, IReadOnlyList<PhraseSource>> { [Condition.Exception] = Phrases(map, "exceptions") };
        if (map.Map("conditions") is { } named)
        {
            foreach (var name in named.Keys)
            {
                if (Keywords.Condition(name) is { } condition and not Condition.None)
                {
                    conditions[condition] = conditions.TryGetValue(condition, out var before) ? [.. before, .. Phrases(named, name)] : Phrases(named, name);
                }
                else
                {
                    problems.Add(new Problem("unknown-condition", map.File, named.Line, name, ("value", name)));
                }
            }
        }

        return new ContextSource(
            Phrases(map, "negators"), Phrases(map, "not-negating"), Phrases(map, "clause-openers"), Phrases(map, "relative-openers"), Phrases(map, "coordinators"), Phrases(map, "auxiliaries"), Phrases(map, "pronouns"),
            Phrases(map, "relative-pronouns"), Phrases(map, "negative-determiners"), Phrases(map, "definite-determiners"), Phrases(map, "asides"), map.Text("negation") == "forward", ReadAnswers(map.Map("answers")), ReadDenials(map.Map("denials")), ReadReach(map.Map("reach")), Phrases(map, "definitions"), conditions, map.File);
    }

    private static AnswerSource ReadAnswers(YamlMap? map)
    {
        map?.Only("_context", "no", "yes", "only", "plain", "use", "handling", "leading", "particles", "pointing", "qualifiers", "asking", "implied", "denial");
        return map is null
            ? AnswerSource.None
            : new(Phrases(map, "no"), Phrases(map, "yes"), Phrases(map, "plain"), Phrases(map, "use"), Phrases(map, "handling"), Phrases(map, "leading"),
                Phrases(map, "particles"), Phrases(map, "pointing"), Phrases(map, "qualifiers"), Phrases(map, "asking"), Phrases(map, "implied"), Phrases(map, "only"), Phrases(map, "denial"));
    }

    private static DenialSource ReadDenials(YamlMap? map)
    {
        map?.Only("_context", "asserting", "promising", "vouched", "nominal", "never", "circumstances", "focus", "joints", "genitive", "passing", "comparing", "before", "behind");
        return map is null
            ? DenialSource.None
            : new(Phrases(map, "asserting"), Phrases(map, "promising"), Phrases(map, "vouched"), Phrases(map, "nominal"), Phrases(map, "never"),
                Phrases(map, "circumstances"), Phrases(map, "focus"), Phrases(map, "joints"), Phrases(map, "genitive"), Phrases(map, "passing"), Phrases(map, "comparing"), Phrases(map, "before"), Phrases(map, "behind"));
    }

    private static ReachSource ReadReach(YamlMap? map)
    {
        map?.Only("_context", "further", "others", "speakers", "correcting", "manner", "beneficial", "perceiving", "whether", "listing", "binding", "saying");
        return map is null
            ? ReachSource.None
            : new(Phrases(map, "further"), Phrases(map, "others"), Phrases(map, "speakers"), Phrases(map, "correcting"), Phrases(map, "manner"),
                Phrases(map, "beneficial"), Phrases(map, "perceiving"), Phrases(map, "whether"), Phrases(map, "listing"), Phrases(map, "binding"), Phrases(map, "saying"));
    }

    private RuleSource? ReadRule(YamlMap map, PhraseFrames frames)
    {
        var id = map.Text("id") ?? string.Empty;
        map.Only(id, "id", "practice", "status", "any", "with", "within", "under", "unless", "unless-within", "unless-under", "negated", "in", "definitions", "condition", "strength", "examples", "note");
        var practice = map.Text("practice") ?? string.Empty;
        if (id.Length == 0)
        {
            problems.Add(new Problem("missing-id", map.File, map.Line, string.Empty));
            return null;
        }

        if (!practices.Contains(practice))
        {
            problems.Add(new Problem("unknown-practice", map.File, map.Line, id, ("value", practice)));
            return null;
        }

        if (!map.Has("any"))
        {
            problems.Add(new Problem("missing-any", map.File, map.Line, id));
        }

        return new RuleSource(
            id,
            new PracticeId(practice),
            Choice(map, id, "status", Keywords.Status, PracticeStatus.Stated),
            Choice(map, id, "negated", Keywords.Negation, NegationEffect.Denies),
            Choice(map, id, "in", Keywords.Place, Place.Text),
            map.Text("definitions") == "true",
            Choice(map, id, "condition", Keywords.Condition, Condition.None),
            Choice(map, id, "strength", Keywords.Strength, 2),
            Choice(map, id, "within", Keywords.Scope, Scope.Sentence),
            frames.Phrases(map, "any", id),
            frames.Phrases(map, "with", id),
            frames.Phrases(map, "under", id),
            frames.Phrases(map, "unless", id),
            Choice(map, id, "unless-within", Keywords.Scope, Scope.Sentence),
            frames.Phrases(map, "unless-under", id),
            ReadRuleExamples(map, id),
            map.File,
            map.Line);
    }

    private List<ExampleSource> ReadRuleExamples(YamlMap map, string id)
    {
        if (map.Map("examples") is not { } given)
        {
            return [];
        }

        given.Only(id, "match", "miss");
        return ReadExamples(given, id, Choice(map, id, "status", Keywords.Status, PracticeStatus.Stated, silent: true));
    }

    private List<ExampleSource> ReadExamples(YamlMap given, string id, PracticeStatus status)
    {
        var examples = new List<ExampleSource>();
        if (given.Node("match") is YamlSequenceNode matches)
        {
            foreach (var item in matches)
            {
                if (item is YamlScalarNode { Value: { } text })
                {
                    examples.Add(new ExampleSource(text, (int)item.Start.Line, status));
                }
                else if (item is YamlMappingNode pair)
                {
                    var one = new YamlMap(pair, given.File, problems);
                    one.Only(id, "denied", "stated");
                    examples.AddRange(one.Texts("denied").Select(static said => new ExampleSource(said.Text, said.Line, PracticeStatus.Denied)));
                    examples.AddRange(one.Texts("stated").Select(static said => new ExampleSource(said.Text, said.Line, PracticeStatus.Stated)));
                }
            }
        }

        examples.AddRange(given.Texts("miss").Select(static said => new ExampleSource(said.Text, said.Line, null)));
        return examples;
    }

    private T Choice<T>(YamlMap map, string id, string key, Func<string, T?> read, T otherwise, bool silent = false)
        where T : struct
    {
        if (map.Text(key) is not { } text)
        {
            return otherwise;
        }

        var choice = read(text);
        if (choice is null && !silent)
        {
            problems.Add(new Problem("unknown-value", map.File, (int)map.Node(key)!.Start.Line, id, ("key", key), ("value", text)));
        }

        return choice ?? otherwise;
    }

    private static List<PhraseSource> Phrases(YamlMap map, string key) => [.. map.Texts(key).Select(static said => new PhraseSource(said.Text, said.Line))];
}
