using System.Globalization;
using System.Runtime.CompilerServices;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Platform.Content;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Reports;

/// <summary>Public reports in the search over all modules, one document a language.</summary>
internal sealed class ReportSearch(IssueReportsContext context, ReportWords words) : ISearchSource
{
    public string Kind => Report.Moderated;

    /// <summary>A report's documents: category and place are in all languages, its words in those they exist in.</summary>
    public static IEnumerable<SearchDocument> Documents(Report report, ReportWords words) => ReaderLanguage.All.Select(language => new SearchDocument(
        Report.Moderated, report.Id.ToString(CultureInfo.InvariantCulture), language.Key, words.In(language).Title(report), $"{report.Id} {report.Text?.For(language.Key, released: true).Text}", report.Path, report.Written));

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var report in context.Reports.AsNoTracking().Where(static each => each.Stage == ReportStage.Accepted && !each.IsPrivate && each.Status != ReportStatus.Merged).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            foreach (var document in Documents(report, words))
            {
                yield return document;
            }
        }
    }
}

/// <summary>The words of public reports, for translators.</summary>
internal sealed class ReportTranslation(IssueReportsContext context) : ITranslatableContent
{
    public string Kind => Report.Moderated;

    public async IAsyncEnumerable<TranslatableText> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var report in context.Reports.AsNoTracking().Where(static each => each.Stage == ReportStage.Accepted && !each.IsPrivate && each.Text != null && each.Status != ReportStatus.Merged).OrderByDescending(static each => each.Written).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return Text(report);
        }
    }

    public async Task<TranslatableText?> FindAsync(string id, string field, CancellationToken cancellation) =>
        field == "text" && await ReportAsync(id, cancellation) is { Text: not null } report ? Text(report) : null;

    public async Task SaveAsync(string id, string field, LocalText text, CancellationToken cancellation)
    {
        if (await ReportAsync(id, cancellation) is { } report)
        {
            report.Text = text;
            await context.SaveChangesAsync(cancellation);
        }
    }

    private static TranslatableText Text(Report report) => new(report.Id.ToString(CultureInfo.InvariantCulture), "text", report.Text!, report.Path);

    private async Task<Report?> ReportAsync(string id, CancellationToken cancellation) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await context.Reports.SingleOrDefaultAsync(each => each.Id == number && each.Stage == ReportStage.Accepted && !each.IsPrivate, cancellation) : null;
}
