using CivicCore.Platform.Languages;
using Klartext.Summarizer.Contracts;
using Microsoft.AspNetCore.Components;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Someone who has joined looks at a policy of the room. Whoever has not is led to the room's door.</summary>
internal sealed class RoomVisit(Rooms rooms, Participation participation, RoomReadings readings, NavigationManager navigation, Links links, IHttpContextAccessor accessor)
{
    /// <summary>The room.</summary>
    public Room Room { get; private set; } = null!;

    /// <summary>The policy.</summary>
    public RoomPolicy Policy { get; private set; } = null!;

    /// <summary>Who looks.</summary>
    public Participant Me { get; private set; } = null!;

    /// <summary>Its reading; null while the service does not answer.</summary>
    public SummaryResponse? Reading { get; private set; }

    /// <summary>What they have guessed so far: level by question.</summary>
    public IReadOnlyDictionary<string, string> Guesses { get; private set; } = new Dictionary<string, string>();

    /// <summary>The first question that they have not guessed at; null when they have guessed at all.</summary>
    public string? NextQuestion => GuessQuestions.All.FirstOrDefault(question => !Guesses.ContainsKey(question));

    /// <summary>The policy after this one, or null.</summary>
    public RoomPolicy? NextPolicy => Room.Policies.Find(each => each.Number == Policy.Number + 1);

    /// <summary>Address of the policy's text.</summary>
    public string PolicyPath => To($"/raum/{Room.Code}/{Policy.Number}");

    /// <summary>Address of what comes next: a question or the result.</summary>
    public string NextPath => NextQuestion is { } question ? $"{PolicyPath}/{question}" : $"{PolicyPath}/ergebnis";

    /// <summary>Comes in. False when the visitor was led elsewhere.</summary>
    public async Task<bool> ComeInAsync(string code, int number)
    {
        var cancellation = accessor.HttpContext?.RequestAborted ?? default;
        if (await rooms.FindAsync(code, cancellation) is not { } room || room.Policies.Find(each => each.Number == number) is not { } policy)
        {
            navigation.NavigateTo(To($"/raum?code={Uri.EscapeDataString(code)}"));
            return false;
        }

        if (await participation.MeAsync(room, cancellation) is not { } me)
        {
            navigation.NavigateTo(To($"/raum/{room.Code}"));
            return false;
        }

        (Room, Policy, Me) = (room, policy, me);
        Guesses = await participation.GuessesAsync(me, policy, cancellation);
        Reading = await readings.OfAsync(policy, cancellation);
        return true;
    }

    /// <summary>Keeps a guess.</summary>
    public Task GuessAsync(string question, string level) => participation.GuessAsync(Me, Policy, question, level, accessor.HttpContext?.RequestAborted ?? default);

    /// <summary>How a question really stands.</summary>
    public string LevelOf(string question) => Reading?.Signals.FirstOrDefault(each => each.Question == question)?.Level ?? "grey";

    private string To(string path) => links.To(path);
}
