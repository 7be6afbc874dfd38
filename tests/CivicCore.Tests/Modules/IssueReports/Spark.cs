using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>The Spark convention, written a second time: the JSON that an XML answer should have.</summary>
internal static class Spark
{
    private static readonly HashSet<string> Lists = ["services", "attributes", "values", "service_requests", "errors", "endpoints", "formats"];
    private static readonly HashSet<string> Numbers = ["lat", "long", "order", "code"];
    private static readonly HashSet<string> Truths = ["metadata", "variable", "required"];

    public static JsonNode ToJson(XElement element) => Node(element)!;

    private static JsonNode? Node(XElement element)
    {
        var name = element.Name.LocalName;
        return Lists.Contains(name) ? new JsonArray([.. element.Elements().Select(Node)])
            : element.HasElements ? new JsonObject(element.Elements().Select(static field => KeyValuePair.Create(field.Name.LocalName, Node(field))))
            : element.Value.Length == 0 ? null
            : Truths.Contains(name) ? JsonValue.Create(element.Value == "true")
            : Numbers.Contains(name) && double.TryParse(element.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(element.Value)
            : JsonValue.Create(element.Value.ReplaceLineEndings("\n"));
    }
}
