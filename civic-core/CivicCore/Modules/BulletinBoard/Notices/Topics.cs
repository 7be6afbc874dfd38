namespace CivicCore.Modules.BulletinBoard.Notices;

/// <summary>What notices can be about; the words are the texts bulletin-board.topic.{key}.</summary>
internal static class Topics
{
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = ["meeting", "family", "languages", "learning", "help", "culture", "music", "sport", "nature", "repair", "faith", "politics", Other];
}
