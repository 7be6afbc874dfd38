using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.IssueReports;

/// <summary>Section Modules:issue-reports of the settings.</summary>
public sealed class IssueReportOptions
{
    /// <summary>File of the categories, relative to the program; without it the module's own.</summary>
    public string? Categories { get; init; }

    /// <summary>File of the offices; without it the module's own.</summary>
    public string? Offices { get; init; }

    /// <summary>Open311's jurisdiction_id of the city.</summary>
    [Required]
    public string Jurisdiction { get; init; } = "ulm.example";

    /// <summary>Whether calls of Open311 must name the jurisdiction, as where one address serves several.</summary>
    public bool DemandsJurisdiction { get; init; }

    /// <summary>Whom developers ask for a key; stands in Open311's discovery.</summary>
    [Required]
    public string Contact { get; init; } = "open311@ulm.example";
}
