namespace CivicCore.Platform.Audit;

/// <summary>Writes down who did what. Nobody can edit it: each entry carries the hash of the one before, and the database refuses changes.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry in the present transaction.</summary>
    /// <param name="action">What, for example "moderation.accept".</param>
    /// <param name="kind">Kind of the thing.</param>
    /// <param name="id">Identity of the thing.</param>
    /// <param name="detail">What a later reader must know; nothing personal.</param>
    /// <param name="cancellation">Stops it.</param>
    Task AddAsync(string action, string kind, string id, string? detail = null, CancellationToken cancellation = default);
}
