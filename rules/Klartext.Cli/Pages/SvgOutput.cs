using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Spectre.Console;

namespace Klartext.Cli.Pages;

/// <summary>Readings as pictures of their pages, for a web page or a handout.</summary>
internal sealed class SvgOutput(Session session, Texts texts, int mostLines) : IReadingOutput
{
    private const int Columns = 84;

    public void Write(PlainReading reading)
    {
        using var nothing = new StringWriter();
        using var recorder = new Recorder(Terminal.Of(session.Streams with { Output = nothing, Width = Columns, Colour = true }));
        new ReadingPage(reading, texts, session.Book, all: false).Write(recorder);
        session.Output.WriteLine(recorder.Export(new SvgEncoder(reading.Analysis.Document.Title ?? string.Empty, mostLines)));
    }

    public void WriteError(string source, string sentence)
    {
    }

    public void End()
    {
    }
}
