using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Klartext.Extension.Packing;

/// <summary>
/// What of rules/ the extension's pages use beside the rule book, as JSON: no YAML is read in the browser. Keys stay as they are
/// written; a plain true is a boolean, everything else is text.
/// </summary>
internal static class DataFiles
{
    private static readonly string[] OfAuthority = ["id", "name", "short", "kind", "country", "land", "lands", "responsible", "address", "post", "email", "website"];

    /// <summary>The files by their name in data/.</summary>
    /// <param name="rules">The rules folder.</param>
    /// <exception cref="YamlException">One of them is no YAML.</exception>
    public static IEnumerable<(string Name, JsonNode Content)> Read(string rules)
    {
        yield return ("authorities.json", Only(Load(rules, "values/authorities.yaml").AsArray(), OfAuthority));
        yield return ("bodies.json", Load(rules, "values/bodies.yaml"));
        yield return ("postcodes.json", Load(rules, "values/postcodes.yaml"));
        yield return ("letters.json", Load(rules, "letters.yaml")["letters"]!.DeepClone());
        foreach (var (language, terms) in Terms(Load(rules, "glossary.yaml")["terms"]!.AsArray()))
        {
            yield return ($"terms.{language}.json", terms);
        }
    }

    /// <summary>For each language of policies the phrases of hard words: {"personal-data": ["personenbezogen* daten", ...]}.</summary>
    private static Dictionary<string, JsonObject> Terms(JsonArray terms)
    {
        var languages = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            foreach (var (language, forms) in term!["forms"]!.AsObject())
            {
                if (!languages.TryGetValue(language, out var own))
                {
                    languages[language] = own = [];
                }

                own[term["id"]!.GetValue<string>()] = forms!.DeepClone();
            }
        }

        return languages;
    }

    private static JsonArray Only(JsonArray list, string[] keys) =>
        [.. list.Select(entry => new JsonObject(entry!.AsObject().Where(pair => keys.Contains(pair.Key)).Select(static pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))))];

    private static JsonNode Load(string rules, string file)
    {
        using var reader = File.OpenText(Path.Combine(rules, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return ToJson(stream.Documents[0].RootNode);
    }

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(static pair => KeyValuePair.Create<string, JsonNode?>(pair.Key.ToString(), ToJson(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Value: "true", Style: ScalarStyle.Plain } => JsonValue.Create(true),
        _ => JsonValue.Create(node.ToString())!,
    };
}
