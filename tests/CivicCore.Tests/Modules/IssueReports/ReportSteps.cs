using System.Text.RegularExpressions;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Moderation;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>What people do with reports, step by step, without script.</summary>
internal static partial class ReportSteps
{
    private static int spots;

    /// <summary>A place in the city that is far from all that were given before, as part of an address.</summary>
    public static string Spot()
    {
        var next = Interlocked.Increment(ref spots);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lat={48.353 + (0.003 * (next % 25)):0.0000}&lon={10.011 + (0.005 * (next / 25 % 5)):0.0000}");
    }

    /// <summary>Reports a hole in the road, from the place to the end.</summary>
    /// <param name="portal">The portal.</param>
    /// <param name="words">What is said of it.</param>
    /// <param name="spot">Where, as <see cref="Spot"/> gives it; a place of its own if null.</param>
    /// <param name="email">Address for news, if any.</param>
    /// <param name="isHidden">Whether it shall not be public.</param>
    /// <param name="photo">File of a photo, if any.</param>
    /// <returns>Its number and the path of its reporter's own page.</returns>
    public static async Task<(int Id, string Own)> ReportAsync(this Portal portal, string words, string? spot = null, string? email = null, bool isHidden = false, string? photo = null)
    {
        using var visitor = portal.Visit();
        await visitor.GoAsync($"/de/maengel/neu/angaben?adresse=Lange+Zeile+4&{spot ?? Spot()}&was=pothole");
        await visitor.SendAsync("#report", ("q-where", "road"), ("Text", words), ("Hidden", isHidden ? "true" : "false"));
        if (visitor.Words.Contains("Ist es das?", StringComparison.Ordinal))
        {
            await visitor.SendAsync("#report");
        }

        if (photo is not null)
        {
            await visitor.SendAsync("#photo", ("Photo", photo));
        }
        else
        {
            await visitor.FollowAsync("Ohne Foto weiter");
        }

        await visitor.SendAsync("#send", ("Email", email ?? ""));
        Assert.Contains("Ihre Meldung hat die Nummer", visitor.Words, StringComparison.Ordinal);
        var id = int.Parse(Number().Match(visitor.Words).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        return (id, $"/de/maengel/{id}{visitor.Answer.RequestMessage!.RequestUri!.Query}");
    }

    /// <summary>A moderator decides on a waiting or reported report.</summary>
    public static Task DecideAsync(this Portal portal, int id, DecisionKind kind, string? reason = null) => portal.WithAsync<IServiceProvider>(async services =>
    {
        var queue = services.GetRequiredService<ModerationQueue>();
        var entry = (await queue.OpenAsync(TestContext.Current.CancellationToken)).Single(entry => entry.Kind == Report.Moderated && entry.ThingId == $"{id}");
        var line = await queue.FindAsync(entry.Id, TestContext.Current.CancellationToken);
        await queue.DecideAsync(line!, line!.Version, new Dictionary<string, string>(), new Decision(kind, reason, Guid.NewGuid()), TestContext.Current.CancellationToken);
    });

    /// <summary>Reports a hole and lets it be published.</summary>
    public static async Task<(int Id, string Own)> PublishAsync(this Portal portal, string words, string? spot = null, string? email = null, string? photo = null)
    {
        var sent = await portal.ReportAsync(words, spot, email, photo: photo);
        await portal.DecideAsync(sent.Id, DecisionKind.Accept);
        return sent;
    }

    /// <summary>The report as it is stored.</summary>
    public static Task<Report> StoredAsync(this Portal portal, int id) => portal.WithAsync<IssueReportsContext, Report>(context => context.Reports.AsNoTracking().SingleAsync(each => each.Id == id));

    /// <summary>What a visitor reads at an address.</summary>
    public static async Task<string> ReadAsync(this Portal portal, string path)
    {
        using var visitor = portal.Visit();
        return (await visitor.GoAsync(path)).Words;
    }

    /// <summary>The first link in the letters to an address that has these words in its path, newest letter first.</summary>
    public static async Task<string> LinkAsync(this Portal portal, string email, string part)
    {
        var letters = (await portal.LettersAsync()).Where(letter => letter.To.ToString().Contains(email, StringComparison.Ordinal)).Reverse();
        return letters.SelectMany(static letter => Address().Matches(letter.TextBody!).Select(static match => new Uri(match.Value).PathAndQuery)).First(path => path.Contains(part, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"die Nummer (\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();
}
