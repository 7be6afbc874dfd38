using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.Greetings;

internal sealed class Greeting : IOwned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string Text { get; set; }

    public Guid? OwnerId { get; set; }

    public bool IsPublic { get; set; }
}

internal sealed class GreetingsContext(DbContextOptions<GreetingsContext> options) : ModuleContext(options)
{
    public DbSet<Greeting> Greetings => Set<Greeting>();
}
