using Klartext.Rules.Answers;
using Klartext.Rules.Books;

namespace Klartext.Cli.Pages;

/// <summary>Readings as pages for people.</summary>
internal sealed class PageOutput(Session session, Texts texts, bool all) : IReadingOutput
{
    public void Write(PlainReading reading)
    {
        using var page = new StringWriter { NewLine = "\n" };
        new ReadingPage(reading, texts, session.Book, all).Write(Terminal.Of(session.Streams with { Output = page }));
        foreach (var line in page.ToString().TrimEnd().Split('\n'))
        {
            session.Output.WriteLine(line.TrimEnd());
        }

        session.Output.WriteLine();
    }

    public void WriteError(string source, string sentence)
    {
    }

    public void End()
    {
    }
}
