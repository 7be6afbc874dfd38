using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Feeds;
using CivicCore.Modules.IssueReports.Finding;
using CivicCore.Modules.IssueReports.Following;
using CivicCore.Modules.IssueReports.Open311;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Modules.IssueReports.Samples;
using CivicCore.Modules.IssueReports.Staff;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;

namespace CivicCore.Modules.IssueReports;

/// <summary>Defects in the city: reported in a minute, cared for by the right office, followed by everyone; Open311 for other programs.</summary>
internal sealed class IssueReportsModule : IModule
{
    /// <summary>Works on reports; moderators too, who blur photos before others see them.</summary>
    public const string Work = "issue-reports.work";

    /// <summary>Gives keys to programs that send reports.</summary>
    public const string GiveKeys = "issue-reports.give-keys";

    public string Name => "issue-reports";

    public void Configure(ModuleBuilder module)
    {
        module
            .Options<IssueReportOptions>()
            .Data<IssueReportsContext>()
            .Navigation("/maengel", icon: "pin", order: 30)
            .Navigation("/maengel/amt", icon: "pin", order: 31, permission: Work, key: "staff")
            .Permission(Work, Roles.Editor, Roles.Moderator)
            .Permission(GiveKeys)
            .Moderates<ReportModeration>()
            .Searches<ReportSearch>()
            .Translates<ReportTranslation>()
            .Keeps<UnsentReports>()
            .Keeps<RefusedReports>()
            .Keeps<ClosedContacts>()
            .Keeps<ClosedReports>()
            .Keeps<UnconfirmedFollowers>()
            .HoldsPersonalData<OwnReports>()
            .Samples<SampleReports>();
        module.Services
            .AddSingleton<CategoryBook>()
            .AddSingleton<GermanWords>()
            .AddSingleton<Likeness>()
            .AddScoped<ReportWords>()
            .AddScoped<ReportWall>()
            .AddScoped<ReportDesk>()
            .AddScoped<ReportBoard>()
            .AddScoped<ReportDeletion>()
            .AddScoped<ReportFinder>()
            .AddScoped<AddressBook>()
            .AddSingleton<FollowKeys>()
            .AddScoped<FollowDesk>()
            .AddScoped<FollowerMail>()
            .AddScoped<StaffFinder>()
            .AddScoped<ReportFeed>()
            .AddScoped<Open311Call>()
            .AddScoped<ServiceAnswers>()
            .AddScoped<RequestAnswers>()
            .AddScoped<RequestReader>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapFeeds();
        routes.MapPhotos();
        routes.MapStaff();
        routes.MapOpen311();
    }
}
