namespace CivicCore.Platform.People;

/// <summary>Who people are in the portal. Everyone with an account is a citizen.</summary>
public static class Roles
{
    /// <summary>Everyone with an account.</summary>
    public const string Citizen = "citizen";

    /// <summary>Writes the city's content, cares for displays and reports.</summary>
    public const string Editor = "editor";

    /// <summary>Decides what is published.</summary>
    public const string Moderator = "moderator";

    /// <summary>Translates.</summary>
    public const string Translator = "translator";

    /// <summary>Holds workshops.</summary>
    public const string Trainer = "trainer";

    /// <summary>Cares for rules and texts of Klartext.</summary>
    public const string Maintainer = "maintainer";

    /// <summary>Gives roles, reads the audit trail; has every permission.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Citizen, Editor, Moderator, Translator, Trainer, Maintainer, Administrator];
}
