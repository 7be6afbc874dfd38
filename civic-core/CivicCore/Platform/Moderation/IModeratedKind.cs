namespace CivicCore.Platform.Moderation;

/// <summary>What a moderator decides.</summary>
public enum DecisionKind
{
    /// <summary>It may be published.</summary>
    Accept,

    /// <summary>It is not published; a reason is given.</summary>
    Refuse,

    /// <summary>It was public and is taken away; a reason is given.</summary>
    Block,
}

/// <summary>A decision.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Reason">Words for the person who submitted; null when accepted.</param>
/// <param name="ModeratorId">Who decided.</param>
public sealed record Decision(DecisionKind Kind, string? Reason, Guid ModeratorId);

/// <summary>A field of a submission, as a moderator sees it.</summary>
/// <param name="Name">Name, the same when changed.</param>
/// <param name="Label">Word for people.</param>
/// <param name="Value">What was written.</param>
/// <param name="IsLong">Whether it wants several lines.</param>
public sealed record SubmittedField(string Name, string Label, string Value, bool IsLong = false);

/// <summary>A submission as a moderator sees it.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Fields">What was written; moderators can change it.</param>
/// <param name="Path">Where it can be seen, address without language; null if nowhere yet.</param>
/// <param name="Pictures">Identities of stored pictures.</param>
/// <param name="DeskPath">Where staff can do more with it before it is public, address without language; null if nowhere.</param>
public sealed record Submission(string Title, IReadOnlyList<SubmittedField> Fields, string? Path, IReadOnlyList<Guid> Pictures, string? DeskPath = null);

/// <summary>A kind of thing that people submit. The module keeps the thing, the platform keeps the queue.</summary>
public interface IModeratedKind
{
    /// <summary>Kind, for example "bulletin-board.notice"; its name is the text {Kind}.kind.</summary>
    string Kind { get; }

    /// <summary>The submission, or null when it is gone.</summary>
    Task<Submission?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Stores what a moderator changed, by field name.</summary>
    Task ChangeAsync(string id, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation);

    /// <summary>Carries a decision out: publishes, refuses, takes away, and writes to the person. In the queue's transaction.</summary>
    Task DecideAsync(string id, Decision decision, CancellationToken cancellation);
}

/// <summary>The way of a module into the queue. Call it in the transaction that stores the thing (AllOrNothing).</summary>
public interface IModerationQueue
{
    /// <summary>Puts a new or changed thing into the queue; a waiting entry of the same thing stays one entry.</summary>
    /// <param name="kind">Kind of the thing.</param>
    /// <param name="id">Identity of the thing.</param>
    /// <param name="title">Heading for the list.</param>
    /// <param name="submitterId">Who, if signed in.</param>
    /// <param name="cancellation">Stops it.</param>
    Task SubmitAsync(string kind, string id, string title, Guid? submitterId, CancellationToken cancellation = default);

    /// <summary>Somebody reports a public thing.</summary>
    Task ReportAsync(string kind, string id, string title, string reason, Guid? reporterId, CancellationToken cancellation = default);

    /// <summary>The thing was taken back or deleted; a waiting entry ends.</summary>
    Task WithdrawAsync(string kind, string id, CancellationToken cancellation = default);
}
