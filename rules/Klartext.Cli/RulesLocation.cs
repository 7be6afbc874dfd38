using System.Reflection;
using Klartext.Cli.Words;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

namespace Klartext.Cli;

/// <summary>Finds the rules: the compiled book beside the command, or a folder of YAML files that somebody works on.</summary>
internal static class RulesLocation
{
    private const string Variable = "KLARTEXT_RULES";

    /// <summary>The command's version, which is that of its book.</summary>
    public static string Version { get; } =
        typeof(RulesLocation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Where the book that the command ships is.</summary>
    public static string ShippedPath { get; } = Path.Combine(AppContext.BaseDirectory, "klartext.rulebook");

    /// <summary>The book that the command ships.</summary>
    public static RuleBook Shipped() => BookReader.Read(File.ReadAllBytes(ShippedPath));

    /// <summary>The folder or compiled book asked for by option or variable, or null: then the shipped book is used.</summary>
    public static string? Asked(string? option)
    {
        var folder = option ?? Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(folder) ? null : File.Exists(folder) ? folder : Checked(folder);
    }

    /// <summary>The folder asked for, else the nearest one from the working directory upwards.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Nearest(string? option)
    {
        if (Asked(option) is { } asked)
        {
            return Checked(asked);
        }

        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in (ReadOnlySpan<string>)[folder.FullName, Path.Combine(folder.FullName, "rules")])
            {
                if (IsRules(candidate))
                {
                    return candidate;
                }
            }
        }

        throw new UsageException("no-rules-folder");
    }

    /// <summary>The book of a folder or of a compiled file; problems of the folder go to <paramref name="error"/>, one line each.</summary>
    public static RuleBook Open(string path, CommandWords words, TextWriter error)
    {
        if (File.Exists(path))
        {
            try
            {
                return BookReader.Read(File.ReadAllBytes(path));
            }
            catch (InvalidDataException)
            {
                throw new UsageException("book-broken", ("file", path));
            }
        }

        var folder = BookFolder.Read(Checked(path));
        foreach (var problem in folder.Problems.All.Where(static problem => !problem.IsHint))
        {
            error.WriteLine($"{problem.File}:{problem.Line}: {ProblemSentence.Say(problem, words.Texts)}");
        }

        return folder.Book(Version + "-" + Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
    }

    private static string Checked(string folder) => IsRules(folder) ? Path.GetFullPath(folder) : throw new UsageException("no-such-rules", ("folder", folder));

    private static bool IsRules(string folder) => File.Exists(Path.Combine(folder, "practices.yaml")) && Directory.Exists(Path.Combine(folder, "catalogue"));
}
