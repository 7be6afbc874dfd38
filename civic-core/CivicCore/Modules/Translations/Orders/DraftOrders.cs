using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Orders;

/// <summary>Gives orders to the machine, shows how far they are and stops them.</summary>
internal sealed class DraftOrders(TranslationsContext context, CurrentPerson person, TimeProvider clock)
{
    /// <summary>Texts of one order at most; another one takes the rest.</summary>
    public const int Most = 1_000;

    /// <summary>Those that the machine is working on in a language.</summary>
    public Task<List<DraftOrder>> RunningAsync(string language, CancellationToken cancellation) =>
        context.Orders.AsNoTracking().Where(each => each.Language == language && each.State == OrderState.Running).OrderBy(static each => each.OrderedAt).ToListAsync(cancellation);

    /// <summary>An order with its texts; null when there is none.</summary>
    public Task<DraftOrder?> FindAsync(Guid id, CancellationToken cancellation) =>
        context.Orders.AsNoTracking().Include(static each => each.Tasks.OrderBy(static task => task.Id)).SingleOrDefaultAsync(each => each.Id == id, cancellation);

    /// <summary>Orders a draft of each text that has no translation and for which no proposal waits. One that runs already is given back.</summary>
    /// <returns>The order; null when nothing is missing.</returns>
    public async Task<DraftOrder?> OrderAsync(string language, string? module, IEnumerable<TranslationUnit> units, CancellationToken cancellation)
    {
        if ((await RunningAsync(language, cancellation)).Find(each => each.Module == module) is { } running)
        {
            return running;
        }

        var waiting = (await context.Proposals.AsNoTracking().Where(each => each.Language == language && each.State == ProposalState.Waiting)
            .Select(static each => new { each.Kind, each.ThingId, each.Field }).ToListAsync(cancellation)).Select(static each => new UnitAddress(each.Kind, each.ThingId, each.Field)).ToHashSet();
        var order = new DraftOrder { Language = language, Module = module, OrderedBy = person.Id, OrderedAt = clock.GetUtcNow() };
        order.Tasks.AddRange(units.Where(unit => unit.State == UnitState.Missing && (module is null || unit.Address.Module == module) && !waiting.Contains(unit.Address)).Take(Most)
            .Select(static unit => new DraftTask { Kind = unit.Address.Kind, ThingId = unit.Address.Id, Field = unit.Address.Field }));
        if (order.Tasks.Count == 0)
        {
            return null;
        }

        context.Orders.Add(order);
        await context.SaveChangesAsync(cancellation);
        return order;
    }

    /// <summary>Whether the person may stop it: it is their own order, or they administer the portal.</summary>
    public Task<bool> MayCancelAsync(DraftOrder order) => person.MayChangeAsync(order, Permissions.Administer);

    /// <summary>Stops an order that the person may stop: the text that the machine has in hand is its last.</summary>
    public async Task CancelAsync(DraftOrder order, CancellationToken cancellation)
    {
        if (await MayCancelAsync(order))
        {
            await context.Orders.Where(each => each.Id == order.Id && each.State == OrderState.Running).ExecuteUpdateAsync(static set => set.SetProperty(static each => each.State, OrderState.Cancelled), cancellation);
        }
    }
}
