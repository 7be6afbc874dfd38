using CivicCore.Modules.IssueReports.Data;
using CivicCore.Platform.Clock;
using CivicCore.Platform.People;
using CivicCore.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>What all calls have in common: format, jurisdiction, key, and how an error is said.</summary>
internal sealed class Open311Call(IHttpContextAccessor accessor, IOptions<IssueReportOptions> options, IssueReportsContext context, CityTime time, PortalTexts texts)
{
    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>xml or json; xml where the address ends otherwise.</summary>
    public string Format => Request.RouteValues["format"] as string == Open311Result.Json ? Open311Result.Json : Open311Result.Xml;

    /// <summary>400 when the address asks for another format.</summary>
    public IResult? WrongFormat() => Request.RouteValues["format"] is Open311Result.Json or Open311Result.Xml ? null : Error(StatusCodes.Status400BadRequest, "format");

    /// <summary>400 for a wrong format or a missing jurisdiction, 404 for an unknown one, null when all is well.</summary>
    /// <param name="jurisdiction">jurisdiction_id of a form; of the address if null.</param>
    public IResult? Refusal(string? jurisdiction = null)
    {
        var named = jurisdiction ?? Request.Query["jurisdiction_id"].FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value));
        return WrongFormat() ?? (named is null
            ? options.Value.DemandsJurisdiction ? Error(StatusCodes.Status400BadRequest, "jurisdiction-missing") : null
            : named == options.Value.Jurisdiction ? null : Error(StatusCodes.Status404NotFound, "jurisdiction"));
    }

    /// <summary>403 without a key that was given here; a good key is noted as used.</summary>
    /// <param name="key">api_key of the form; of the address if null.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IResult?> KeyRefusalAsync(string? key, CancellationToken cancellation)
    {
        key ??= Request.Query["api_key"].FirstOrDefault();
        var (hash, now) = (SecretToken.HashOf(key ?? ""), time.Now);
        var known = await context.ApiKeys.Where(each => each.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(static each => each.Used, now), cancellation);
        return known > 0 ? null : Error(StatusCodes.Status403Forbidden, string.IsNullOrEmpty(key) ? "key-missing" : "key");
    }

    /// <summary>An error whose sentence is the text issue-reports.open311.error.{key}.</summary>
    public IResult Error(int status, params IEnumerable<string> keys) =>
        Open311Result.Error(status, Format, keys.Select(key => texts[$"issue-reports.open311.error.{key}"]));
}
