using System.Text.Json;
using Klartext.Policies.Readers;

namespace Klartext.Summarizer.Problems;

/// <summary>One shape for everything that goes wrong, and the headers that every answer carries.</summary>
public static class ProblemsSetup
{
    /// <summary>Adds the words of problems.</summary>
    public static void AddProblems(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ServiceWords>();

    /// <summary>Turns what goes wrong further in into problem details. Nothing of the request is written to the log.</summary>
    public static void UseProblems(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Klartext.Summarizer");
        app.Use(next => context => HandleAsync(context, next, log));
        app.UseStatusCodePages(static pages => new Problem(pages.HttpContext.Response.StatusCode, StatusKey(pages.HttpContext.Response.StatusCode)).WriteAsync(pages.HttpContext));
    }

    private static async Task HandleAsync(HttpContext context, RequestDelegate next, ILogger log)
    {
        SecurityHeaders.Write(context.Response.Headers);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var problem = ProblemOf(exception);
            if (problem.Status >= StatusCodes.Status500InternalServerError)
            {
                ServiceLog.Failed(log, exception.GetType().FullName ?? string.Empty, exception.StackTrace ?? string.Empty);
            }

            await problem.WriteAsync(context).ConfigureAwait(false);
        }
    }

    private static Problem ProblemOf(Exception exception) => exception switch
    {
        ProblemException { Problem: var problem } => problem,
        UnreadablePolicyException unreadable => Unreadable.Problem(unreadable),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large", ("megabytes", "2")),
        BadHttpRequestException bad => new Problem(bad.StatusCode, "bad-request"),
        JsonException => new Problem(StatusCodes.Status400BadRequest, "broken-json", ("line", "1")),
        _ => new Problem(StatusCodes.Status500InternalServerError, "internal"),
    };

    private static string StatusKey(int status) => status switch
    {
        StatusCodes.Status404NotFound => "no-such-address",
        StatusCodes.Status405MethodNotAllowed => "no-such-method",
        StatusCodes.Status415UnsupportedMediaType => "media-type",
        >= 500 => "internal",
        _ => "bad-request",
    };
}
