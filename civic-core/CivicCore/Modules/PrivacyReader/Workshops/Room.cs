using System.ComponentModel.DataAnnotations;
using CivicCore.Platform.People;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>A workshop's room: what is read in it, and who guesses what. It holds no name of anyone who takes part.</summary>
public sealed class Room : IOwned
{
    /// <summary>How many policies a room holds at most.</summary>
    public const int MostPolicies = 8;

    /// <summary>How many people a room holds at most; a bound against floods, far above any workshop.</summary>
    public const int MostPeople = 300;

    /// <summary>After this a room and all in it is gone.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The trainer.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>What people type to come in; see <see cref="RoomCode"/>.</summary>
    [MaxLength(RoomCode.Length)]
    public required string Code { get; init; }

    /// <summary>What the trainer calls it; empty if they gave it no name.</summary>
    [MaxLength(120)]
    public string Name { get; init; } = string.Empty;

    public DateTimeOffset Opened { get; init; }

    public List<RoomPolicy> Policies { get; init; } = [];
}

/// <summary>A policy of a room: one of the shipped ones, an address, or a text.</summary>
public sealed class RoomPolicy
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RoomId { get; init; }

    /// <summary>Its place in the room, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Whose policy it is, as people see it.</summary>
    [MaxLength(200)]
    public required string Title { get; init; }

    /// <summary>Key of a <see cref="ShippedPolicy"/>.</summary>
    [MaxLength(40)]
    public string? Shipped { get; init; }

    [MaxLength(2_000)]
    public string? Address { get; init; }

    public string? Text { get; init; }
}

/// <summary>What the service said of a policy in a language: kept in the room, so that forty phones ask the service once.</summary>
public sealed class RoomReading
{
    public Guid PolicyId { get; init; }

    /// <summary>Key of the reader's language.</summary>
    [MaxLength(10)]
    public required string Language { get; init; }

    /// <summary>The answer of the service, with the policy's text.</summary>
    public required string Json { get; init; }
}

/// <summary>Someone who takes part. Nothing is known of them but that they are one.</summary>
public sealed class Participant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RoomId { get; init; }

    /// <summary>Hash of what their browser keeps in its cookie; see SecretToken.</summary>
    [MaxLength(64)]
    public required string SecretHash { get; init; }
}

/// <summary>What someone believed before they saw the answer.</summary>
public sealed class Guess
{
    public Guid ParticipantId { get; init; }

    public Guid PolicyId { get; init; }

    /// <summary>Key of the question.</summary>
    [MaxLength(20)]
    public required string Question { get; init; }

    /// <summary>green, yellow, red or grey.</summary>
    [MaxLength(10)]
    public required string Level { get; init; }
}
