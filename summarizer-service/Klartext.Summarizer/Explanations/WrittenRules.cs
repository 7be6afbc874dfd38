using Klartext.Policies;
using Klartext.Rules.Authoring.Explaining;
using Klartext.Rules.Authoring.Sources;

namespace Klartext.Summarizer.Explanations;

/// <summary>The rules as they are written, from the folder beside the service; read when they are first asked for.</summary>
public sealed class WrittenRules
{
    private const string Usual = "de";

    private readonly Lazy<Dictionary<string, Written>> languages = new(Read);

    /// <summary>Languages that have rules.</summary>
    public IEnumerable<string> Languages => languages.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a language has rules.</summary>
    public bool Has(string language) => languages.Value.ContainsKey(language);

    /// <summary>What the rules of a language are written in.</summary>
    public CatalogueSource Source(string language) => languages.Value[language].Source;

    /// <summary>The compiled rules of a language.</summary>
    public Rules.Catalogues.Catalogue Catalogue(string language) => languages.Value[language].Catalogue;

    /// <summary>The language whose rules read a document: its own, else German.</summary>
    public string LanguageOf(PolicyDocument document) => document.Language is { } own && Has(own) ? own : Usual;

    /// <summary>Does something with the explainer of a language; one at a time, for it keeps its place in a text.</summary>
    public async Task<T> WithExplainerAsync<T>(string language, Func<Explainer, T> use, CancellationToken cancel)
    {
        var written = languages.Value[language];
        await written.Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return use(written.Explainer.Value);
        }
        finally
        {
            written.Turn.Release();
        }
    }

    private static Dictionary<string, Written> Read()
    {
        var folder = BookFolder.Read(Path.Combine(AppContext.BaseDirectory, "rules"));
        return folder.Sources.ToDictionary(static source => source.Language, source => new Written(source, folder.Catalogues[source.Language]), StringComparer.Ordinal);
    }

    private sealed class Written(CatalogueSource source, Rules.Catalogues.Catalogue catalogue)
    {
        public CatalogueSource Source => source;

        public Rules.Catalogues.Catalogue Catalogue => catalogue;

        public Lazy<Explainer> Explainer { get; } = new(() => new Explainer(source, catalogue));

        public SemaphoreSlim Turn { get; } = new(1);
    }
}
