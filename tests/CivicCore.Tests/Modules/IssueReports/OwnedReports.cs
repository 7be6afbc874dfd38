using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Content;
using CivicCore.Platform.Files;
using CivicCore.Platform.People;
using CivicCore.Tests.Platform.People.Permissions;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Reports and their photos.</summary>
internal sealed class OwnedReports : IOwnedThings
{
    public IReadOnlyDictionary<string, Func<Owner, Task<Made>>> Makers { get; } = new Dictionary<string, Func<Owner, Task<Made>>>
    {
        ["Meldung, öffentlich"] = static owner => MakeAsync(owner, ReportStage.Accepted),
        ["Meldung, die wartet"] = static owner => MakeAsync(owner, ReportStage.Waiting),
        ["Meldung, nicht öffentlich"] = static owner => MakeAsync(owner, ReportStage.Accepted, isPrivate: true),
        ["Meldung, mit Link"] = static owner => MakeAsync(owner with { PersonId = null }, ReportStage.Draft),
        ["Bild, öffentlich"] = static async owner => new Made("id", await PictureAsync(owner, isPublic: true)),
        ["Bild, nicht öffentlich"] = static async owner => new Made("id", await PictureAsync(owner, isPublic: false)),
    };

    private static async Task<Made> MakeAsync(Owner owner, ReportStage stage, bool isPrivate = false)
    {
        var secret = SecretToken.Create();
        var report = new Report
        {
            SecretHash = SecretToken.HashOf(secret),
            OwnerId = owner.PersonId,
            Category = "pothole",
            Text = LocalText.Write("de", owner.Mark, PortalFixture.Start),
            Address = "Lange Zeile 4",
            Latitude = 48.4,
            Longitude = 9.99,
            Office = "streets",
            Stage = stage,
            IsPrivate = isPrivate,
            Written = PortalFixture.Start,
            Changed = PortalFixture.Start,
            Due = PortalFixture.Start.AddDays(3),
            PictureId = await PictureAsync(owner, isPublic: stage == ReportStage.Accepted && !isPrivate),
        };
        await owner.Portal.WithAsync<IssueReportsContext>(async context =>
        {
            context.Reports.Add(report);
            await context.SaveChangesAsync();
        });
        return new Made("Id", report.Id, owner.PersonId is null ? $"?schluessel={secret}" : string.Empty);
    }

    private static Task<Guid> PictureAsync(Owner owner, bool isPublic) => owner.Portal.WithAsync<IPictures, Guid>(async pictures =>
    {
        using var content = new MemoryStream(SamplePictures.Chequered(16, 16));
        var stored = await pictures.StoreAsync(content);
        await pictures.PublishAsync(stored.Id, isPublic);
        return stored.Id;
    });
}
