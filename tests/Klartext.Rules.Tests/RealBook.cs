using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests;

/// <summary>The project's own rule book, compiled once for a test class.</summary>
public sealed class RealBook
{
    /// <summary>The rules as they are written.</summary>
    public BookFolder Folder { get; } = BookFolder.Read(Path.Combine(AppContext.BaseDirectory, "rules"));

    /// <summary>The book.</summary>
    public RuleBook Book => field ??= Folder.Book("test");

    /// <summary>Reads a text: "# " begins a heading, "- " a list item.</summary>
    public PolicyAnalysis Analyse(string text, string language = "de") => Book.Analyse(Examples.Document(text, language), language);

    /// <summary>The values of a kind in a German text.</summary>
    public IEnumerable<string> Values(string text, string kind) => Analyse(text).Values.Where(value => value.Kind == kind).Select(value => value.Value);

    /// <summary>The words of the values of a kind in a German text.</summary>
    public IEnumerable<string> Texts(string text, string kind) => Analyse(text).Values.Where(value => value.Kind == kind).Select(value => value.Text);
}
