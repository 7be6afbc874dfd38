using Klartext.Rules.Authoring.Sources;
using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>
/// Words that letters.yaml and glossary.yaml ask for: every letter has its text, every hard word its explanation, in German; that the
/// other languages have what German has is checked for all texts alike. Letters are brought forward by practices that exist.
/// </summary>
internal sealed class CompanionTexts(string path) : ICheck
{
    private const string Reference = "de";
    private const string Always = "always";

    public IEnumerable<Problem> Run(BookFolder folder)
    {
        if (!folder.Texts.TryGetValue(Reference, out var texts))
        {
            return [];
        }

        var asked = Entries("letters.yaml", "letters").SelectMany(static letter => LetterWords(letter).Select(key => (letter, key)))
            .Concat(Entries("glossary.yaml", "terms").SelectMany(static term => TermWords(term).Select(key => (term, key))));
        var practices = folder.Taxonomy.Practices.Select(static practice => practice.Id.Name).ToHashSet(StringComparer.Ordinal);
        return asked.Where(pair => texts.Find(pair.key) is null).Select(static pair => new Problem("text-missing", pair.Item1.File, pair.Item1.Line, Id(pair.Item1), ("language", Reference), ("path", pair.key)))
            .Concat(Entries("letters.yaml", "letters").SelectMany(letter => letter.Texts("first").Where(first => first.Text != Always && !practices.Contains(first.Text))
                .Select(first => new Problem("unknown-practice", letter.File, first.Line, Id(letter), ("value", first.Text)))));
    }

    private static IEnumerable<string> LetterWords(YamlMap letter)
    {
        string[] words = letter.Text("asks") == "true" ? ["title", "means", "subject", "body", "ask"] : ["title", "means", "subject", "body"];
        return words.Select(word => $"letters/letters/{Id(letter)}/{word}");
    }

    private static IEnumerable<string> TermWords(YamlMap term) => [$"glossary/{Id(term)}/term", $"glossary/{Id(term)}/means"];

    private static string Id(YamlMap entry) => entry.Text("id") ?? string.Empty;

    private IEnumerable<YamlMap> Entries(string file, string list)
    {
        var problems = new Problems();
        var place = Path.Combine(path, file);
        return File.Exists(place) && YamlMap.Load(place, file, problems) is YamlMappingNode top ? YamlMap.Each(new YamlMap(top, file, problems).Node(list), file, problems) : [];
    }
}
