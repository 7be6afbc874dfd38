using System.Net.Sockets;
using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using MailKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CivicCore.Platform.Mail;

/// <summary>Sends waiting letters. A letter that fails is tried again later and later, for three days.</summary>
internal sealed partial class MailJob(PlatformContext context, IMailTransport transport, PortalTexts texts, TimeProvider clock, IOptions<MailOptions> options, ILogger<MailJob> log) : IPortalJob
{
    private const int AtOnce = 100;
    private const int MostAttempts = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var waiting = await context.Set<OutgoingLetter>().Where(letter => letter.NextAttemptAt <= now).OrderBy(static letter => letter.CreatedAt).Take(AtOnce).ToListAsync(cancellation);
        foreach (var letter in waiting)
        {
            try
            {
                await transport.SendAsync(Message(letter), cancellation);
                context.Remove(letter);
            }
            catch (Exception problem) when (problem is IOException or SocketException or ServiceNotConnectedException or ProtocolException or CommandException or MailKit.Security.AuthenticationException)
            {
                letter.Attempts++;
                letter.NextAttemptAt = now + TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(letter.Attempts, MostAttempts)));
                Failed(log, letter.Attempts, problem.GetType().Name);
                if (letter.Attempts >= MostAttempts)
                {
                    context.Remove(letter);
                    GivenUp(log);
                }
            }

            await context.SaveChangesAsync(cancellation); // a letter is not sent twice because a later one fails
        }
    }

    private MimeMessage Message(OutgoingLetter letter)
    {
        var words = texts.In(ReaderLanguage.Of(letter.Language));
        var message = new MimeMessage { Subject = letter.Subject, MessageId = $"{letter.Id:N}@portal" };
        message.From.Add(new MailboxAddress(words["portal.name"], options.Value.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add(HeaderId.ContentLanguage, words.Language.Culture.TwoLetterISOLanguageName);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = $"{letter.Text}\n\n-- \n{words["portal.name"]}\n{words["portal.mail.signature"]}\n" };
        return message;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter could not be sent (attempt {Attempt}): {Problem}")]
    private static partial void Failed(ILogger log, int attempt, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter was given up.")]
    private static partial void GivenUp(ILogger log);
}
