using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>A screen at a stop.</summary>
public sealed class Display
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Part of the address that the screen opens; nobody can guess it, so that only screens report.</summary>
    [MaxLength(32)]
    public required string Key { get; init; }

    [MaxLength(120)]
    public required string Name { get; set; }

    /// <summary>Id of the stop in the timetable.</summary>
    [MaxLength(40)]
    public required string StopId { get; set; }

    /// <summary>How far people walk from here to what is on, in metres.</summary>
    [Range(100, 5_000)]
    public int Metres { get; set; } = 1_000;

    /// <summary>Seconds until the next three notices are shown.</summary>
    [Range(5, 120)]
    public int RotationSeconds { get; set; } = 15;

    /// <summary>From when to when the screen is on, on the city's clocks; an emergency is shown at any hour.</summary>
    public TimeOnly On { get; set; } = new(5, 0);

    public TimeOnly Off { get; set; } = new(0, 30);

    /// <summary>When the screen last asked; null if it never did.</summary>
    public DateTimeOffset? Seen { get; set; }

    /// <summary>What the screen said it shows: the version of its content.</summary>
    [MaxLength(32)]
    public string? Shows { get; set; }

    /// <summary>Where its code leads: the board near this stop, address without language.</summary>
    public string BoardPath => $"/brett?ort={Uri.EscapeDataString(StopId)}";

    /// <summary>Whether the screen is on at this time of day; the hours may go beyond midnight.</summary>
    public bool IsOn(TimeOnly time) => On == Off || time.IsBetween(On, Off);
}
