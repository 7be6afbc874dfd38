using CivicCore.Platform.Data;

namespace CivicCore.Platform.Mail;

/// <summary>Stores letters beside what they are about.</summary>
internal sealed class MailQueue(PlatformContext context, TimeProvider clock) : IMailQueue
{
    public async Task SendAsync(Letter letter, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        context.Add(new OutgoingLetter { To = letter.To, Subject = letter.Subject, Text = letter.Text, Language = letter.Language, CreatedAt = now, NextAttemptAt = now });
        await context.SaveChangesAsync(cancellation);
    }
}
