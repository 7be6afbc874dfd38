using CivicCore.Platform.Modules;

namespace CivicCore.Tests.Platform.Components;

/// <summary>A module with one page that shows a map and asks for a place.</summary>
internal sealed class PlacesModule : IModule
{
    public string Name => "places";

    public void Configure(ModuleBuilder module)
    {
    }
}
