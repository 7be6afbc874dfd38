using CivicCore.Platform.Modules;
using CivicCore.Platform.People;

namespace CivicCore.Tests.Modules.Greetings;

/// <summary>A tiny module as someone new would write it: this folder, and one line where modules are registered.</summary>
internal sealed class GreetingsModule : IModule
{
    public string Name => "greetings";

    public void Configure(ModuleBuilder module) => module
        .Data<GreetingsContext>()
        .Navigation("/gruesse", icon: "people", order: 50)
        .Permission("greetings.edit", Roles.Editor)
        .Moderates<GreetingModeration>()
        .Searches<GreetingSearch>()
        .HoldsPersonalData<GreetingPersonalData>();
}
