namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>How a room has guessed about one policy.</summary>
/// <param name="Version">Changes exactly when a number changes.</param>
/// <param name="People">How many have come in.</param>
/// <param name="Guesses">How many guessed a level, by question and level; nothing where nobody did.</param>
public sealed record RoomCounts(string Version, int People, IReadOnlyDictionary<(string Question, string Level), int> Guesses)
{
    /// <summary>How many believe that a question stands so.</summary>
    public int Of(string question, string level) => Guesses.GetValueOrDefault((question, level));

    /// <summary>How many have guessed at a question.</summary>
    public int Of(string question) => GuessQuestions.Levels.Sum(level => Of(question, level));
}
