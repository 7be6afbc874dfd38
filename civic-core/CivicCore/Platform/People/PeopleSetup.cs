using CivicCore.Platform.Data;
using CivicCore.Platform.Samples;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CivicCore.Platform.People;

/// <summary>Accounts, sessions, permissions.</summary>
internal static class PeopleSetup
{
    private const int MostFailures = 5;
    private const int PasswordLength = 10;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddScoped<Accounts>();
        services.AddScoped<OwnData>();
        services.AddScoped<ISampleContent, SamplePeople>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Person>(static options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // passkeys
                options.SignIn.RequireConfirmedEmail = true;
                options.User.RequireUniqueEmail = true;
                options.Lockout.MaxFailedAccessAttempts = MostFailures;
                options.Lockout.DefaultLockoutTimeSpan = Lockout;
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PlatformContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonPrincipal>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(static cookie =>
        {
            cookie.Cookie.Name = "portal";
            cookie.Cookie.Path = "/";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/anmelden";
            cookie.AccessDeniedPath = "/kein-zutritt";
            cookie.ReturnUrlParameter = "zurueck";
        });
        services.AddDataProtection().SetApplicationName("CivicCore").PersistKeysToDbContext<PlatformContext>();
        services.AddAntiforgery(static options =>
        {
            options.Cookie.Name = "formular";
            options.Cookie.Path = "/";
        });
        services.AddAuthorization();
        services.AddSingleton(new PermissionRule(Permissions.Moderate, [Roles.Moderator]));
        services.AddSingleton(new PermissionRule(Permissions.SeePictures, [Roles.Moderator, Roles.Editor]));
        services.AddSingleton(new PermissionRule(Permissions.Administer, []));
        services.AddSingleton<IConfigureOptions<AuthorizationOptions>, PermissionPolicies>();
    }

    /// <summary>Each permission is a policy of its name.</summary>
    private sealed class PermissionPolicies(IEnumerable<PermissionRule> rules) : IConfigureOptions<AuthorizationOptions>
    {
        public void Configure(AuthorizationOptions options)
        {
            foreach (var rule in rules)
            {
                options.AddPolicy(rule.Permission, policy => policy.RequireRole([.. rule.Roles, Roles.Administrator]));
            }
        }
    }
}
