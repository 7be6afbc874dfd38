using CivicCore.Modules.BulletinBoard.Data;
using CivicCore.Modules.BulletinBoard.Displays;
using CivicCore.Modules.BulletinBoard.Feeds;
using CivicCore.Modules.BulletinBoard.Finding;
using CivicCore.Modules.BulletinBoard.Imports;
using CivicCore.Modules.BulletinBoard.Notices;
using CivicCore.Modules.BulletinBoard.Samples;
using CivicCore.Platform.Fetching;
using CivicCore.Platform.Modules;
using CivicCore.Platform.People;

namespace CivicCore.Modules.BulletinBoard;

/// <summary>The digital notice board: what is on near me, and a screen for each stop.</summary>
internal sealed class BulletinBoardModule : IModule
{
    /// <summary>Cares for displays, warnings and foreign calendars.</summary>
    public const string Edit = "bulletin-board.edit";

    public string Name => "bulletin-board";

    public void Configure(ModuleBuilder module)
    {
        module
            .Data<BulletinBoardContext>()
            .Navigation("/brett", icon: "board", order: 20)
            .Navigation("/brett/anzeigen", icon: "bus", order: 21, permission: Edit, key: "displays")
            .OnFrontPage<Pages.TodayOnBoard>(FrontPagePlace.Main, order: 20)
            .Permission(Edit, Roles.Editor)
            .Moderates<NoticeModeration>()
            .Searches<NoticeSearch>()
            .Translates<NoticeTranslation>()
            .Keeps<PastNotices>()
            .Keeps<UnconfirmedNotices>()
            .HoldsPersonalData<OwnNotices>()
            .Samples<SampleNotices>()
            .Runs<MoveTimesOn>(TimeSpan.FromDays(1))
            .Runs<CalendarImport>(TimeSpan.FromHours(1));
        module.Services
            .AddSingleton<DisplayNews>()
            .AddSingleton<BoardMemory>()
            .AddScoped<DisplayContents>()
            .AddScoped<CalendarImport>()
            .AddScoped<NoticeWall>()
            .AddScoped<NoticeDesk>()
            .AddScoped<NoticeFormReader>()
            .AddScoped<NoticeFinder>()
            .AddScoped<CalendarFeed>()
            .AddScoped<NewsFeed>()
            .AddScoped<SchemaOrg>();
        module.Services.AddHttpClient<CalendarFetch>(client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = CalendarFetch.MostBytes;
        }).ConfigurePrimaryHttpMessageHandler(static services => services.GetRequiredService<PublicConnections>().CreateHandler());
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapFeeds();
        routes.MapDisplays();
        routes.MapDisplayCode();
    }
}
