namespace CivicCore.Platform.Events;

/// <summary>Hears an event of another module. An event is a record in the publisher's Contracts folder.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : class
{
    /// <summary>Is called in the publisher's transaction; what it throws undoes the whole.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellation);
}

/// <summary>Tells the handlers of all modules what happened. Scoped.</summary>
public sealed class PortalEvents(IServiceProvider services)
{
    /// <summary>Calls each handler in turn.</summary>
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancellation = default)
        where TEvent : class
    {
        foreach (var handler in services.GetServices<IEventHandler<TEvent>>())
        {
            await handler.HandleAsync(happened, cancellation);
        }
    }
}
