using Klartext.Rules.Authoring.Sources;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Evaluating;

/// <summary>Which practices of practices.yaml people do not label ("labelled: false").</summary>
public static class UnlabelledPractices
{
    private const string File = "practices.yaml";

    /// <summary>Their ids.</summary>
    /// <param name="rules">The rules folder.</param>
    public static IReadOnlySet<string> Read(string rules)
    {
        var problems = new Problems();
        return YamlMap.Load(Path.Combine(rules, File), File, problems) is YamlMappingNode top
            ? YamlMap.Each(new YamlMap(top, File, problems).Node("practices"), File, problems)
                .Where(static practice => practice.Text("labelled") == "false")
                .Select(static practice => practice.Text("id") ?? string.Empty)
                .ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }
}
