using System.Text.Json;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Reading;
using CivicCore.Platform.Languages;
using Klartext.Summarizer.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>
/// Readings of a room's policies. Each is asked for once a language and kept in the room: forty phones cost the service one answer, and
/// what a site changes during the workshop changes nothing in the room.
/// </summary>
internal sealed class RoomReadings(PrivacyReaderContext context, SummarizerClient service, ReadingTurns turns, ReaderLanguage language)
{
    /// <summary>The reading in the visitor's language; in another one where only that is there; null while the service does not answer.</summary>
    public async Task<SummaryResponse?> OfAsync(RoomPolicy policy, CancellationToken cancellation)
    {
        if (await KeptAsync(policy, language.Key, cancellation) is { } kept)
        {
            return kept;
        }

        using (await turns.TakeAsync(policy.Id, language.Key, cancellation))
        {
            if (await KeptAsync(policy, language.Key, cancellation) is { } meanwhile)
            {
                return meanwhile;
            }

            var answer = await AskAsync(policy, cancellation);
            var other = await KeptAsync(policy, null, cancellation);
            if (answer.Value is not { } summary || (other is not null && other.Id != summary.Id))
            {
                return other;
            }

            await KeepAsync(Reading(policy, summary), cancellation);
            return summary;
        }
    }

    /// <summary>What the service says of a policy in the visitor's language.</summary>
    public Task<ServiceReply<SummaryResponse>> AskAsync(RoomPolicy policy, CancellationToken cancellation) => policy switch
    {
        { Shipped: { } key } => service.SummariseAsync(new SummaryRequest(Html: ShippedPolicies.Find(key)!.Page, Language: language.Key, IncludeText: true), cancellation),
        { Address: { } address } => service.SummariseAsync(new SummaryFromUrlRequest(address, language.Key, IncludeText: true), cancellation),
        _ => service.SummariseAsync(new SummaryRequest(Text: policy.Text, Language: language.Key, IncludeText: true), cancellation),
    };

    /// <summary>The row that keeps a reading.</summary>
    public RoomReading Reading(RoomPolicy policy, SummaryResponse summary) =>
        new() { PolicyId = policy.Id, Language = language.Key, Json = JsonSerializer.Serialize(summary, ContractJson.Default.SummaryResponse) };

    /// <summary>Keeps a reading; where another instance has kept the same one meanwhile, that one stays.</summary>
    private async Task KeepAsync(RoomReading reading, CancellationToken cancellation)
    {
        context.RoomReadings.Add(reading);
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            context.Entry(reading).State = EntityState.Detached;
            if (!await context.RoomReadings.AnyAsync(each => each.PolicyId == reading.PolicyId && each.Language == reading.Language, cancellation))
            {
                throw;
            }
        }
    }

    private async Task<SummaryResponse?> KeptAsync(RoomPolicy policy, string? inLanguage, CancellationToken cancellation)
    {
        var json = await context.RoomReadings.Where(each => each.PolicyId == policy.Id && (inLanguage == null || each.Language == inLanguage))
            .OrderBy(static each => each.Language).Select(static each => each.Json).FirstOrDefaultAsync(cancellation);
        return json is null ? null : JsonSerializer.Deserialize(json, ContractJson.Default.SummaryResponse);
    }
}

/// <summary>Lets one request at a time ask for a reading, so that a room full of phones asks once. One a process.</summary>
internal sealed class ReadingTurns : IDisposable
{
    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, 64).Select(static _ => new SemaphoreSlim(1))];

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public async Task<IDisposable> TakeAsync(Guid policy, string language, CancellationToken cancellation)
    {
        var gate = gates[(uint)HashCode.Combine(policy, language) % (uint)gates.Length];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    public void Dispose() => Array.ForEach(gates, static gate => gate.Dispose());

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
