using Klartext.Rules.Authoring;
using Klartext.Rules.Authoring.Compilation;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Catalogues;

namespace Klartext.Benchmarks.Rules;

/// <summary>The project's own rules as they are written.</summary>
internal static class RulesFolder
{
    private static readonly Lazy<BookFolder> Folder = new(static () => BookFolder.Read(Path.Combine(AppContext.BaseDirectory, "rules")));

    /// <summary>The German rules.</summary>
    public static CatalogueSource German => Folder.Value.Sources.Single(static source => source.Language == "de");

    /// <summary>Compiles rules.</summary>
    /// <exception cref="InvalidOperationException">One of them is wrong.</exception>
    public static Catalogue Compile(CatalogueSource source)
    {
        var problems = new Problems();
        var catalogue = CatalogueCompiler.Compile(source, problems);
        return problems.All.FirstOrDefault(static problem => !problem.IsHint) is { } problem ? throw new InvalidOperationException($"{problem.Key}: {problem.File}:{problem.Line}") : catalogue;
    }
}
