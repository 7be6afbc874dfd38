using Klartext.Rules.Answers;

namespace Klartext.Cli.Pages;

/// <summary>A form in which readings are written, one after the other.</summary>
internal interface IReadingOutput
{
    /// <summary>Writes a reading.</summary>
    void Write(PlainReading reading);

    /// <summary>Writes, where the form has a place for it, that a source could not be read; the person reads it on standard error.</summary>
    void WriteError(string source, string sentence);

    /// <summary>Writes what comes behind the last reading.</summary>
    void End();
}
