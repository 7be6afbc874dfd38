using Klartext.Cli.Words;
using Klartext.Rules.Answers;
using Klartext.Rules.Books;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Klartext.Cli.Pages;

/// <summary>The services that a policy names: who runs them, what they do, how one refuses them.</summary>
internal sealed class ServiceSection(PlainReading reading, Texts texts, FactWords facts)
{
    private static readonly string[] Labels = ["who", "what", "refuse"];

    /// <summary>The lines of the section; none where no service is named.</summary>
    public IEnumerable<IRenderable> Pieces()
    {
        if (reading.Analysis.Services.Count == 0)
        {
            yield break;
        }

        foreach (var line in ReadingPage.Heading("services", texts))
        {
            yield return line;
        }

        var first = true;
        foreach (var service in reading.Analysis.Services.Select(static mention => mention.Service))
        {
            if (!first)
            {
                yield return Text.Empty;
            }

            first = false;
            var name = new Paragraph();
            name.Append(service.Name, Ink.Strong);
            if (service.Purposes.Count > 0)
            {
                name.Append($" · {texts[$"reading/services/purposes/{service.Purposes[0]}"]}", Ink.Soft);
            }

            yield return name;
            foreach (var row in Rows(service))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<IRenderable> Rows(KnownService service)
    {
        var who = Who(service);
        if (who.Length > 0)
        {
            yield return Row("who", who);
        }

        if (texts.Find($"services/{service.Id}/does") is { } does)
        {
            yield return Row("what", does);
        }

        var refuse = string.Join(' ', new[] { texts.Find($"services/{service.Id}/refuse"), service.OptOut }.OfType<string>());
        if (refuse.Length > 0)
        {
            yield return Row("refuse", refuse);
        }
    }

    private string Who(KnownService service)
    {
        if (service.Operator.Length == 0)
        {
            return string.Empty;
        }

        var who = facts.Country(service.Country) is { } country ? texts.Fill("reading/services/located", ("operator", service.Operator), ("country", country)) : service.Operator;
        if (service.Parent is not { } parent)
        {
            return who;
        }

        var above = facts.Country(service.ParentCountry) is { } home ? texts.Fill("reading/services/located", ("operator", parent), ("country", home)) : parent;
        return texts.Fill("reading/services/belongs-to", ("operator", who), ("parent", above));
    }

    private Grid Row(string label, string text)
    {
        var labels = Labels.Max(one => texts[$"reading/services/{one}"].Length);
        return new Grid()
            .AddColumn(new GridColumn { Width = labels, Padding = new Padding(2, 0, 2, 0), NoWrap = true })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) })
            .AddRow(new Text(texts[$"reading/services/{label}"], Ink.Soft), new Text(text));
    }
}
