using Klartext.Rules.Books;
using Klartext.Rules.Findings;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>Reads practices.yaml.</summary>
internal sealed class TaxonomyFile(string folder, Problems problems)
{
    private const string File = "practices.yaml";

    public Taxonomy Read()
    {
        if (YamlMap.Load(Path.Combine(folder, File), File, problems) is not YamlMappingNode node)
        {
            return new Taxonomy([], [], []);
        }

        var top = new YamlMap(node, File, problems);
        var questions = YamlMap.Each(top.Node("questions"), File, problems)
            .Select(static map => new Question(map.Text("id") ?? string.Empty, map.Text("signal") != "false", [.. map.Texts("services").Select(static purpose => purpose.Text)])).ToList();
        var practices = new List<Practice>();
        foreach (var map in YamlMap.Each(top.Node("practices"), File, problems))
        {
            var id = map.Text("id") ?? string.Empty;
            map.Only(id, "id", "question", "duty", "law", "labelled", "means");
            var question = map.Text("question") ?? string.Empty;
            if (!questions.Exists(known => known.Id == question))
            {
                problems.Add(new Problem("unknown-question", File, map.Line, id, ("value", question)));
            }

            practices.Add(new Practice(new PracticeId(id), question, map.Text("duty") ?? "none", map.Text("law") ?? "none"));
        }

        var requirements = YamlMap.Each(top.Node("requirements"), File, problems).Select(static map => new Requirement(
            map.Text("id") ?? string.Empty, map.Text("article") ?? string.Empty, [.. map.Texts("any").Select(static any => any.Text)], map.Text("when"))).ToList();
        return new Taxonomy(questions, practices, requirements);
    }
}
