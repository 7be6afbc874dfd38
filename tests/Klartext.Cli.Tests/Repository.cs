namespace Klartext.Cli.Tests;

/// <summary>The project's folders.</summary>
internal static class Repository
{
    /// <summary>The top.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory, "Klartext.slnx")!;

    /// <summary>The rules.</summary>
    public static string Rules { get; } = Path.Combine(Root, "rules");

    /// <summary>The invented policies that the project ships.</summary>
    public static string Samples { get; } = Path.Combine(Rules, "samples", "de");

    /// <summary>The folder beside the project with corpora and scorer; null where it is absent.</summary>
    public static string? Shared { get; } = Find(Root, Path.Combine("shared", "evaluate", "evaluate.py")) is { } above ? Path.Combine(above, "shared") : null;

    private static string? Find(string start, string marker)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
