using Klartext.Rules.Books;

namespace Klartext.Rules.Authoring.Checks;

/// <summary>Says a <see cref="Problem"/> in the words of rules/texts.</summary>
public static class ProblemSentence
{
    /// <summary>The sentence of a problem; its key with its values where there are no words for it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="texts">The words, if they could be read.</param>
    public static string Say(Problem problem, Texts? texts)
    {
        var path = $"command/problems/{problem.Key}";
        return texts?.Find(path) is null
            ? string.Join(' ', [problem.Key, .. problem.Values.Select(static value => $"{value.Name}={value.Value}")])
            : texts.Fill(path, problem.Values);
    }
}
