using System.Text.Json;
using System.Text.Json.Nodes;
using Klartext.Rules.Authoring.Sources;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Tests.Schema;

/// <summary>The schemas that editors check rule files with, against the project's own files.</summary>
public sealed class SchemaTests
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "rules");

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var path in Directory.GetFiles(Path.Combine(Rules, "catalogue"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(path);
                files.Add(Path.GetRelativePath(Rules, path), name.StartsWith("_lists", StringComparison.Ordinal) ? "lists" : name == "_context.yaml" ? "context" : "rules");
            }

            foreach (var path in Directory.GetFiles(Path.Combine(Rules, "services"), "*.yaml").Order(StringComparer.Ordinal))
            {
                files.Add(Path.GetRelativePath(Rules, path), "services");
            }

            files.Add("signals.yaml", "signals");
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_meets_its_schema(string file, string schema)
    {
        var errors = (await Read(schema)).Validate(Json(Load(file))!.ToJsonString());

        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("- {id: de.sharing.sale.x, practice: sharing.nothing, any: [a], examples: {match: [a], miss: [b]}}")]
    [InlineData("- {id: de.sharing.sale.x, practice: sharing.sale, any: [a]}")]
    [InlineData("- {id: Sale, practice: sharing.sale, any: [a], examples: {match: [a], miss: [b]}}")]
    [InlineData("- {id: de.sharing.sale.x, practice: sharing.sale, any: [a], without: [b], examples: {match: [a], miss: [b]}}")]
    [InlineData("- {id: de.sharing.sale.x, practice: sharing.sale, any: [a], strength: 7, examples: {match: [a], miss: [b]}}")]
    [InlineData("- {examples-of: sharing.nothing, match: [a]}")]
    public async Task A_wrong_rule_does_not(string rule)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(rule));

        Assert.NotEmpty((await Read("rules")).Validate(Json(stream.Documents[0].RootNode)!.ToJsonString()));
    }

    [Fact]
    public void Practices_are_completed_as_practices_yaml_names_them()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(PathOf("rules")));
        var known = schema.RootElement.GetProperty("definitions").GetProperty("practice").GetProperty("enum").EnumerateArray().Select(id => id.GetString());

        Assert.Equal(BookFolder.Read(Rules).Taxonomy.Practices.Select(practice => practice.Id.Name), known);
    }

    private static string PathOf(string schema) => Path.Combine(Rules, "schema", schema + ".schema.json");

    private static Task<JsonSchema> Read(string schema) => JsonSchema.FromFileAsync(PathOf(schema), TestContext.Current.CancellationToken);

    private static YamlNode Load(string file)
    {
        using var reader = File.OpenText(Path.Combine(Rules, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } scalar when int.TryParse(scalar.Value, out var number) => number,
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } scalar => scalar.Value == "true",
        _ => node.ToString(),
    };
}
