using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads rules/services: the third parties that policies name.</summary>
internal sealed class ServicesFolder(string folder, Problems problems)
{
    private readonly List<ValueSource> names = [];
    private readonly Dictionary<string, Dictionary<string, string>> words = new(StringComparer.Ordinal);

    /// <summary>The services' names as values that phrases can ask for.</summary>
    public IReadOnlyList<ValueSource> Names => names;

    /// <summary>What the services do and how one refuses them, in a reader's language.</summary>
    public IReadOnlyDictionary<string, string> Words(string language) => words.GetValueOrDefault(language) ?? [];

    /// <summary>Reads all files.</summary>
    public IReadOnlyList<KnownService> Read()
    {
        var services = new List<KnownService>();
        var path = Path.Combine(folder, "services");
        var paths = Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (var one in paths)
        {
            var file = Path.GetRelativePath(folder, one).Replace('\\', '/');
            foreach (var map in YamlMap.Each(YamlMap.Load(one, file, problems), file, problems))
            {
                var service = Read(map);
                if (services.Exists(other => other.Id == service.Id))
                {
                    problems.Add(new Problem("duplicate-id", file, map.Line, service.Id));
                }

                services.Add(service);
            }
        }

        return services;
    }

    private KnownService Read(YamlMap map)
    {
        var id = map.Text("id") ?? string.Empty;
        map.Only(id, "id", "name", "names", "unless", "operator", "country", "parent", "parentCountry", "purposes", "does", "refuse", "policy", "optOut");
        string[] purposes = [.. map.Texts("purposes").Select(static purpose => purpose.Text)];
        names.Add(new ValueSource("service", id, purposes, Phrases(map, "names"), Phrases(map, "unless"), map.File, map.Line));
        foreach (var key in (ReadOnlySpan<string>)["does", "refuse"])
        {
            if (map.Map(key) is { } said)
            {
                foreach (var language in said.Keys)
                {
                    if (!words.TryGetValue(language, out var own))
                    {
                        words[language] = own = new Dictionary<string, string>(StringComparer.Ordinal);
                    }

                    own[$"services/{id}/{key}"] = said.Text(language) ?? string.Empty;
                }
            }
        }

        return new KnownService(
            id, map.Text("name") ?? id, map.Text("operator") ?? string.Empty, map.Text("country") ?? string.Empty, map.Text("parent"), map.Text("parentCountry"), purposes, map.Text("policy"), map.Text("optOut"));
    }

    private static List<PhraseSource> Phrases(YamlMap map, string key) => [.. map.Texts(key).Select(static said => new PhraseSource(said.Text, said.Line))];
}
