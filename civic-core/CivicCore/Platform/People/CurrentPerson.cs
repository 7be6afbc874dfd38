using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CivicCore.Platform.People;

/// <summary>Something that belongs to a person.</summary>
public interface IOwned
{
    /// <summary>Whose it is; null when it was made without an account.</summary>
    Guid? OwnerId { get; }
}

/// <summary>Who asks. Scoped to a request.</summary>
public sealed class CurrentPerson(IHttpContextAccessor accessor, IAuthorizationService authorization)
{
    private ClaimsPrincipal User => accessor.HttpContext?.User ?? new ClaimsPrincipal();

    /// <summary>Identity of the person, or null when nobody is signed in.</summary>
    public Guid? Id => Guid.TryParse(User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The name that others see; empty when nobody is signed in.</summary>
    public string Name => User.FindFirstValue(PersonClaims.DisplayName) ?? string.Empty;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Id is not null;

    /// <summary>Whether the person has a role.</summary>
    public bool Is(string role) => User.IsInRole(role);

    /// <summary>Whether the person has a permission.</summary>
    public async Task<bool> MayAsync(string permission) => (await authorization.AuthorizeAsync(User, permission)).Succeeded;

    /// <summary>Whether a thing is their own.</summary>
    public bool Owns(IOwned thing) => Id is { } id && thing.OwnerId == id;

    /// <summary>Whether they may change a thing: their own, or with a permission.</summary>
    public async Task<bool> MayChangeAsync(IOwned thing, string permission) => Owns(thing) || await MayAsync(permission);
}

/// <summary>What the session knows of a person.</summary>
internal static class PersonClaims
{
    public const string DisplayName = "display_name";
}
