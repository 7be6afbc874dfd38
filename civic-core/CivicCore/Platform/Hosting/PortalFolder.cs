using Microsoft.Extensions.Options;

namespace CivicCore.Platform.Hosting;

/// <summary>The folder that holds what is no row of a table: pictures, mails in development, the default database.</summary>
public sealed class PortalFolder(IOptions<PortalOptions> options)
{
    /// <summary>Full path of the folder.</summary>
    public string Root { get; } = Path.GetFullPath(options.Value.Folder, AppContext.BaseDirectory);

    /// <summary>Full path of a file in it; the folder exists afterwards.</summary>
    public string File(params string[] names)
    {
        var path = Path.Combine([Root, .. names]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
