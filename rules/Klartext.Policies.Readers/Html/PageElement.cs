namespace Klartext.Policies.Readers.Html;

/// <summary>An element as the block rules see it: its name and the few attributes that they ask for, null where absent.</summary>
/// <param name="Name">Name in small letters.</param>
internal sealed record PageElement(string Name)
{
    public string? Id { get; init; }

    public string? Class { get; init; }

    public string? Role { get; init; }

    public string? Style { get; init; }

    public string? Href { get; init; }

    public string? Language { get; init; }

    public string? Hidden { get; init; }

    public string? AriaHidden { get; init; }

    public string? AriaLevel { get; init; }

    /// <summary>The ids of what the element opens and closes.</summary>
    public string? AriaControls { get; init; }

    /// <summary>Whether the element opens and closes something (aria-expanded, data-toggle, data-bs-toggle).</summary>
    public bool Toggles { get; init; }
}
