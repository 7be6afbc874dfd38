using CivicCore.Modules.Translations.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Retention;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Proposals;

/// <summary>Who wrote and who released something is forgotten half a year after; the words stay where readers see them.</summary>
internal sealed class DecidedProposals(TranslationsContext context) : IRetentionRule
{
    public string Key => "translations.retention.decided";

    public TimeSpan Keep => TimeSpan.FromDays(180);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Proposals.Where(each => each.State != ProposalState.Waiting && each.DecidedAt < before).ExecuteDeleteAsync(cancellation);
}

/// <summary>A proposal that nobody has looked at for a year goes.</summary>
internal sealed class WaitingProposals(TranslationsContext context) : IRetentionRule
{
    public string Key => "translations.retention.waiting";

    public TimeSpan Keep => TimeSpan.FromDays(365);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Proposals.Where(each => each.State == ProposalState.Waiting && each.WrittenAt < before).ExecuteDeleteAsync(cancellation);
}

/// <summary>An order to the machine goes after a month; its drafts stay.</summary>
internal sealed class OldOrders(TranslationsContext context) : IRetentionRule
{
    public string Key => "translations.retention.orders";

    public TimeSpan Keep => TimeSpan.FromDays(30);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Orders.Where(each => each.OrderedAt < before).ExecuteDeleteAsync(cancellation);
}

/// <summary>What the workbench knows of a person: what they translated and decided. The words stay, the name goes.</summary>
internal sealed class OwnProposals(TranslationsContext context) : IPersonalData
{
    public string Name => "translations";

    public async Task<object?> ExportAsync(Guid personId, CancellationToken cancellation)
    {
        var own = await context.Proposals.AsNoTracking().Where(each => each.WrittenBy == personId || each.DecidedBy == personId).OrderBy(static each => each.WrittenAt).ToListAsync(cancellation);
        var orders = await context.Orders.AsNoTracking().Where(each => each.OrderedBy == personId).Select(static each => new { each.Language, each.Module, each.OrderedAt }).ToListAsync(cancellation);
        var words = own.Select(each => new
        {
            Part = each.WrittenBy == personId ? each.ByMachine ? "ordered" : "wrote" : "decided",
            each.Kind, each.ThingId, each.Field, each.Language, each.Words.Forms, State = each.State.ToString(), each.WrittenAt, each.DecidedAt, each.Reason,
        });
        return own.Count + orders.Count == 0 ? null : new { Translations = words, Orders = orders };
    }

    public async Task EraseAsync(Guid personId, CancellationToken cancellation)
    {
        await context.Proposals.Where(each => each.WrittenBy == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.WrittenBy, (Guid?)null), cancellation);
        await context.Orders.Where(each => each.OrderedBy == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.OrderedBy, (Guid?)null), cancellation);
        await context.Proposals.Where(each => each.DecidedBy == personId).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.DecidedBy, (Guid?)null), cancellation);
    }
}
