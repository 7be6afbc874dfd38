using System.Net.ServerSentEvents;
using CivicCore.Platform.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>Readings as a stream of pieces, for the script of the pages; see <see cref="LiveReadings"/>.</summary>
internal static class ReadingApi
{
    public static void MapReadings(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/klartext/strom", OfAddress).AllowAnonymous().WithName("StreamReading").WithTags("Reader")
            .WithSummary("The reading of a site's policy, piece by piece, as HTML");
        routes.MapPost("/klartext/text/strom", OfText).AllowAnonymous().RequireRateLimiting(RateLimits.Submit).WithName("StreamReadingOfText").WithTags("Reader")
            .WithSummary("The reading of a text, piece by piece, as HTML");
    }

    private static ServerSentEventsResult<string> OfAddress(string? adresse, string? lesung, PolicyReading policies, LiveReadings live, HttpResponse response, CancellationToken cancellation) =>
        Stream(response, live.PiecesAsync(policies.FollowAddressAsync(adresse, lesung, cancellation), ofAddress: true, cancellation));

    private static ServerSentEventsResult<string> OfText([FromForm(Name = "Form.Text")] string? text, PolicyReading policies, LiveReadings live, HttpResponse response, CancellationToken cancellation) =>
        Stream(response, live.PiecesAsync(policies.FollowTextAsync(text, cancellation), ofAddress: false, cancellation));

    private static ServerSentEventsResult<string> Stream(HttpResponse response, IAsyncEnumerable<SseItem<string>> pieces)
    {
        response.Headers["X-Accel-Buffering"] = "no"; // a proxy shall not collect the pieces
        response.Headers["X-Robots-Tag"] = "noindex";
        return TypedResults.ServerSentEvents(pieces);
    }
}
