using CivicCore.Platform.Hosting;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CivicCore.Platform.Mail;

/// <summary>Takes a letter away.</summary>
internal interface IMailTransport
{
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}

/// <summary>Through a mail server.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Server!, settings.Port, SecureSocketOptions.Auto, cancellation);
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? string.Empty, cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}

/// <summary>Into files, for development.</summary>
internal sealed class FolderTransport(PortalFolder folder) : IMailTransport
{
    public Task SendAsync(MimeMessage message, CancellationToken cancellation) =>
        message.WriteToAsync(folder.File("mail", $"{message.MessageId!.Split('@')[0]}.eml"), cancellation);
}
