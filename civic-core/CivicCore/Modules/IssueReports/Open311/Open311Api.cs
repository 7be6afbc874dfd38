using System.Globalization;
using CivicCore.Modules.IssueReports.Categories;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Finding;
using CivicCore.Modules.IssueReports.Reports;
using CivicCore.Platform.Clock;
using CivicCore.Platform.People;
using CivicCore.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) and its service discovery, in XML and JSON.</summary>
internal static class Open311Api
{
    public static void MapOpen311(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/open311").AllowAnonymous().WithTags("Open311");
        open.MapGet("/discovery.{format}", Open311Discovery.Get).WithName("Open311Discovery").WithSummary("Service discovery");
        open.MapGet("/v2/services.{format}", ListServices).WithName("Open311Services").WithSummary("GET service list");
        open.MapGet("/v2/services/{code}.{format}", DefineService).WithName("Open311Definition").WithSummary("GET service definition");
        open.MapPost("/v2/requests.{format}", CreateAsync).WithName("Open311Create").WithSummary("POST service request").WithDescription("A form with api_key, as GeoReport v2 describes it.").RequireRateLimiting(RateLimits.Submit).DisableAntiforgery();
        open.MapGet("/v2/requests.{format}", ListAsync).WithName("Open311Requests").WithSummary("GET service requests").WithDescription("At most 90 days and 1,000 requests; page and page_size go through more.");
        open.MapGet("/v2/requests/{id}.{format}", OneAsync).WithName("Open311Request").WithSummary("GET service request");
        open.MapGet("/v2/tokens/{token}.{format}", TokenAsync).WithName("Open311Token").WithSummary("GET service_request_id from a token").WithDescription("service_request_id is empty until a moderator has published the report.");
        open.Map("/{**rest}", static (Open311Call call) => call.Error(StatusCodes.Status400BadRequest, "url")).ExcludeFromDescription();
    }

    private static IResult ListServices(Open311Call call, ServiceAnswers answers) =>
        call.Refusal() ?? Open311Result.Of("services", answers.List(), call.Format);

    private static IResult DefineService(string code, Open311Call call, CategoryBook book, ServiceAnswers answers) =>
        call.Refusal() ?? (book.Find(code) is { } category ? Open311Result.Of("service_definition", answers.Definition(category), call.Format) : call.Error(StatusCodes.Status404NotFound, "service"));

    private static async Task<IResult> CreateAsync(HttpRequest request, Open311Call call, CategoryBook book, RequestReader reader, RequestAnswers answers, ReportDesk desk, CancellationToken cancellation)
    {
        if (call.WrongFormat() is { } wrong)
        {
            return wrong;
        }

        if (!request.HasFormContentType)
        {
            return await call.KeyRefusalAsync(null, cancellation) ?? call.Error(StatusCodes.Status400BadRequest, "form");
        }

        var form = await request.ReadFormAsync(cancellation);
        string? Word(string name) => form[name].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value))?.Trim();
        if (await call.KeyRefusalAsync(Word("api_key"), cancellation) is { } refused)
        {
            return refused;
        }

        if (call.Refusal(Word("jurisdiction_id")) is { } elsewhere)
        {
            return elsewhere;
        }

        if (Word("service_code") is not { } code)
        {
            return call.Error(StatusCodes.Status400BadRequest, "service-missing");
        }

        if (book.Find(code) is not { } category)
        {
            return call.Error(StatusCodes.Status404NotFound, "service");
        }

        var errors = new List<string>();
        if (await reader.ReadAsync(category, form, errors, cancellation) is not { } read)
        {
            return Open311Result.Error(StatusCodes.Status400BadRequest, call.Format, errors);
        }

        var (report, token) = await desk.ReceiveAsync(read.Report, read.Email, read.Contact, read.MediaUrl, cancellation);
        return Open311Result.Of("service_requests", answers.Created(category, report, token), call.Format);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Open311Call call, ReportFinder finder, CategoryBook book, RequestAnswers answers, CityTime time, CancellationToken cancellation)
    {
        if (call.Refusal() is { } refused)
        {
            return refused;
        }

        var errors = new List<string>();
        var query = RequestQuery.Read(request.Query, book, time.Now, errors);
        return errors.Count > 0
            ? call.Error(StatusCodes.Status400BadRequest, errors.Distinct(StringComparer.Ordinal))
            : Open311Result.Of("service_requests", answers.List(await query.Apply(finder.Public).ToListAsync(cancellation)), call.Format);
    }

    private static async Task<IResult> OneAsync(string id, Open311Call call, IssueReportsContext context, CategoryBook book, RequestAnswers answers, CancellationToken cancellation)
    {
        if (call.Refusal() is { } refused)
        {
            return refused;
        }

        var found = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await context.Reports.AsNoTracking().SingleOrDefaultAsync(each => each.Id == number && !each.IsPrivate && (each.Stage == ReportStage.Accepted || (each.Stage == ReportStage.Waiting && each.TokenHash != null)), cancellation)
            : null;
        return found is null || (!found.IsPublic && book.Find(found.Category)?.Service != ServiceKind.Realtime)
            ? call.Error(StatusCodes.Status404NotFound, "request")
            : Open311Result.Of("service_requests", answers.List([found]), call.Format);
    }

    private static async Task<IResult> TokenAsync(string token, Open311Call call, IssueReportsContext context, CancellationToken cancellation)
    {
        if (call.Refusal() is { } refused)
        {
            return refused;
        }

        var hash = SecretToken.HashOf(token);
        return await context.Reports.AsNoTracking().SingleOrDefaultAsync(each => each.TokenHash == hash, cancellation) is { } report
            ? Open311Result.Of("service_requests", RequestAnswers.Token(report, token), call.Format)
            : call.Error(StatusCodes.Status404NotFound, "token");
    }
}
