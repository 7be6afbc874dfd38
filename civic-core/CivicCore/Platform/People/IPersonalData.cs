namespace CivicCore.Platform.People;

/// <summary>What a module knows of a person (Art. 15, 17 and 20 GDPR).</summary>
public interface IPersonalData
{
    /// <summary>Heading of this part in the export, for example "bulletin-board".</summary>
    string Name { get; }

    /// <summary>Everything the module knows of the person, as an object that is written as JSON; null if nothing.</summary>
    Task<object?> ExportAsync(Guid personId, CancellationToken cancellation);

    /// <summary>Deletes it, or cuts the link to the person where the thing must stay (a public report, for example).</summary>
    Task EraseAsync(Guid personId, CancellationToken cancellation);
}
