using System.Globalization;
using Klartext.Rules.Books;

namespace Klartext.Cli.Words;

/// <summary>The command's own words (command.yaml) and those around a reading (reading.yaml), in one language.</summary>
internal sealed class CommandWords(Texts texts)
{
    /// <summary>All words of the language.</summary>
    public Texts Texts => texts;

    /// <summary>Words of command.yaml.</summary>
    public string this[string path] => texts["command/" + path];

    /// <summary>Words of command.yaml that may be missing.</summary>
    public string? Find(string path) => texts.Find("command/" + path);

    /// <summary>Words of command.yaml with placeholders filled in.</summary>
    public string Fill(string path, params ReadOnlySpan<(string Name, string Value)> values) => texts.Fill("command/" + path, values);

    /// <summary>Words of command.yaml for so many things: forms one and other, {n} is the number.</summary>
    public string Count(string path, int number, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = texts.Count($"command/{path}", number, number.ToString("N0", Numbers));
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>How numbers are written in the language.</summary>
    public NumberFormatInfo Numbers { get; } = texts.Language == "en"
        ? new NumberFormatInfo { NumberDecimalSeparator = ".", NumberGroupSeparator = "," }
        : new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
}
