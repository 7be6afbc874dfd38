using System.Net;
using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Platform.People;
using CivicCore.Tests.Platform.People.Permissions;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>Rooms: those that somebody has opened, and those that somebody has come into.</summary>
internal sealed class OwnedRooms : IOwnedThings
{
    public IReadOnlyDictionary<string, Func<Owner, Task<Made>>> Makers { get; } = new Dictionary<string, Func<Owner, Task<Made>>>
    {
        ["Raum, geöffnet"] = static async owner =>
        {
            var room = await OpenAsync(owner);
            return new Made(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Id"] = room.Id.ToString(), ["Code"] = room.Code });
        },
        ["Raum, betreten"] = static async owner =>
        {
            var room = await OpenAsync(owner);
            var secret = SecretToken.Create();
            var participant = new Participant { RoomId = room.Id, SecretHash = SecretToken.HashOf(secret) };
            await owner.Portal.WithAsync<PrivacyReaderContext>(async context =>
            {
                context.Participants.Add(participant);
                context.Guesses.AddRange(GuessQuestions.All.Select(question => new Guess { ParticipantId = participant.Id, PolicyId = room.Policies[0].Id, Question = question, Level = "grey" }));
                await context.SaveChangesAsync();
            });
            owner.Cookies.Add(new Uri(owner.Portal.Address), new Cookie(Participation.Cookie, secret, "/"));
            return new Made(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Code"] = room.Code, ["Number"] = "1", ["Question"] = GuessQuestions.All[0] });
        },
    };

    private static async Task<Room> OpenAsync(Owner owner)
    {
        var room = new Room { Code = RoomCode.Create(), Name = owner.Mark, OwnerId = owner.PersonId, Opened = PortalFixture.Start };
        room.Policies.Add(new RoomPolicy { RoomId = room.Id, Number = 1, Title = owner.Mark, Text = "Wir speichern Ihren Namen." });
        await owner.Portal.WithAsync<PrivacyReaderContext>(async context =>
        {
            context.Rooms.Add(room);
            await context.SaveChangesAsync();
        });
        return room;
    }
}
