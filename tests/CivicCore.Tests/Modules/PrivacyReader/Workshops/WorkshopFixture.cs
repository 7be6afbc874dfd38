using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>A portal with the real service behind it.</summary>
public abstract class WorkshopFixture(DatabaseKind kind, PostgresServer server) : IAsyncLifetime
{
    /// <summary>A site that policies are read from.</summary>
    public const string Site = "https://laden.example/datenschutz";

    private readonly RunningService service = new();

    /// <summary>The portal.</summary>
    public Portal Portal { get; private set; } = null!;

    /// <summary>Between portal and service.</summary>
    internal ServiceInFront Front { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        Front = await ServiceInFront.StartAsync(service.Address);
        Front.Put(Site, "<html lang=de><title>Datenschutz</title><main><p>Verantwortlich ist die Laden GmbH, Musterweg 3, 89073 Ulm, E-Mail: info@laden.example.<p>Wir geben Ihre Daten an Werbepartner weiter.</main></html>");
        Portal = await Portal.StartAsync(kind, server, PortalFixture.Start, settings: $"--Klartext:Service={Front.Address}");
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Front.DisposeAsync();
        await service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A trainer who has just opened a room with these shipped policies, and sees its screen.</summary>
    internal async Task<(Visitor Trainer, Room Room)> OpenAsync(params string[] shipped)
    {
        var trainer = await Portal.SignInAsync(Roles.Trainer);
        await trainer.GoAsync("/de/workshops/neu");
        await trainer.SendAsync("#open", [.. shipped.Select(static key => ("Form.Shipped", key)), ("Form.Name", "Volkshochschule am Dienstag")]);
        return (trainer, await RoomAsync(trainer));
    }

    /// <summary>The room whose screen a trainer sees.</summary>
    internal Task<Room> RoomAsync(Visitor trainer)
    {
        var address = trainer.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.True(Guid.TryParse(address.Split('/')[^1], out var id), $"{address}: {trainer.Words}");
        return Portal.WithAsync<PrivacyReaderContext, Room>(context => context.Rooms.Include(static room => room.Policies).SingleAsync(room => room.Id == id));
    }

    /// <summary>Someone who has just come into a room.</summary>
    internal async Task<Visitor> JoinAsync(Room room, string language = "de")
    {
        var phone = Portal.Visit();
        await phone.GoAsync($"/{language}/raum/{room.Code}");
        await phone.SendAsync("#join");
        return phone;
    }

    /// <summary>Guesses at a question of the room's first policy.</summary>
    internal static async Task GuessAsync(Visitor phone, Room room, string question, string level, string language = "de")
    {
        await phone.GoAsync($"/{language}/raum/{room.Code}/1/{question}");
        await phone.SendAsync("#guess", ("Form.Level", level));
    }
}

public sealed class WorkshopOnSqlite(PostgresServer server) : WorkshopFixture(DatabaseKind.Sqlite, server);

public sealed class WorkshopOnPostgres(PostgresServer server) : WorkshopFixture(DatabaseKind.Postgres, server);
