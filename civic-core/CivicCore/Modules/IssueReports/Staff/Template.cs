using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.IssueReports.Staff;

/// <summary>Words that staff use again and again when they change the status of a report.</summary>
public sealed class Template
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(80)]
    public required string Name { get; set; }

    [MaxLength(2000)]
    public required string Words { get; set; }
}
