using CivicCore.Platform.Modules;

namespace CivicCore.Modules;

/// <summary>The modules of this portal. A new module adds its one line here.</summary>
internal static class InstalledModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new BulletinBoard.BulletinBoardModule(),
        new IssueReports.IssueReportsModule(),
        new PrivacyReader.PrivacyReaderModule(),
        new Translations.TranslationsModule(),
    ];
}
