namespace CivicCore.Modules.BulletinBoard.Data;

/// <summary>
/// Says that notices or their times have changed: a row a transaction, stored with what it changed. First, last and number of the rows
/// tell every instance whether what it holds in memory is still what is stored (<see cref="Finding.BoardMemory"/>). Rows are added and
/// never changed, so that two who write at once do not wait for each other.
/// </summary>
public sealed class BoardChange
{
    /// <summary>Rows that stay when older ones are cleared away.</summary>
    public const int Kept = 100;

    public long Id { get; init; }
}
