using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Modules.Translations.Data;
using CivicCore.Modules.Translations.Proposals;
using CivicCore.Platform.Content;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.Translations;

/// <summary>What translators do in many tests.</summary>
internal static class Bench
{
    /// <summary>The page of an interface text.</summary>
    public static string Word(string language, string key) => $"/de/uebersetzungen/werkbank/{language}/interface/{key}/text";

    /// <summary>The page of a notice's title or text.</summary>
    public static string Text(string language, Notice notice, string field = "title") => $"/de/uebersetzungen/werkbank/{language}/{Notice.Moderated}/{notice.Id}/{field}";

    /// <summary>Hangs a notice up.</summary>
    public static async Task<Notice> HangUpAsync(this Portal portal, string title, string text = "Alle sind willkommen.")
    {
        var now = portal.Clock?.GetUtcNow() ?? DateTimeOffset.UtcNow;
        var notice = new Notice
        {
            Title = LocalText.Write("de", title, now), Text = LocalText.Write("de", text, now), Topic = "meeting", Host = "Verein Miteinander", PlaceName = "Bürgerhaus",
            Begins = now.DateTime.AddDays(3), Minutes = 60, Written = now, Changed = now,
        };
        await portal.WithAsync<BulletinBoardContext>(async board =>
        {
            board.Notices.Add(notice);
            await board.SaveChangesAsync();
        });
        await portal.WithAsync<IServiceProvider>(async services =>
        {
            var board = (BulletinBoardContext)services.GetService(typeof(BulletinBoardContext))!;
            await ((NoticeWall)services.GetService(typeof(NoticeWall))!).PublishAsync(await board.Notices.SingleAsync(each => each.Id == notice.Id), CancellationToken.None);
        });
        return notice;
    }

    /// <summary>Hands a text without a count in and says what the page answers.</summary>
    public static async Task<string> HandInAsync(this Visitor translator, string page, string words, string button = "button[value=submit]")
    {
        await translator.GoAsync(page);
        return (await translator.SendAsync("#translate", button, ("Form.Forms[other]", words))).Words;
    }

    /// <summary>Someone else releases the proposal with these words.</summary>
    public static async Task<Visitor> ReleaseAsync(this Portal portal, string words)
    {
        var reviewer = await portal.SignInAsync(Roles.Translator);
        await reviewer.GoAsync($"/de/uebersetzungen/pruefen/{await portal.ProposalAsync(words)}");
        return await reviewer.SendAsync("#decide", "button[value=release]");
    }

    /// <summary>Identity of the waiting proposal with these words.</summary>
    public static Task<Guid> ProposalAsync(this Portal portal, string words) => portal.WithAsync<TranslationsContext, Guid>(async context =>
        (await context.Proposals.AsNoTracking().Where(each => each.State == ProposalState.Waiting).ToListAsync()).Single(each => each.Words.Forms.Values.Contains(words)).Id);

    /// <summary>Words of a page.</summary>
    public static async Task<string> ReadAsync(this Portal portal, string path)
    {
        using var visitor = portal.Visit();
        return (await visitor.GoAsync(path)).Words;
    }
}
