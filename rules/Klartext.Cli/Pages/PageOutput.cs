using Klartext.Rules.Answers;
using Klartext.Rules.Books;

namespace Klartext.Cli.Pages;

/// <summary>Readings as pages for people.</summary>
internal sealed class PageOutput(Session session, Texts texts, bool all) : IReadingOutput
{
    public void Write(PlainReading reading) => new ReadingPage(reading, texts, session.Book, all).Write(Terminal.Of(session.Streams));

    public void WriteError(string source, string sentence)
    {
    }

    public void End()
    {
    }
}
