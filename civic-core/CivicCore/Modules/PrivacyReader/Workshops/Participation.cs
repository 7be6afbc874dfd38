using CivicCore.Modules.PrivacyReader.Data;
using CivicCore.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Someone takes part without an account: a cookie with a random secret, set when they press "join", says that it is the same person again.</summary>
internal sealed class Participation(PrivacyReaderContext context, IHttpContextAccessor accessor, RoomNews news)
{
    /// <summary>Name of the cookie; it ends with the browser.</summary>
    public const string Cookie = "workshop";

    /// <summary>Who asks, if they have joined this room.</summary>
    public async Task<Participant?> MeAsync(Room room, CancellationToken cancellation)
    {
        if (accessor.HttpContext!.Request.Cookies[Cookie] is not { Length: > 0 } secret)
        {
            return null;
        }

        var hash = SecretToken.HashOf(secret);
        return await context.Participants.AsNoTracking().SingleOrDefaultAsync(each => each.RoomId == room.Id && each.SecretHash == hash, cancellation);
    }

    /// <summary>Joins the room. False when it is full.</summary>
    public async Task<bool> JoinAsync(Room room, CancellationToken cancellation)
    {
        if (await MeAsync(room, cancellation) is not null)
        {
            return true;
        }

        if (await context.Participants.CountAsync(each => each.RoomId == room.Id, cancellation) >= Room.MostPeople)
        {
            return false;
        }

        var secret = SecretToken.Create();
        context.Participants.Add(new Participant { RoomId = room.Id, SecretHash = SecretToken.HashOf(secret) });
        await context.SaveChangesAsync(cancellation);
        var http = accessor.HttpContext!;
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/" });
        news.Tell();
        return true;
    }

    /// <summary>What someone has guessed about a policy: level by question.</summary>
    public Task<Dictionary<string, string>> GuessesAsync(Participant me, RoomPolicy policy, CancellationToken cancellation) =>
        context.Guesses.Where(each => each.ParticipantId == me.Id && each.PolicyId == policy.Id).ToDictionaryAsync(static each => each.Question, static each => each.Level, cancellation);

    /// <summary>Keeps a guess. The first one counts: whoever sends twice has guessed once.</summary>
    public async Task GuessAsync(Participant me, RoomPolicy policy, string question, string level, CancellationToken cancellation)
    {
        var guess = new Guess { ParticipantId = me.Id, PolicyId = policy.Id, Question = question, Level = level };
        context.Guesses.Add(guess);
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            context.Entry(guess).State = EntityState.Detached;
            if (!await context.Guesses.AnyAsync(each => each.ParticipantId == me.Id && each.PolicyId == policy.Id && each.Question == question, cancellation))
            {
                throw;
            }

            return;
        }

        news.Tell();
    }
}
