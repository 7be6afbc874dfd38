namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>What is guessed: the reader's eight questions, always in this order, and the four ways a question can stand.</summary>
internal static class GuessQuestions
{
    /// <summary>Keys of the questions.</summary>
    public static IReadOnlyList<string> All { get; } = ["controller", "data", "purpose", "sharing", "transfer", "retention", "tracking", "rights"];

    /// <summary>Keys of the levels.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["green", "yellow", "red", "grey"];
}
