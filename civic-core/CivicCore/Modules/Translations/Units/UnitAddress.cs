namespace CivicCore.Modules.Translations.Units;

/// <summary>Where a text stands.</summary>
/// <param name="Kind">Kind of the content ("bulletin-board.notice"), or <see cref="Interface"/> for a word of the portal itself.</param>
/// <param name="Id">Identity of the thing; the full key of an interface text.</param>
/// <param name="Field">Which of its texts; <see cref="InterfaceField"/> for an interface text.</param>
internal sealed record UnitAddress(string Kind, string Id, string Field)
{
    public const string Interface = "interface";

    public const string InterfaceField = "text";

    public bool IsInterface => Kind == Interface;

    /// <summary>Name of the module it belongs to.</summary>
    public string Module => (IsInterface ? Id : Kind).Split('.')[0];

    /// <summary>Address of its page on the workbench, without the reader's language.</summary>
    public string PathIn(string language) => $"/uebersetzungen/werkbank/{language}/{Kind}/{Uri.EscapeDataString(Id)}/{Field}";

    /// <summary>The address of an interface text.</summary>
    public static UnitAddress Of(string key) => new(Interface, key, InterfaceField);
}
