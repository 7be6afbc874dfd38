using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Modules.PrivacyReader.Reading;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>What came of a wish to open a room, or to add to one: the room, or what is wrong, field by field.</summary>
/// <param name="Room">The room.</param>
/// <param name="Chosen">What is wrong with the choice.</param>
/// <param name="Addresses">What is wrong with the addresses.</param>
/// <param name="Text">What is wrong with the text.</param>
/// <param name="Down">Whether the service does not answer.</param>
public sealed record OpeningOutcome(Room? Room = null, string? Chosen = null, string? Addresses = null, string? Text = null, bool Down = false);

/// <summary>Opens rooms and adds to them: every policy is read before, so that no workshop begins with one that cannot be.</summary>
internal sealed class RoomOpening(PrivacyReaderContext context, RoomReadings readings, PolicyReading policies, CurrentPerson person, PortalTexts texts, RoomNews news, TimeProvider clock)
{
    private const int MostNameLetters = 120;
    private const int MostTitleLetters = 200;
    private const int MostTries = 5;

    /// <summary>Opens a room with what the form holds.</summary>
    public async Task<OpeningOutcome> OpenAsync(OpenRoomForm form, CancellationToken cancellation)
    {
        var room = new Room { Code = await FreeCodeAsync(cancellation), Name = Shorten(form.Name?.Trim() ?? string.Empty, MostNameLetters), OwnerId = person.Id, Opened = clock.GetUtcNow() };
        context.Rooms.Add(room);
        return await FillAsync(room, form, cancellation);
    }

    /// <summary>Adds what the form holds to a room that is open: behind what is there, so that nobody loses what they have guessed.</summary>
    public async Task<OpeningOutcome> AddAsync(Room open, OpenRoomForm form, CancellationToken cancellation)
    {
        var room = await context.Rooms.Include(static room => room.Policies).SingleAsync(room => room.Id == open.Id, cancellation);
        try
        {
            var outcome = await FillAsync(room, form, cancellation);
            news.TellOfPolicies();
            return outcome;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new OpeningOutcome(Chosen: texts["privacy-reader.workshops.more.meanwhile"]); // someone else took the same place
        }
    }

    /// <summary>Reads what the form holds and keeps it in the room.</summary>
    private async Task<OpeningOutcome> FillAsync(Room room, OpenRoomForm form, CancellationToken cancellation)
    {
        var addresses = (form.Addresses ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var shipped = ShippedPolicies.All.Where(each => form.Shipped?.Contains(each.Key) == true && !room.Policies.Exists(there => there.Shipped == each.Key)).ToList();
        var hasText = !string.IsNullOrWhiteSpace(form.Text);
        var more = shipped.Count + addresses.Length + (hasText ? 1 : 0);
        if (more == 0 || room.Policies.Count + more > Room.MostPolicies)
        {
            return new OpeningOutcome(Chosen: texts[more == 0 ? "privacy-reader.workshops.new.nothing" : "privacy-reader.workshops.new.too-many"]);
        }

        if (hasText && form.Text!.Length > PolicyReading.MostLetters)
        {
            return new OpeningOutcome(Text: texts["privacy-reader.text.too-long"]);
        }

        if (Array.Find(addresses, static address => PolicyReading.WebAddress(address) is null) is { } wrong)
        {
            return new OpeningOutcome(Addresses: Problem(wrong, texts["privacy-reader.address.wrong"]));
        }

        var chosen = shipped.Select(static each => new RoomPolicy { Title = each.Title, Shipped = each.Key })
            .Concat(addresses.Select(static each => PolicyReading.WebAddress(each)!).Select(static each => new RoomPolicy { Title = each.IdnHost, Address = each.AbsoluteUri }))
            .Concat(hasText ? [new RoomPolicy { Title = Title(form), Text = form.Text }] : []);
        return await ReadAsync(room, [.. chosen], cancellation);
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most];

    private static string Problem(string what, string problem) => $"{what}: {problem}";

    private string Title(OpenRoomForm form) =>
        string.IsNullOrWhiteSpace(form.TextTitle) ? texts["privacy-reader.workshops.new.untitled"] : Shorten(form.TextTitle.Trim(), MostTitleLetters);

    private async Task<OpeningOutcome> ReadAsync(Room room, IReadOnlyList<RoomPolicy> chosen, CancellationToken cancellation)
    {
        var last = room.Policies.Count == 0 ? 0 : room.Policies.Max(static each => each.Number);
        List<(RoomPolicy Policy, RoomReading Reading)> read = [];
        foreach (var (each, index) in chosen.Select(static (each, index) => (each, index)))
        {
            var policy = new RoomPolicy { RoomId = room.Id, Number = last + index + 1, Title = each.Title, Shipped = each.Shipped, Address = each.Address, Text = each.Text };
            var outcome = policies.Outcome(await readings.AskAsync(policy, cancellation));
            if (outcome.Summary is not { } summary)
            {
                return outcome.Wrong is null ? new OpeningOutcome(Down: true)
                    : policy.Address is { } address ? new OpeningOutcome(Addresses: Problem(address, outcome.Wrong))
                    : new OpeningOutcome(Text: outcome.Wrong);
            }

            read.Add((policy, readings.Reading(policy, summary)));
        }

        context.RoomPolicies.AddRange(read.Select(static each => each.Policy));
        context.RoomReadings.AddRange(read.Select(static each => each.Reading));
        await context.SaveChangesAsync(cancellation);
        return new OpeningOutcome(room);
    }

    /// <summary>A code that no room has; of a hundred million codes the first try is nearly always free.</summary>
    private async Task<string> FreeCodeAsync(CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var code = RoomCode.Create();
            if (!await context.Rooms.AnyAsync(room => room.Code == code, cancellation))
            {
                return code;
            }
        }

        throw new InvalidOperationException("No free code for a room.");
    }
}

/// <summary>What a trainer fills in to open a room.</summary>
public sealed class OpenRoomForm
{
    public string? Name { get; set; }

    /// <summary>Keys of shipped policies.</summary>
    public List<string>? Shipped { get; set; }

    /// <summary>One a line.</summary>
    public string? Addresses { get; set; }

    public string? TextTitle { get; set; }

    public string? Text { get; set; }
}
