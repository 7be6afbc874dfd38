using System.Text.Json;
using CivicCore.Platform.Languages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CivicCore.Platform.People;

/// <summary>What people do with their account that is no page.</summary>
internal static class PeopleApi
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapPeople(this WebApplication app)
    {
        app.MapPost("/abmelden", SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/konto/daten", ExportAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/konto/passkey/optionen", CreationOptionsAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/konto/passkey", AddPasskeyAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/anmelden/passkey/optionen", RequestOptionsAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/anmelden/passkey", SignInWithPasskeyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Takes a form, so that its antiforgery token is checked.</summary>
    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? leer, SignInManager<Person> sessions, Links links)
    {
        _ = leer;
        await sessions.SignOutAsync();
        return TypedResults.LocalRedirect(links.To("/"));
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(CurrentPerson me, UserManager<Person> people, OwnData data, CancellationToken cancellation)
    {
        if (me.Id is not { } id || await people.FindByIdAsync(id.ToString()) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(await data.ExportAsync(person, cancellation), Readable);
        return TypedResults.File(json, "application/json", "meine-daten.json");
    }

    private static async Task<Results<ContentHttpResult, NotFound>> CreationOptionsAsync([FromForm] string? leer, CurrentPerson me, UserManager<Person> people, SignInManager<Person> sessions)
    {
        _ = leer;
        if (me.Id is not { } id || await people.FindByIdAsync(id.ToString()) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var user = new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.DisplayName };
        return TypedResults.Content(await sessions.MakePasskeyCreationOptionsAsync(user), "application/json");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> AddPasskeyAsync([FromForm] string credential, CurrentPerson me, UserManager<Person> people, SignInManager<Person> sessions, Links links)
    {
        if (me.Id is not { } id || await people.FindByIdAsync(id.ToString()) is not { } person)
        {
            return TypedResults.NotFound();
        }

        var result = await sessions.PerformPasskeyAttestationAsync(credential);
        if (result.Succeeded)
        {
            await people.AddOrUpdatePasskeyAsync(person, result.Passkey);
        }

        return TypedResults.LocalRedirect(links.To(result.Succeeded ? "/konto?gespeichert=1" : "/konto"));
    }

    private static async Task<ContentHttpResult> RequestOptionsAsync([FromForm] string? leer, SignInManager<Person> sessions)
    {
        _ = leer;
        return TypedResults.Content(await sessions.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<RedirectHttpResult> SignInWithPasskeyAsync([FromForm] string credential, SignInManager<Person> sessions, Links links)
    {
        var result = await sessions.PasskeySignInAsync(credential);
        return TypedResults.LocalRedirect(links.To(result.Succeeded ? "/konto" : "/anmelden?passkey=nein"));
    }
}
