using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>Categories as services, their questions as attributes.</summary>
internal sealed class ServiceAnswers(CategoryBook book, ReportWords words, PortalTexts texts)
{
    /// <summary>GET services.</summary>
    public SparkList List() => new("service", [.. book.All.Select(category => new SparkMap(
        ("service_code", SparkDocument.Of(category.Key)),
        ("service_name", SparkDocument.Of(words.Category(category.Key))),
        ("description", SparkDocument.Of(texts[$"issue-reports.category.{category.Key}.hint"])),
        ("metadata", SparkDocument.Of(category.Questions.Count > 0)),
        ("type", SparkDocument.Of(ReportWords.Key(category.Service))),
        ("keywords", SparkDocument.Of(texts[$"issue-reports.category.{category.Key}.keywords"])),
        ("group", SparkDocument.Of(texts[$"issue-reports.group.{category.Group}"]))))]);

    /// <summary>GET service definition.</summary>
    public SparkMap Definition(Category category) => new(
        ("service_code", SparkDocument.Of(category.Key)),
        ("attributes", new SparkList("attribute", [.. category.Questions.Select((question, at) => Attribute(category, question, at + 1))])));

    private SparkMap Attribute(Category category, Question question, int order)
    {
        var prefix = $"issue-reports.question.{category.Key}.{question.Key}";
        return new(
            ("variable", SparkDocument.Of(question.Kind != QuestionKind.Info)),
            ("code", SparkDocument.Of(question.Key)),
            ("datatype", SparkDocument.Of(Datatype(question.Kind))),
            ("required", SparkDocument.Of(question.IsRequired)),
            ("datatype_description", SparkDocument.Of(null)),
            ("order", SparkDocument.Of(order)),
            ("description", SparkDocument.Of(texts[$"{prefix}.ask"])),
            ("values", new SparkList("value", [.. question.Answers.Select(answer => new SparkMap(("key", SparkDocument.Of(answer)), ("name", SparkDocument.Of(texts[$"{prefix}.{answer}"]))))])));
    }

    private static string Datatype(QuestionKind kind) => kind switch
    {
        QuestionKind.One => "singlevaluelist",
        QuestionKind.Several => "multivaluelist",
        QuestionKind.Line => "string",
        QuestionKind.Number => "number",
        QuestionKind.Date => "datetime",
        QuestionKind.Text or QuestionKind.Info => "text",
        _ => throw new InvalidOperationException($"No datatype for {kind}."),
    };
}
