using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.BulletinBoard.Imports;

/// <summary>A foreign calendar whose events hang on the board under its name.</summary>
internal sealed class CalendarSource
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Name as it is shown beside each of its events.</summary>
    [MaxLength(120)]
    public required string Name { get; set; }

    /// <summary>Address of the iCalendar file.</summary>
    [MaxLength(500)]
    public required string Address { get; set; }

    /// <summary>Topic of its events, a key of Topics.</summary>
    [MaxLength(30)]
    public required string Topic { get; set; }

    public DateTimeOffset? Read { get; set; }

    /// <summary>What went wrong the last time, a key of bulletin-board.source.fault; null if nothing.</summary>
    [MaxLength(30)]
    public string? Fault { get; set; }

    /// <summary>How many events it gave the last time.</summary>
    public int Events { get; set; }

    /// <summary>How many of them were on the board already.</summary>
    public int Duplicates { get; set; }
}
