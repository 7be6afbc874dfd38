using System.Reflection;

namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>Where the packed extension lies: what --target=Publish made, or the folder that KLARTEXT_EXTENSION names.</summary>
internal static class ExtensionPackage
{
    public static string RepositoryRoot { get; } =
        typeof(ExtensionPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static each => each.Key == "RepositoryRoot").Value!;

    public static string Folder { get; } = Environment.GetEnvironmentVariable("KLARTEXT_EXTENSION") ?? Path.Combine(RepositoryRoot, "artifacts", "extension-chromium");

    /// <summary>The same for Firefox.</summary>
    public static string FirefoxFolder { get; } = Path.Combine(RepositoryRoot, "artifacts", "extension-firefox");

    /// <summary>Where pictures of the views go; none are taken without it.</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("KLARTEXT_PICTURES");
}
