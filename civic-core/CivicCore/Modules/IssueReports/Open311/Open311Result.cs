using System.Globalization;

namespace CivicCore.Modules.IssueReports.Open311;

/// <summary>An answer of GeoReport v2 in the format that the address ends with.</summary>
internal sealed class Open311Result(int status, string root, SparkNode node, string format) : IResult
{
    public const string Xml = "xml";
    public const string Json = "json";

    /// <summary>An answer.</summary>
    public static Open311Result Of(string root, SparkNode node, string format) => new(StatusCodes.Status200OK, root, node, format);

    /// <summary>Errors: their sentences are meant for the user.</summary>
    /// <param name="status">400, 403 or 404; also the code in the body.</param>
    /// <param name="format">xml or json; xml for anything else.</param>
    /// <param name="descriptions">What is wrong.</param>
    public static Open311Result Error(int status, string format, params IEnumerable<string> descriptions) => new(
        status,
        "errors",
        new SparkList("error", [.. descriptions.Select(text => new SparkMap(("code", SparkDocument.Of(status)), ("description", SparkDocument.Of(text))))]),
        format);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var isJson = format == Json;
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = isJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8";
        var bytes = isJson ? SparkDocument.Json(node) : SparkDocument.Xml(root, node);
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        httpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>A number as the specification's ids are written.</summary>
    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
