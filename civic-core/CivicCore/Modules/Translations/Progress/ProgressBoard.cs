using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Languages;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.Translations.Progress;

/// <summary>How many texts of a part are how far in a language.</summary>
/// <param name="Language">Key of the language.</param>
/// <param name="Module">Name of the module.</param>
/// <param name="IsInterface">Words of the portal, or content of people.</param>
/// <param name="State">How far.</param>
/// <param name="Count">How many.</param>
internal sealed record ProgressFigure(string Language, string Module, bool IsInterface, UnitState State, int Count);

/// <summary>The figures of all languages, counted at most once in a while, because everyone may ask for them.</summary>
internal sealed class ProgressBoard(IServiceScopeFactory scopes, TimeProvider clock, IOptions<TranslationsOptions> options) : IDisposable
{
    private readonly SemaphoreSlim counting = new(1);
    private volatile Count? last;

    public async Task<IReadOnlyList<ProgressFigure>> FiguresAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } figures)
        {
            return figures;
        }

        await counting.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } counted)
            {
                return counted;
            }

            var now = clock.GetUtcNow();
            var fresh = await CountAsync(cancellation);
            last = new Count(now, fresh);
            return fresh;
        }
        finally
        {
            counting.Release();
        }
    }

    /// <summary>Something was handed in or released: the next reader gets new figures.</summary>
    public void Forget() => last = null;

    public void Dispose() => counting.Dispose();

    private IReadOnlyList<ProgressFigure>? Fresh() => last is { } count && clock.GetUtcNow() - count.At < options.Value.Figures ? count.Figures : null;

    private async Task<IReadOnlyList<ProgressFigure>> CountAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<InterfaceUnits>();
        var contents = await scope.ServiceProvider.GetRequiredService<ContentUnits>().TextsAsync(cancellation).ToListAsync(cancellation);
        var figures = new List<ProgressFigure>();
        foreach (var language in ReaderLanguage.All)
        {
            var all = contents.Select(each => ContentUnits.Unit(each.Kind, each.Text, language.Key)).Concat(await words.AllAsync(language.Key, cancellation));
            figures.AddRange(all.Where(unit => unit.SourceLanguage != language.Key)
                .GroupBy(static unit => (unit.Address.Module, unit.Address.IsInterface, unit.State))
                .Select(group => new ProgressFigure(language.Key, group.Key.Module, group.Key.IsInterface, group.Key.State, group.Count())));
        }

        return figures;
    }

    private sealed record Count(DateTimeOffset At, IReadOnlyList<ProgressFigure> Figures);
}
