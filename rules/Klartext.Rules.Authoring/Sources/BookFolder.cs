using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Books;
using Klartext.Rules.Catalogues;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>
/// Reads the whole rules folder (practices.yaml, signals.yaml, services/, values/, texts/, catalogue/) and makes a <see cref="RuleBook"/>
/// of it. What is wrong is collected; what is right is used all the same.
/// </summary>
public sealed class BookFolder
{
    private readonly string folder;

    private BookFolder(string folder, Problems problems)
    {
        this.folder = folder;
        Problems = problems;
        Taxonomy = new TaxonomyFile(folder, problems).Read();
        Signals = new SignalsFile(folder, problems).Read(Taxonomy);
        var services = new ServicesFolder(folder, problems);
        Services = services.Read();
        var values = new ValuesFolder(folder, problems);
        var practices = Taxonomy.Practices.Select(static practice => practice.Id.Name).ToHashSet(StringComparer.Ordinal);
        var catalogues = new CatalogueFolder(folder, practices, problems);
        Sources = [.. Subfolders("catalogue").Select(language => catalogues.Read(language, [.. values.Read(language), .. services.Names]))];
        Catalogues = Sources.ToDictionary(static source => source.Language, source => CatalogueCompiler.Compile(source, problems), StringComparer.Ordinal);
        Texts = Subfolders("texts").Where(language => File.Exists(Path.Combine(folder, "texts", language, "practices.yaml"))).Select(language => TextsFolder.Read(folder, language, services.Words(language).Concat(values.Words(language)), problems)).ToDictionary(static texts => texts.Language, StringComparer.Ordinal);
    }

    /// <summary>All that is wrong in the folder.</summary>
    public Problems Problems { get; }

    /// <summary>The content of practices.yaml.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The content of signals.yaml.</summary>
    public IReadOnlyList<SignalRule> Signals { get; }

    /// <summary>The known services.</summary>
    public IReadOnlyList<KnownService> Services { get; }

    /// <summary>The sources of each policy language.</summary>
    public IReadOnlyList<CatalogueSource> Sources { get; }

    /// <summary>The compiled rules of each policy language.</summary>
    public IReadOnlyDictionary<string, Catalogue> Catalogues { get; }

    /// <summary>The words of each reader's language.</summary>
    public IReadOnlyDictionary<string, Texts> Texts { get; }

    /// <summary>Reads a rules folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no rules folder.</exception>
    public static BookFolder Read(string folder) => new(Path.GetFullPath(folder), new Problems());

    /// <summary>The book of this folder.</summary>
    public RuleBook Book(string version) => new(
        version,
        Taxonomy,
        Signals,
        Services.ToDictionary(static service => service.Id, StringComparer.Ordinal),
        Catalogues.ToDictionary(static pair => pair.Key, static pair => (Func<Catalogue>)(() => pair.Value), StringComparer.Ordinal),
        Texts.ToDictionary(static pair => pair.Key, static pair => (Func<Texts>)(() => pair.Value), StringComparer.Ordinal));

    private IEnumerable<string> Subfolders(string name)
    {
        var path = Path.Combine(folder, name);
        return Directory.Exists(path)
            ? Directory.GetDirectories(path).Select(static directory => Path.GetFileName(directory)).Order(StringComparer.Ordinal)
            : [];
    }
}
