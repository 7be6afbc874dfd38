using CivicCore.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CivicCore.Platform.People;

/// <summary>What people do with their account that is no page.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this WebApplication app)
    {
        app.MapPost("/abmelden", SignOutAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Takes a form, so that its antiforgery token is checked.</summary>
    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? zurueck, SignInManager<Person> sessions, Links links)
    {
        _ = zurueck;
        await sessions.SignOutAsync();
        return TypedResults.LocalRedirect(links.To("/"));
    }
}
