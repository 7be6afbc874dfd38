using CivicCore.Platform.Data;
using CivicCore.Platform.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Moderation;

/// <summary>Who may decide what waits in the queue.</summary>
internal sealed class Deciders(PlatformContext context, IEnumerable<PermissionRule> rules)
{
    /// <summary>Names of all who may, but of one person, in the order of the alphabet.</summary>
    public Task<List<string>> NamesWithoutAsync(Guid person, CancellationToken cancellation)
    {
        string[] roles = [.. rules.Single(static rule => rule.Permission == Permissions.Moderate).Roles, Roles.Administrator];
        var holders =
            from held in context.Set<IdentityUserRole<Guid>>()
            join role in context.Set<IdentityRole<Guid>>() on held.RoleId equals role.Id
            where roles.Contains(role.Name)
            select held.UserId;
        return context.Set<Person>().Where(each => each.Id != person && each.EmailConfirmed && holders.Contains(each.Id))
            .Select(static each => each.DisplayName).Order().ToListAsync(cancellation);
    }
}
