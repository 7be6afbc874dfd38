using System.Reflection;

namespace CivicCore.Platform.Modules;

/// <summary>A module as the platform knows it.</summary>
/// <param name="Name">Its name, the beginning of its text keys.</param>
/// <param name="TextFolder">Where its texts lie among the assembly's resources.</param>
/// <param name="Assembly">The assembly that holds it.</param>
public sealed record InstalledModule(string Name, string TextFolder, Assembly Assembly);

/// <summary>A line of the navigation. Its words are the texts {module}.navigation.title and {module}.navigation.summary.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="Path">Address without language, for example "/brett".</param>
/// <param name="Icon">Name of an icon in wwwroot/icons.svg.</param>
/// <param name="Order">Small numbers come first.</param>
/// <param name="Permission">Only for people who have it; null for everyone.</param>
/// <param name="Key">Second part of the text keys; "navigation" for a module's main entry.</param>
public sealed record NavigationEntry(string Module, string Path, string Icon, int Order, string? Permission, string Key);

/// <summary>Where a module may show something on the front page.</summary>
public enum FrontPagePlace
{
    /// <summary>The large first thing; one module has it.</summary>
    Hero,

    /// <summary>Below the services, wide column.</summary>
    Main,

    /// <summary>Below the services, narrow column.</summary>
    Side,
}

/// <summary>A module's part of the front page.</summary>
/// <param name="Component">A Razor component without parameters.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Order">Small numbers come first.</param>
public sealed record FrontPagePart(Type Component, FrontPagePlace Place, int Order);
