using Microsoft.AspNetCore.Identity;

namespace CivicCore.Platform.People;

/// <summary>Writes the roles into their table.</summary>
internal static class RoleTable
{
    public static async Task FillAsync(IServiceProvider services)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role));
            }
        }
    }
}
