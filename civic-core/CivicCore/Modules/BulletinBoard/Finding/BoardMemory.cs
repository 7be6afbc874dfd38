using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.BulletinBoard.Finding;

/// <summary>What hangs on the board.</summary>
/// <param name="Notices">The public notices in the order they begin; nobody changes them.</param>
/// <param name="Times">Their times that were not over when it was read, in order.</param>
internal sealed record BoardContents(IReadOnlyList<Notice> Notices, IReadOnlyList<NoticeTime> Times);

/// <summary>One time of a notice.</summary>
internal sealed record NoticeTime(Notice Notice, DateTimeOffset Begins, DateTimeOffset Ends);

/// <summary>
/// The public notices in memory. Each reading asks the database whether anything has changed, on this instance or another one
/// (<see cref="BoardChange"/>), so that nobody sees what is no longer stored; only then all is read anew. One a process.
/// </summary>
internal sealed class BoardMemory(Database database, IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private const string AskState = """select coalesce(min("Id"), 0), coalesce(max("Id"), 0), count(*) from "bulletin_board_changes" """;

    private readonly SemaphoreSlim reading = new(1);
    private volatile Held? held;

    /// <summary>What is stored and committed now.</summary>
    public async Task<BoardContents> ReadAsync(CancellationToken cancellation)
    {
        if (held is { } present && present.State == await StateAsync(cancellation))
        {
            return present.Contents;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            // The state is asked before the notices: what changes in between is read again the next time.
            var state = await StateAsync(cancellation);
            if (held is { } meanwhile && meanwhile.State == state)
            {
                return meanwhile.Contents;
            }

            var contents = await ContentsAsync(cancellation);
            held = new Held(state, contents);
            return contents;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<ChangeState> StateAsync(CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand(AskState);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new ChangeState(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private async Task<BoardContents> ContentsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BulletinBoardContext>();
        var now = clock.GetUtcNow();
        var notices = await context.Notices.AsNoTracking().Where(static each => each.State == NoticeState.Published || each.State == NoticeState.Cancelled)
            .OrderBy(static each => each.Begins).ThenBy(static each => each.Id).ToListAsync(cancellation);
        var byId = notices.ToDictionary(static each => each.Id);
        var times = await context.Occurrences.AsNoTracking().Where(each => each.Ends > now).OrderBy(static each => each.Begins).ThenBy(static each => each.Id).ToListAsync(cancellation);
        return new BoardContents(notices, [.. times.Where(each => byId.ContainsKey(each.NoticeId)).Select(each => new NoticeTime(byId[each.NoticeId], each.Begins, each.Ends))]);
    }

    private sealed record Held(ChangeState State, BoardContents Contents);

    /// <summary>Differs after every change: a row more, or, where old ones were cleared away, another first one.</summary>
    private readonly record struct ChangeState(long First, long Last, long Count);
}
