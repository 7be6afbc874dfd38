using System.Reflection;

namespace Klartext.Extension.Tests;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "RepositoryRoot").Value!;

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    public static string Tests { get; } = Path.Combine(Root, "tests", "Klartext.Extension.Tests");
}
