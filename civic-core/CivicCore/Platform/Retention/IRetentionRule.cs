namespace CivicCore.Platform.Retention;

/// <summary>How long something is kept. A job carries it out every hour; an administrator reads all rules on one page.</summary>
public interface IRetentionRule
{
    /// <summary>Key; its sentence for people is the text {Key}, for example "privacy-reader.retention.room".</summary>
    string Key { get; }

    /// <summary>How long.</summary>
    TimeSpan Keep { get; }

    /// <summary>Deletes what is older than <paramref name="before"/> and says how many things that were.</summary>
    Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation);
}
