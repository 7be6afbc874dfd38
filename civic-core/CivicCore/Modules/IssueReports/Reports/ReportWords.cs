using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Platform.Clock;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>Words for reports in the reader's language.</summary>
internal sealed class ReportWords(PortalTexts texts, CategoryBook book, CityTime time)
{
    /// <summary>The same in another language.</summary>
    public ReportWords In(Platform.Languages.ReaderLanguage language) => new(texts.In(language), book, time);

    /// <summary>"Schlagloch oder Straßenschaden". A category that is no more has its key.</summary>
    public string Category(string key) => texts.Has($"issue-reports.category.{key}.name") ? texts[$"issue-reports.category.{key}.name"] : key;

    /// <summary>Name of an office.</summary>
    public string Office(string key) => texts.Has($"issue-reports.office.{key}") ? texts[$"issue-reports.office.{key}"] : key;

    /// <summary>"Schlagloch oder Straßenschaden, Lange Zeile 4".</summary>
    public string Title(Report report) => report.Address.Length > 0 ? $"{Category(report.Category)}, {report.Address}" : Category(report.Category);

    /// <summary>Words for a value: "in-progress".</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Name of a status.</summary>
    public string Status(ReportStatus status) => texts[$"issue-reports.status.{Key(status)}"];

    /// <summary>The question and its answer as people read them, in the category's order.</summary>
    public IEnumerable<(string Question, string Answer)> Answers(Report report)
    {
        foreach (var question in book.Find(report.Category)?.Questions ?? [])
        {
            if (report.Answers.TryGetValue(question.Key, out var answers))
            {
                var prefix = $"issue-reports.question.{report.Category}.{question.Key}";
                yield return (texts[$"{prefix}.ask"], string.Join(", ", question.Kind is QuestionKind.One or QuestionKind.Several ? answers.Where(question.Answers.Contains).Select(answer => texts[$"{prefix}.{answer}"]) : answers));
            }
        }
    }

    /// <summary>"120 m", to the next ten metres.</summary>
    public string Distance(double metres) => texts["issue-reports.metres", ("n", Math.Max(10, (int)Math.Round(metres / 10) * 10))];

    /// <summary>The day of a moment.</summary>
    public string Day(DateTimeOffset moment) => time.Date(moment);
}
