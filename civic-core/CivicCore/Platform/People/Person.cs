using Microsoft.AspNetCore.Identity;

namespace CivicCore.Platform.People;

/// <summary>Someone with an account.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    /// <summary>The name that others see.</summary>
    [ProtectedPersonalData]
    public string DisplayName { get; set; } = string.Empty;

    /// <summary>Key of the language mails are written in.</summary>
    public string Language { get; set; } = "de";

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When they last signed in.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }
}
