using System.CommandLine;
using Klartext.Cli.Words;

namespace Klartext.Cli;

/// <summary>The help of a command, made of its symbols and the words of command.yaml.</summary>
internal sealed class HelpPage(CommandWords words, Command root)
{
    private const int Indent = 2;

    /// <summary>Writes the help of a command.</summary>
    public void Write(Command command, TextWriter output)
    {
        var isRoot = command == root;
        output.WriteLine(words[isRoot ? "about" : $"commands/{command.Name}/about"]);
        output.WriteLine();
        output.WriteLine(words["help/usage"]);
        output.WriteLine(new string(' ', Indent) + words[isRoot ? "help/usage-root" : $"commands/{command.Name}/usage"]);
        if (isRoot)
        {
            Table(words["help/commands"], root.Subcommands.Select(one => (one.Name, words[$"commands/{one.Name}/about"])), output);
        }

        Table(words["help/arguments"], command.Arguments.Select(one => (one.Name, words[$"commands/{command.Name}/arguments/{one.Name}"])), output);
        var own = isRoot ? [] : command.Options.Select(one => (Names(one), words[$"commands/{command.Name}/options/{one.Name.TrimStart('-')}"]));
        Table(words["help/options"], own.Concat(root.Options.Select(one => (Names(one), words[$"options/{one.Name.TrimStart('-')}"]))), output);
        var example = isRoot ? "help/example" : $"commands/{command.Name}/example";
        if (words.Find(example) is { } shown)
        {
            output.WriteLine();
            output.WriteLine(words["help/for-example"]);
            foreach (var line in shown.Split('\n'))
            {
                output.WriteLine(new string(' ', Indent) + line);
            }
        }
    }

    private static string Names(Option option) => string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Where(static alias => alias != "-?").Append(option.Name));

    private static void Table(string heading, IEnumerable<(string Name, string Means)> rows, TextWriter output)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        var width = all.Max(static row => row.Name.Length) + Indent;
        foreach (var (name, means) in all)
        {
            output.WriteLine(new string(' ', Indent) + name.PadRight(width) + means);
        }
    }
}
