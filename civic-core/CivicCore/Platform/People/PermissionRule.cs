namespace CivicCore.Platform.People;

/// <summary>A permission and the roles that have it, besides the administrator.</summary>
public sealed record PermissionRule(string Permission, IReadOnlyList<string> Roles);

/// <summary>The platform's own permissions.</summary>
public static class Permissions
{
    /// <summary>Reads and decides the queue.</summary>
    public const string Moderate = "portal.moderate";

    /// <summary>Sees pictures that are not public yet.</summary>
    public const string SeePictures = "portal.see-pictures";

    /// <summary>Gives roles, reads audit trail and retention rules.</summary>
    public const string Administer = "portal.administer";
}
