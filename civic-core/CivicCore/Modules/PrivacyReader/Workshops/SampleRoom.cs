using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.People;
using CivicCore.Platform.Samples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>A room of the sample trainer in which a dozen people have guessed: /raum/MUSTER. Its readings are asked for when someone looks.</summary>
internal sealed class SampleRoom(PrivacyReaderContext context, UserManager<Person> people, TimeProvider clock) : ISampleContent
{
    /// <summary>What people type.</summary>
    public const string Code = "MUSTER";

    private const string Trainer = "trainer@beispiel.de";
    private const int People = 12;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        if (await people.FindByEmailAsync(Trainer) is not { } trainer || await context.Rooms.AnyAsync(static room => room.Code == Code, cancellation))
        {
            return;
        }

        var room = new Room { Code = Code, OwnerId = trainer.Id, Opened = clock.GetUtcNow() };
        room.Policies.AddRange(ShippedPolicies.All.Where(static each => each.Key is "flowers" or "game").Select((each, index) => new RoomPolicy { RoomId = room.Id, Number = index + 1, Title = each.Title, Shipped = each.Key }));
        context.Rooms.Add(room);
        for (var number = 0; number < People; number++)
        {
            var participant = new Participant { RoomId = room.Id, SecretHash = SecretToken.HashOf(SecretToken.Create()) };
            context.Participants.Add(participant);
            context.Guesses.AddRange(GuessQuestions.All.Take(number % 3 == 0 ? 5 : 8).Select((question, place) => new Guess
            {
                ParticipantId = participant.Id,
                PolicyId = room.Policies[0].Id,
                Question = question,
                Level = GuessQuestions.Levels[(number * (place + 3) / 5) % GuessQuestions.Levels.Count],
            }));
        }

        await context.SaveChangesAsync(cancellation);
    }
}
