using System.ComponentModel.DataAnnotations;

namespace CivicCore.Platform.Mail;

/// <summary>Section Portal:Mail. Without a server, letters are files in the portal's folder, mail/.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the SMTP server; null for the folder.</summary>
    public string? Server { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Name to sign in with, if the server asks for one.</summary>
    public string? User { get; init; }

    /// <summary>Password to sign in with.</summary>
    public string? Password { get; init; }

    /// <summary>Sender.</summary>
    [Required]
    public string From { get; init; } = "portal@localhost";
}
