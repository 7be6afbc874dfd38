namespace CivicCore.Platform.Security;

/// <summary>Headers that let a browser do nothing but what the portal's pages need.</summary>
internal static class SecuritySetup
{
    private const int YearInSeconds = 31_536_000;

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.AddRateLimits();
        builder.AddRefusedForms();
        builder.Services.AddSecurityHeaderPolicies().SetDefaultPolicy(static headers => headers
            .AddContentSecurityPolicy(static csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data().From("blob:");
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddManifestSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            })
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(static policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(static policy => policy.SameOrigin())
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains(YearInSeconds)
            .AddPermissionsPolicy(static policy =>
            {
                policy.AddCamera().Self();
                policy.AddGeolocation().Self();
                policy.AddMicrophone().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
            })
            .RemoveServerHeader());
    }

    public static void UseSecurity(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders();
    }
}
