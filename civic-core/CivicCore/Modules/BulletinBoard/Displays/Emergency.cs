using System.ComponentModel.DataAnnotations;

namespace CivicCore.Modules.BulletinBoard.Displays;

/// <summary>A warning that takes the whole screen.</summary>
internal sealed class Emergency
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>"Hochwasser an der Donau".</summary>
    [MaxLength(60)]
    public required string Title { get; set; }

    /// <summary>What to do, at most three.</summary>
    public List<string> Steps { get; set; } = [];

    /// <summary>One line in other languages, by key of the language.</summary>
    public Dictionary<string, string> Lines { get; set; } = [];

    /// <summary>"Linien 1 und 5 fahren nicht."</summary>
    [MaxLength(120)]
    public string? Note { get; set; }

    public DateTimeOffset Since { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? Ended { get; set; }

    /// <summary>The displays it is for; empty for all.</summary>
    public List<Guid> Displays { get; set; } = [];
}
