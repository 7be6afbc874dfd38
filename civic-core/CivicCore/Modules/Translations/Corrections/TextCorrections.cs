using System.Collections.Frozen;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.Translations.Corrections;

/// <summary>The released corrections in memory, for every text of every page. Read anew after a release, and every few seconds for those of other instances.</summary>
internal sealed class TextCorrections(TextCatalogue catalogue, IServiceScopeFactory scopes) : ITextOverrides
{
    private volatile FrozenDictionary<(string Language, string Key), Correction> released = FrozenDictionary<(string, string), Correction>.Empty;

    public InterfaceText? Find(string language, string key) => Released(language, key)?.Text;

    /// <summary>A correction with its origin.</summary>
    public Correction? Released(string language, string key) => released.GetValueOrDefault((language, key));

    /// <summary>All that hold, by language and key.</summary>
    public IEnumerable<Correction> All => released.Values;

    /// <summary>Reads them from the database.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<TranslationsContext>().Corrections.AsNoTracking().ToListAsync(cancellation);
        released = stored.Where(Holds).ToFrozenDictionary(static each => (each.Language, each.Key));
    }

    /// <summary>A key that is gone, or a file that has changed since, ends a correction.</summary>
    private bool Holds(Correction correction) =>
        catalogue.In(correction.Language).TryGetValue(correction.Key, out var file) ? TextForms.HashOf(file) == correction.FileHash : correction.FileHash is null;
}

/// <summary>Lets an instance see what was released on another one.</summary>
internal sealed partial class CorrectionsRefresh(TextCorrections corrections, TimeProvider clock, IOptions<TranslationsOptions> options, ILogger<CorrectionsRefresh> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.Refresh, clock, stoppingToken);
            await Task.Yield();
            await RefreshAsync(stoppingToken);
        }
    }

    /// <summary>A database that is gone for a moment costs no text: those in memory stay.</summary>
    private async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await corrections.RefreshAsync(cancellation);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            Unreadable(log, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Corrections of texts could not be read: {Reason}")]
    private static partial void Unreadable(ILogger log, string reason);
}
