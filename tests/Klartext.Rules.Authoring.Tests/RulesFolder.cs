using Klartext.Rules.Authoring.Sources;

namespace Klartext.Rules.Authoring.Tests;

/// <summary>A small rules folder of its own for one test, free of problems until a file is added that has one.</summary>
internal sealed class RulesFolder : IDisposable
{
    private const string Practices = """
        version: 1
        questions:
          - {id: sharing, asks: "Wer bekommt sie?"}
          - {id: retention, asks: "Wie lange?"}
        practices:
          - {id: sharing.third-parties, question: sharing, duty: "13(1)(e)", law: "4(9)", means: "given to third parties"}
          - {id: retention.period, question: retention, duty: "13(2)(a)", law: "5(1)(e)", labelled: false, means: "a period"}
        requirements:
          - {id: recipients, article: "13(1)(e)", any: [sharing.third-parties]}
        """;

    private const string Context = """
        negators: [nicht, kein*]
        not-negating: ["nicht nur"]
        clause-openers: [wenn, sofern]
        relative-openers: [die, der, das]
        coordinators: [und, aber]
        auxiliaries: [werden, wird]
        pronouns: [sie, es]
        definitions: ["^ dritte sind"]
        exceptions: ["es sei denn"]
        conditions: {consent: ["mit ihrer einwilligung"]}
        """;

    private const string Rules = """
        - id: de.sharing.third-parties.verb
          practice: sharing.third-parties
          any: ["(geben|weitergabe) & daten & dritte"]
          unless: ["telefonbuch"]
          examples:
            match: ["Wir geben Daten an Dritte weiter.", denied: "Eine Weitergabe von Daten an Dritte findet nicht statt."]
            miss: ["Dritte lesen mit."]
        - id: de.retention.period.deleted
          practice: retention.period
          any: ["(gelöscht|löschen) & <period>"]
          examples:
            match: ["Wir löschen alles nach 7 Tagen."]
            miss: ["Wir löschen alles."]
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klartext-rules-");

    public RulesFolder()
    {
        Write("practices.yaml", Practices);
        Write("signals.yaml", "version: 1\nsignals:\n  - {id: sharing.given, question: sharing, level: yellow, weight: 40, when: [{practice: sharing.third-parties, status: stated}]}\n");
        Write("values/periods.yaml", "units:\n  - {id: D, names: {de: [\"(tag|tage|tagen)\"]}}\n");
        Write("catalogue/de/_context.yaml", Context);
        Write("catalogue/de/rules.yaml", Rules);
        Write("texts/de/practices.yaml", Texts("sharing.third-parties") + Texts("retention.period"));
        Write("texts/de/signals.yaml", "sharing.given: {reason: \"Andere bekommen Daten.\"}\n");
    }

    /// <summary>Where it is.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file.</summary>
    public RulesFolder Write(string file, string content)
    {
        var path = System.IO.Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <summary>Adds to the rules.</summary>
    public RulesFolder AddRules(string rules) => Write("catalogue/de/more.yaml", rules);

    /// <summary>Reads it.</summary>
    public BookFolder Read() => BookFolder.Read(folder.FullName);

    /// <summary>What lint finds, hints too.</summary>
    public IReadOnlyList<Problem> Lint() => Authoring.Checks.Lint.Run(Read(), folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    private static string Texts(string practice) => $$$"""
        {{{practice}}}:
          name: "Kurz"
          stated: {says: "Das geschieht.", top: "Das geschieht."}
          denied: {says: "Das geschieht nicht.", top: "Das geschieht nicht.", line: "nein", conditions: {exception: "Das geschieht selten."}}

        """;
}
