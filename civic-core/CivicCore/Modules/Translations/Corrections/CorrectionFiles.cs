using System.IO.Compression;
using CivicCore.Platform.Modules;
using CivicCore.Platform.Texts;

namespace CivicCore.Modules.Translations.Corrections;

/// <summary>A file of texts that has corrections.</summary>
/// <param name="Owner">Module, or "portal".</param>
/// <param name="Language">Key of the language.</param>
/// <param name="Path">Where it lies in the source: Modules/BulletinBoard/Texts/ar.yaml.</param>
/// <param name="Count">How many texts are corrected.</param>
internal sealed record CorrectedFile(string Owner, string Language, string Path, int Count);

/// <summary>Writes the files of texts with the corrections in their places; keys stay in their order, and comments before them too.</summary>
internal sealed class CorrectionFiles(TextCorrections corrections, IEnumerable<InstalledModule> modules)
{
    private IEnumerable<InstalledModule> Owners => [new(TextCatalogue.PlatformName, "CivicCore.Platform.Texts", typeof(TextCatalogue).Assembly), .. modules];

    /// <summary>The files that differ from the ones delivered.</summary>
    public IReadOnlyList<CorrectedFile> All =>
        [.. corrections.All.GroupBy(static each => (Owner: each.Key.Split('.')[0], each.Language))
            .Select(group => new CorrectedFile(group.Key.Owner, group.Key.Language, PathOf(group.Key.Owner, group.Key.Language), group.Count()))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)];

    /// <summary>A file as YAML; null when there is no such module or language.</summary>
    public string? Write(string owner, string language)
    {
        if (Owners.FirstOrDefault(each => each.Name == owner) is not { } module || Read(module, language) is not { } yaml)
        {
            return null;
        }

        var lines = TextFileLines.Of(yaml);
        foreach (var correction in corrections.All.Where(each => each.Language == language && each.Key.StartsWith($"{owner}.", StringComparison.Ordinal)))
        {
            lines.Replace(correction.Key[(owner.Length + 1)..], correction.Text);
        }

        return lines.ToString();
    }

    /// <summary>All files that differ, as a ZIP archive with their places in the source.</summary>
    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in All)
            {
                using var entry = new StreamWriter(archive.CreateEntry(file.Path).Open());
                entry.Write(Write(file.Owner, file.Language));
            }
        }

        return bytes.ToArray();
    }

    private string PathOf(string owner, string language)
    {
        var folder = Owners.First(each => each.Name == owner).TextFolder;
        return $"{folder["CivicCore.".Length..].Replace('.', '/')}/{language}.yaml";
    }

    private static string? Read(InstalledModule module, string language)
    {
        using var stream = module.Assembly.GetManifestResourceStream($"{module.TextFolder}.{language}.yaml");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
