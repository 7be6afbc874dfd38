namespace CivicCore.Platform.Hosting;

/// <summary>Settings of the portal, section Portal.</summary>
public sealed class PortalOptions
{
    /// <summary>The address people use, for example https://zusammen.example; without it the request's own.</summary>
    public string? Address { get; init; }

    /// <summary>E-mail address of the first administrator; becomes one when the address is confirmed.</summary>
    public string? Administrator { get; init; }

    /// <summary>Whether believable sample content is written into an empty database.</summary>
    public bool Samples { get; init; }

    /// <summary>Folder for files, mails in development and the default database; relative to the program.</summary>
    public string Folder { get; init; } = "data";

    /// <summary>The city's time zone (IANA).</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";
}
