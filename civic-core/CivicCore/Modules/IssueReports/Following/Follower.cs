using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.IssueReports.Following;

/// <summary>Somebody who gets letters about a report or about all reports of an area, once they have confirmed their address.</summary>
public sealed class Follower
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(254)]
    public required string Email { get; init; }

    /// <summary>Key of the language of the letters.</summary>
    [MaxLength(10)]
    public required string Language { get; init; }

    /// <summary>Who, when signed in.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The report; null for an area.</summary>
    public int? ReportId { get; set; }

    /// <summary>Key of a district; null for a report or a circle.</summary>
    [MaxLength(60)]
    public string? DistrictId { get; init; }

    /// <summary>Key of a stop, the middle of a circle.</summary>
    [MaxLength(60)]
    public string? StopId { get; init; }

    /// <summary>The circle's radius in metres.</summary>
    public int Metres { get; init; }

    public bool IsConfirmed { get; set; }

    public DateTimeOffset Written { get; init; }
}
