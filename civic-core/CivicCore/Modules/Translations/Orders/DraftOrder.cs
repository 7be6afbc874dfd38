using System.ComponentModel.DataAnnotations;
using CivicCore.Modules.Translations.Units;
using CivicCore.Platform.People;

namespace CivicCore.Modules.Translations.Orders;

/// <summary>How far an order is.</summary>
internal enum OrderState
{
    /// <summary>The machine has texts to draft.</summary>
    Running,

    /// <summary>All texts were tried.</summary>
    Done,

    /// <summary>A person has stopped it; what was drafted stays.</summary>
    Cancelled,

    /// <summary>The machine gave up; the reason says why.</summary>
    Stopped,
}

/// <summary>How far one text of an order is.</summary>
internal enum TaskState
{
    Waiting,

    /// <summary>A draft waits for a person.</summary>
    Drafted,

    /// <summary>The machine's words did not hold what they must, and were thrown away.</summary>
    Refused,

    /// <summary>Somebody was faster, or the text is gone.</summary>
    Needless,
}

/// <summary>An order to the machine: draft every text of a part of the portal that a language lacks.</summary>
internal sealed class DraftOrder : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(10)]
    public required string Language { get; init; }

    /// <summary>Name of the module; null for all.</summary>
    [MaxLength(100)]
    public string? Module { get; init; }

    /// <summary>Who gave it; null when the account is gone.</summary>
    public Guid? OrderedBy { get; set; }

    public DateTimeOffset OrderedAt { get; init; }

    public OrderState State { get; set; }

    /// <summary>Why it stopped: its sentence is the text translations.machine.{reason}.</summary>
    [MaxLength(20)]
    public string? Reason { get; set; }

    public List<DraftTask> Tasks { get; init; } = [];

    Guid? IOwned.OwnerId => OrderedBy;
}

/// <summary>One text of an order.</summary>
internal sealed class DraftTask
{
    public long Id { get; init; }

    public Guid OrderId { get; init; }

    [MaxLength(100)]
    public required string Kind { get; init; }

    [MaxLength(200)]
    public required string ThingId { get; init; }

    [MaxLength(60)]
    public required string Field { get; init; }

    public TaskState State { get; set; }

    public UnitAddress Address => new(Kind, ThingId, Field);
}
