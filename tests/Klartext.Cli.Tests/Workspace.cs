namespace Klartext.Cli.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klartext-");

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => Path.Combine(folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>Copies the project's YAML files into it and gives the folder.</summary>
    public string CopyRules()
    {
        foreach (var path in Directory.GetFiles(Repository.Rules, "*.yaml", SearchOption.AllDirectories))
        {
            Write(Path.Combine("rules", Path.GetRelativePath(Repository.Rules, path)), File.ReadAllBytes(path));
        }

        return this["rules"];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
