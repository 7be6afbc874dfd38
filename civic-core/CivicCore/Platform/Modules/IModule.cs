namespace CivicCore.Platform.Modules;

/// <summary>
/// A part of the portal that stands on its own: one folder under Modules/, one class that implements this, one line in
/// InstalledModules. Texts are read from the folder's Texts/, pages are found by their @page.
/// </summary>
public interface IModule
{
    /// <summary>Its name in keys and addresses: lower case with hyphens, for example "bulletin-board".</summary>
    string Name { get; }

    /// <summary>Says what the module brings along: data, navigation, permissions, search, jobs and so on.</summary>
    void Configure(ModuleBuilder module);

    /// <summary>Maps what is no page: feeds, interfaces for machines. Each route says who may use it, or only signed-in people may.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}
