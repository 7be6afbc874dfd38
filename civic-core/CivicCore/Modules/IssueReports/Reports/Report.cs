using System.ComponentModel.DataAnnotations;
using CivicCore.Platform.Content;
using CivicCore.Platform.Geography;
using CivicCore.Platform.People;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>A defect that somebody has seen: what, where, how far it has come.</summary>
public sealed class Report : IOwned
{
    public const string Moderated = "issue-reports.report";

    /// <summary>Its number, as people say it on the telephone; Open311's service_request_id.</summary>
    public int Id { get; init; }

    /// <summary>Who reported it, when signed in.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>How staff reach the reporter; never shown to others.</summary>
    [MaxLength(400)]
    public string? Contact { get; set; }

    /// <summary>Hash of the secret with which the reporter sees and withdraws it; see <see cref="SecretToken"/>.</summary>
    [MaxLength(64)]
    public required string SecretHash { get; init; }

    /// <summary>Key of its category.</summary>
    [MaxLength(40)]
    public required string Category { get; set; }

    /// <summary>What the reporter says; null when the answers say it all.</summary>
    public LocalText? Text { get; set; }

    /// <summary>Answers to the category's questions: key of the question, then keys of answers or what was typed.</summary>
    public Dictionary<string, List<string>> Answers { get; set; } = [];

    /// <summary>Street and number, or words for the place.</summary>
    [MaxLength(200)]
    public string Address { get; set; } = "";

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    [MaxLength(60)]
    public string? DistrictId { get; set; }

    /// <summary>The stop that was named as the place.</summary>
    [MaxLength(60)]
    public string? StopId { get; set; }

    /// <summary>A picture of the platform.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>A picture elsewhere that came through Open311: for staff alone, the portal never fetches or shows it.</summary>
    [MaxLength(500)]
    public string? MediaUrl { get; set; }

    public ReportStage Stage { get; set; }

    public ReportStatus Status { get; set; }

    /// <summary>Whether staff alone see it.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Why moderators refused or blocked it, or staff decided as they did.</summary>
    [MaxLength(2000)]
    public string? Reason { get; set; }

    /// <summary>Key of the office that cares for it.</summary>
    [MaxLength(40)]
    public required string Office { get; set; }

    /// <summary>Who in the office has it.</summary>
    public Guid? AssigneeId { get; set; }

    /// <summary>The report of the same defect that goes on in its place.</summary>
    public int? MergedInto { get; set; }

    /// <summary>Until when it should be done.</summary>
    public DateTimeOffset Due { get; set; }

    public DateTimeOffset Written { get; init; }

    /// <summary>When anything about it last changed that others see.</summary>
    public DateTimeOffset Changed { get; set; }

    /// <summary>When it was done or declined.</summary>
    public DateTimeOffset? Closed { get; set; }

    /// <summary>How many people besides the reporter have seen it too.</summary>
    public int AlsoSeen { get; set; }

    public int Thanks { get; set; }

    /// <summary>Hash of the Open311 token it was given; null for reports of the portal itself.</summary>
    [MaxLength(64)]
    public string? TokenHash { get; set; }

    public List<ReportEvent> Events { get; init; } = [];

    public Place Place => new(Latitude, Longitude);

    /// <summary>Address of its page, without language.</summary>
    public string Path => $"/maengel/{Id}";

    /// <summary>Whether everyone may see it.</summary>
    public bool IsPublic => Stage == ReportStage.Accepted && !IsPrivate;

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => Status is ReportStatus.New or ReportStatus.InProgress;
}

/// <summary>The way into public view.</summary>
public enum ReportStage
{
    /// <summary>Begun, not yet sent.</summary>
    Draft,

    /// <summary>A moderator has to look at it; staff see it already.</summary>
    Waiting,

    Accepted,

    Refused,

    Blocked,

    /// <summary>Its reporter took it back.</summary>
    Withdrawn,
}

/// <summary>How far the work has come.</summary>
public enum ReportStatus
{
    New,
    InProgress,
    Done,

    /// <summary>Nothing will be done; a reason says why.</summary>
    Declined,

    /// <summary>Another report of the same defect goes on in its place.</summary>
    Merged,
}

/// <summary>What happened to a report, with its day.</summary>
public sealed class ReportEvent
{
    public long Id { get; init; }

    public int ReportId { get; init; }

    public EventKind Kind { get; init; }

    /// <summary>The status it led to.</summary>
    public ReportStatus Status { get; init; }

    /// <summary>A reason that all read, or a note that staff alone read.</summary>
    [MaxLength(2000)]
    public string? Words { get; init; }

    /// <summary>Which of the staff; never shown to others.</summary>
    public Guid? StaffId { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whether it stands on the public page.</summary>
    public bool IsPublic => Kind is not EventKind.Note;
}

/// <summary>Kinds of events.</summary>
public enum EventKind
{
    Reported,
    Status,
    Reopened,

    /// <summary>For staff alone.</summary>
    Note,
}

/// <summary>One "I have seen it too" or "thank you": a browser counts once a report.</summary>
public sealed class Voice
{
    public long Id { get; init; }

    public int ReportId { get; init; }

    public VoiceKind Kind { get; init; }

    /// <summary>Hash over the report and the browser's session cookie, which tells nobody who it was.</summary>
    [MaxLength(64)]
    public required string Key { get; init; }
}

/// <summary>What a voice says.</summary>
public enum VoiceKind
{
    AlsoSeen,
    Thanks,
}
