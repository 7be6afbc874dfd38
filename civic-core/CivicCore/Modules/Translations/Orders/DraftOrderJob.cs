using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Machine;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.Translations.Orders;

/// <summary>
/// Works orders off, a text after the other, each in a scope of its own: what was drafted stays, whatever becomes of the rest. A draft is
/// checked as one that a person asked for on the page of a text.
/// </summary>
internal sealed class DraftOrderJob(IServiceScopeFactory scopes, MachineTranslator machine) : IPortalJob
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (machine.IsConfigured && await NextAsync(cancellation))
        {
        }
    }

    /// <summary>Drafts the next text; false when there is none.</summary>
    private async Task<bool> NextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TranslationsContext>();
        if (await context.Orders.Where(static each => each.State == OrderState.Running).OrderBy(static each => each.OrderedAt).FirstOrDefaultAsync(cancellation) is not { } order)
        {
            return false;
        }

        if (await context.Tasks.Where(each => each.OrderId == order.Id && each.State == TaskState.Waiting).OrderBy(static each => each.Id).FirstOrDefaultAsync(cancellation) is { } task)
        {
            try
            {
                task.State = await DraftAsync(scope.ServiceProvider, order, task, cancellation);
            }
            catch (MachineException exception) when (exception.Reason is "refused" or "unreadable")
            {
                task.State = TaskState.Refused;
            }
            catch (MachineException exception)
            {
                await EndAsync(context, order, OrderState.Stopped, exception.Reason, cancellation); // each further text would end the same way
                return true;
            }

            await context.SaveChangesAsync(cancellation);
        }
        else
        {
            await EndAsync(context, order, OrderState.Done, null, cancellation);
        }

        return true;
    }

    private static async Task<TaskState> DraftAsync(IServiceProvider services, DraftOrder order, DraftTask task, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<TranslationUnits>().FindAsync(order.Language, task.Address, cancellation) is not { State: UnitState.Missing } unit)
        {
            return TaskState.Needless;
        }

        await services.GetRequiredService<Drafting>().DraftAsync(unit, order.OrderedBy, cancellation);
        return TaskState.Drafted;
    }

    /// <summary>Unless a person has stopped it meanwhile.</summary>
    private static async Task EndAsync(TranslationsContext context, DraftOrder order, OrderState state, string? reason, CancellationToken cancellation) =>
        await context.Orders.Where(each => each.Id == order.Id && each.State == OrderState.Running).ExecuteUpdateAsync(set => set.SetProperty(static each => each.State, state).SetProperty(static each => each.Reason, reason), cancellation);
}
