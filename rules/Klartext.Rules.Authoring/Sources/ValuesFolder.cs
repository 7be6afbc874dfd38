using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads rules/values: the words by which countries, periods, laws and authorities are recognised, and their names for readers.</summary>
internal sealed class ValuesFolder(string folder, Problems problems)
{
    private readonly YamlNode? countries = Load(folder, "countries.yaml", problems);
    private readonly YamlNode? periods = Load(folder, "periods.yaml", problems);
    private readonly YamlNode? laws = Load(folder, "laws.yaml", problems);
    private readonly YamlNode? authorities = Load(folder, "authorities.yaml", problems);

    /// <summary>The values that texts of a language can name.</summary>
    public IEnumerable<ValueSource> Read(string language) => Periods(language).Concat(Countries(language)).Concat(Laws(language)).Concat(Authorities(language));

    /// <summary>Names of countries, laws and authorities for a reader, by path.</summary>
    public IReadOnlyDictionary<string, string> Words(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var map in Each(countries, "countries.yaml"))
        {
            Add(words, $"countries/{map.Text("id")}", map.Map("display")?.Text(language));
        }

        foreach (var map in Each(laws, "laws.yaml"))
        {
            Add(words, $"laws/{map.Text("id")}/name", map.Map("name")?.Text(language) ?? map.Map("name")?.Text("en"));
            Add(words, $"laws/{map.Text("id")}/why", map.Map("outdated")?.Map("why")?.Text(language));
        }

        foreach (var map in Each(authorities, "authorities.yaml"))
        {
            foreach (var key in (ReadOnlySpan<string>)["name", "short", "address", "email", "website"])
            {
                Add(words, $"authorities/{map.Text("id")}/{key}", map.Text(key));
            }
        }

        return words;
    }

    private IEnumerable<ValueSource> Periods(string language)
    {
        if (periods is not YamlMappingNode node)
        {
            yield break;
        }

        var top = new YamlMap(node, "values/periods.yaml", problems);
        foreach (var (list, kind) in (IEnumerable<(string, string)>)[("units", "unit"), ("numerals", "numeral"), ("named", "period")])
        {
            foreach (var map in YamlMap.Each(top.Node(list), "values/periods.yaml", problems))
            {
                map.Only(map.Text("id") ?? string.Empty, "id", "names", "unless");
                yield return Value(map, kind, map.Text("id") ?? string.Empty, [], language);
            }
        }
    }

    private IEnumerable<ValueSource> Countries(string language)
    {
        foreach (var map in Each(countries, "countries.yaml"))
        {
            var id = map.Text("id") ?? string.Empty;
            map.Only(id, "id", "eea", "adequacy", "adequacySince", "adequacyNote", "names", "adjectives", "unless", "display");
            var place = map.Text("eea") == "true" ? "eea-country" : "third-country";
            yield return Value(map, "country", id, [place], language);
            if (map.Map("adjectives") is { } adjectives && adjectives.Texts(language) is { Count: > 0 } named)
            {
                yield return new ValueSource("country-adjective", id, [place + "-adjective"], [.. named.Select(static said => new PhraseSource(said.Text, said.Line))], [], map.File, map.Line);
            }
        }
    }

    private IEnumerable<ValueSource> Laws(string language)
    {
        foreach (var map in Each(laws, "laws.yaml"))
        {
            var id = map.Text("id") ?? string.Empty;
            map.Only(id, "id", "name", "kind", "land", "country", "names", "unless", "outdated");
            var kind = map.Text("kind") ?? string.Empty;
            var outdated = map.Has("outdated");
            string[] tags = [.. new[] { kind, outdated ? "law" : string.Empty, kind == "church" ? "church-law" : string.Empty }.Where(static tag => tag.Length > 0)];
            yield return Value(map, outdated ? "outdated" : "law", id, tags, language);
        }
    }

    private IEnumerable<ValueSource> Authorities(string language)
    {
        foreach (var map in Each(authorities, "authorities.yaml"))
        {
            yield return Value(map, "authority", map.Text("id") ?? string.Empty, [], language);
        }
    }

    private static ValueSource Value(YamlMap map, string kind, string value, string[] tags, string language)
    {
        return new ValueSource(kind, value, tags, Phrases("names"), Phrases("unless"), map.File, map.Line);

        IReadOnlyList<PhraseSource> Phrases(string key) =>
            map.Map(key) is { } named ? [.. named.Texts(language).Select(static said => new PhraseSource(said.Text, said.Line))] : [];
    }

    private IEnumerable<YamlMap> Each(YamlNode? list, string file) => YamlMap.Each(list, "values/" + file, problems);

    private static void Add(Dictionary<string, string> words, string path, string? text)
    {
        if (text is { Length: > 0 })
        {
            words[path] = text;
        }
    }

    private static YamlNode? Load(string folder, string file, Problems problems)
    {
        var path = Path.Combine(folder, "values", file);
        return File.Exists(path) ? YamlMap.Load(path, "values/" + file, problems) : null;
    }
}
