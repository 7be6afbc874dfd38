namespace CivicCore.Platform.Mail;

/// <summary>A letter to one person, plain text.</summary>
/// <param name="To">Address.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Words, with lines as they stand; the portal adds its signature.</param>
/// <param name="Language">Key of the language it is written in.</param>
public sealed record Letter(string To, string Subject, string Text, string Language);

/// <summary>Letters on their way. They are stored in the present transaction and sent by a job; a server that is down is tried again.</summary>
public interface IMailQueue
{
    /// <summary>Puts a letter into the queue.</summary>
    Task SendAsync(Letter letter, CancellationToken cancellation = default);
}
