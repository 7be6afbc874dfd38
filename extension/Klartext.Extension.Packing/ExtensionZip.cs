using System.IO.Compression;

namespace Klartext.Extension.Packing;

/// <summary>Zips a folder so that the same files give the same bytes: fixed order, fixed times.</summary>
internal static class ExtensionZip
{
    private static readonly DateTimeOffset FixedTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the zip.</summary>
    public static void Write(string folder, string zip)
    {
        File.Delete(zip);
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Create);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .OrderBy(static pair => pair.Path, StringComparer.Ordinal);
        foreach (var (file, path) in files)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
            entry.LastWriteTime = FixedTime;
            using var to = entry.Open();
            using var from = File.OpenRead(file);
            from.CopyTo(to);
        }
    }
}
