using System.Globalization;
using CivicCore.Modules.IssueReports.Categories;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>What was answered.</summary>
/// <param name="Answers">By question; only what is valid.</param>
/// <param name="Errors">By question: keys of the texts issue-reports.error.</param>
/// <param name="Call">The call that an answer asks for in place of a report; null if none does.</param>
public sealed record ReadAnswers(Dictionary<string, List<string>> Answers, IReadOnlyDictionary<string, string> Errors, string? Call);

/// <summary>Reads answers to the questions of a category, from the form as from Open311.</summary>
internal static class AnswerReader
{
    private const int LongestLine = 200;
    private const int LongestText = 2_000;

    /// <summary>Reads what was sent.</summary>
    /// <param name="category">Whose questions.</param>
    /// <param name="typed">What was sent for a question, by its key.</param>
    public static ReadAnswers Read(Category category, Func<string, IEnumerable<string?>> typed)
    {
        var answers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        string? call = null;
        foreach (var question in category.Questions.Where(static each => each.Kind != QuestionKind.Info))
        {
            var words = typed(question.Key).Select(static word => word?.Trim()).OfType<string>().Where(static word => word.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (words.Count == 0)
            {
                if (question.IsRequired)
                {
                    errors[question.Key] = "missing-field";
                }

                continue;
            }

            if (Fault(question, words) is { } fault)
            {
                errors[question.Key] = fault;
                continue;
            }

            answers[question.Key] = words;
            call ??= words.Select(word => question.Ends.GetValueOrDefault(word)).FirstOrDefault(static end => end is not null);
        }

        return new ReadAnswers(answers, errors, call);
    }

    private static string? Fault(Question question, List<string> words) => question.Kind switch
    {
        QuestionKind.One => words.Count == 1 && question.Answers.Contains(words[0]) ? null : "choice",
        QuestionKind.Several => words.All(question.Answers.Contains) ? null : "choice",
        QuestionKind.Number => words.Count == 1 && decimal.TryParse(words[0].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && words[0].Length < 12 ? null : "number",
        QuestionKind.Date => words.Count == 1 && DateTimeOffset.TryParse(words[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && words[0].Length < 40 ? null : "date",
        QuestionKind.Line => words is [{ Length: <= LongestLine } line] && !line.Contains('\n', StringComparison.Ordinal) ? null : "too-long",
        QuestionKind.Text => words is [{ Length: <= LongestText }] ? null : "too-long",
        QuestionKind.Info => null,
        _ => throw new InvalidOperationException($"No such question: {question.Kind}."),
    };
}
