using CivicCore.Platform.Jobs;

namespace CivicCore.Platform.Mail;

/// <summary>Letters.</summary>
internal static class MailSetup
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MailOptions>().BindConfiguration("Portal:Mail").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<IMailQueue, MailQueue>();
        builder.Services.AddPortalJob<MailJob>("portal.mail", Every);
        if (string.IsNullOrEmpty(builder.Configuration["Portal:Mail:Server"]))
        {
            builder.Services.AddSingleton<IMailTransport, FolderTransport>();
        }
        else
        {
            builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        }
    }
}
