using System.ComponentModel.DataAnnotations;
using CivicCore.Platform.Content;
using CivicCore.Platform.Geography;
using CivicCore.Platform.People;

namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>What hangs on the board: an event, a meeting that comes again, or an offer. Times are those of the city's clocks.</summary>
public sealed class Notice : IOwned
{
    public const string Moderated = "bulletin-board.notice";

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Who wrote it, when signed in.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>Where the letters about it go; never shown. Null when it was imported.</summary>
    [MaxLength(254)]
    public string? Email { get; set; }

    /// <summary>Hash of the secret that lets its author change it; see <see cref="SecretToken"/>.</summary>
    [MaxLength(64)]
    public string? SecretHash { get; set; }

    public NoticeKind Kind { get; set; }

    public NoticeState State { get; set; }

    /// <summary>Why it was refused or blocked.</summary>
    [MaxLength(1000)]
    public string? Reason { get; set; }

    public required LocalText Title { get; set; }

    public required LocalText Text { get; set; }

    /// <summary>A key of <see cref="Topics"/>.</summary>
    [MaxLength(30)]
    public required string Topic { get; set; }

    /// <summary>Who invites, as it is shown.</summary>
    [MaxLength(120)]
    public required string Host { get; set; }

    /// <summary>Where it is said in full, or how to ask; shown.</summary>
    [MaxLength(300)]
    public string? Link { get; set; }

    /// <summary>When it begins (the first time, if it comes again).</summary>
    public DateTime Begins { get; set; }

    /// <summary>How long it takes, in minutes.</summary>
    public int Minutes { get; set; }

    /// <summary>When it comes again: an RRULE of RFC 5545 without its name; null if it happens once.</summary>
    [MaxLength(200)]
    public string? Recurrence { get; set; }

    /// <summary>Days on which it does not come for once.</summary>
    public List<DateOnly> Exceptions { get; set; } = [];

    [MaxLength(120)]
    public required string PlaceName { get; set; }

    [MaxLength(200)]
    public string Address { get; set; } = "";

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>The Stadtviertel, when the place is known.</summary>
    [MaxLength(60)]
    public string? DistrictId { get; set; }

    public Cost Cost { get; set; }

    /// <summary>How much, "5 Euro, ermäßigt 3 Euro"; only where it costs something.</summary>
    [MaxLength(120)]
    public string? Price { get; set; }

    public Accessibility Accessibility { get; set; }

    /// <summary>Keys of the languages that are spoken there.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>How often it was changed after it was published (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; set; }

    public DateTimeOffset Written { get; init; }

    public DateTimeOffset Changed { get; set; }

    /// <summary>The foreign calendar it comes from; null when it was written here.</summary>
    public Guid? SourceId { get; set; }

    /// <summary>Its UID in the foreign calendar.</summary>
    [MaxLength(300)]
    public string? ForeignUid { get; set; }

    public List<Occurrence> Occurrences { get; init; } = [];

    public Place? Place => Latitude is { } latitude && Longitude is { } longitude ? new Place(latitude, longitude) : null;

    /// <summary>Address of its page, without language.</summary>
    public string Path => $"/brett/{Id:N}";

    public bool IsPublic => State is NoticeState.Published or NoticeState.Cancelled;
}

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    Event,
    Meeting,
    Offer,
}

/// <summary>How far a notice has come.</summary>
public enum NoticeState
{
    /// <summary>Its author has not yet followed the link in the letter.</summary>
    Unconfirmed,

    /// <summary>A moderator has to look at it.</summary>
    Waiting,

    Published,

    /// <summary>It does not take place; the page says so until the day is over.</summary>
    Cancelled,

    Refused,

    Blocked,
}

/// <summary>What it costs.</summary>
public enum Cost
{
    Free,
    Donation,
    Paid,
}

/// <summary>Who can come in and take part; several at once.</summary>
[Flags]
public enum Accessibility
{
    Unknown = 0,
    StepFree = 1,
    Toilet = 2,
    SignLanguage = 4,
    HearingLoop = 8,
    EasyLanguage = 16,
}

/// <summary>One time a notice takes place, so that lists need not work recurrences out.</summary>
public sealed class Occurrence
{
    public long Id { get; init; }

    public Guid NoticeId { get; init; }

    public DateTimeOffset Begins { get; init; }

    public DateTimeOffset Ends { get; init; }
}
