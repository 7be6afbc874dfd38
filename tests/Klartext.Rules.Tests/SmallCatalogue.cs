using Klartext.Rules.Authoring;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Findings;
using Klartext.Rules.Matching;

namespace Klartext.Rules.Tests;

/// <summary>A catalogue of one rule, written in the rule language, with the real German context words and values.</summary>
internal sealed class SmallCatalogue
{
    private const string Context = """
        negators: [nicht, kein*, weder, niemals]
        not-negating: ["nicht nur", "nicht autorisierte"]
        clause-openers: [sofern, wenn, dass, sondern, ohne]
        relative-openers: [die, der, das, welche*]
        coordinators: [und, aber]
        auxiliaries: [werden, wird]
        pronouns: [diese, sie]
        relative-pronouns: [die, der, das, welche]
        negative-determiners: [kein*, weder]
        definite-determiners: [die, der, das, ihre]
        asides: [nur, wir, ausgenommen, siehe]
        answers:
          no: [nein, nie, kein*, nicht, verzichten, verzichtet, ohne]
          "yes": [ja]
          only: [nur]
          denial: [keine, nicht]
          plain: [wir, das, solche, beides, gibt, es, findet, kommt, bei, uns, tun, im]
          use: [verwenden, nutzen, nutzt]
          handling: [gespeichert, speichern, läuft]
          leading: [folgende, was, auf, werden]
          particles: [in, an, statt, vor, ein]
          pointing: [das, solche, beides]
          qualifiers: [von, "zu"]
          asking: [welche, wie]
          implied: [wir, verwenden]
        denials:
          asserting: [da, weil, dass]
          promising: [versichern, verpflichten]
          vouched: [dass, "zu"]
          nominal: [speicherung]
          never: [niemals]
          circumstances: [umständen]
          focus: [auch]
          joints: [noch, und, oder]
          genitive: [des]
          before: [wir, erheben]
          behind: [verwendet]
        definitions: ["^ cookies sind"]
        exceptions: ["es sei denn", ausser]
        conditions:
          consent: ["mit ihrer einwilligung", "(wenn|sofern) sie {0..3} eingewilligt"]
          registration: ["wenn sie sich registrieren"]
        """;

    private readonly DocumentMatcher matcher;

    private SmallCatalogue(DocumentMatcher matcher) => this.matcher = matcher;

    /// <summary>A catalogue of rules in YAML; they must be free of problems.</summary>
    public static SmallCatalogue Of(string rules)
    {
        var folder = Directory.CreateTempSubdirectory("klartext-rules-");
        try
        {
            var language = folder.CreateSubdirectory("catalogue").CreateSubdirectory("de");
            File.WriteAllText(Path.Combine(language.FullName, "_context.yaml"), Context);
            File.WriteAllText(Path.Combine(language.FullName, "rules.yaml"), rules);
            var problems = new Problems();
            var source = new CatalogueFolder(folder.FullName, new HashSet<string> { "sharing.third-parties", "retention.period", "rights.access" }, problems).Read("de", TestValues);
            var catalogue = CatalogueCompiler.Compile(source, problems);
            Assert.Empty(problems.All);
            return new SmallCatalogue(new DocumentMatcher(catalogue));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A catalogue of one rule with these phrases and further lines.</summary>
    public static SmallCatalogue OfPhrase(string phrase, string more = "") => Of($"""
        - id: de.sharing.third-parties.test
          practice: sharing.third-parties
          any: ["{phrase}"]
          {more}
        """);

    /// <summary>What the rules find in a text: "# " begins a heading, "- " a list item.</summary>
    public IReadOnlyList<Hit> Read(string text) => matcher.Read(Examples.Document(text, "de")).Hits;

    /// <summary>The statuses found, in order.</summary>
    public IEnumerable<PracticeStatus> Statuses(string text) => Read(text).Select(hit => hit.Status);

    /// <summary>The words that the first hit rests on.</summary>
    public string Proof(string text)
    {
        var document = Examples.Document(text, "de");
        return string.Join(" … ", matcher.Read(document).Hits[0].Proof.Select(range => document.Text[range.Start..range.End]));
    }

    private static ValueSource[] TestValues =>
    [
        new("unit", "D", [], [new PhraseSource("(tag|tage|tagen)", 1)], [], "test", 1),
        new("numeral", "7", [], [new PhraseSource("sieben", 1)], [], "test", 1),
        new("country", "US", ["third-country"], [new PhraseSource("(usa|=US)", 1)], [], "test", 1),
        new("law", "gdpr", ["eu"], [new PhraseSource("dsgvo", 1)], [], "test", 1),
        new("service", "matomo", ["analytics"], [new PhraseSource("matomo", 1)], [], "test", 1),
    ];
}
