namespace Klartext.Cli.Commands;

/// <summary>The part of the rules folder that a person names: a file, a folder, or all of it.</summary>
internal sealed class FolderPart
{
    private readonly string rules;
    private readonly string? part;

    /// <summary>A part by its path, which may be relative to the working directory or to the rules folder.</summary>
    /// <exception cref="UsageException">There is no such path.</exception>
    public FolderPart(string rules, string? path)
    {
        this.rules = Path.GetFullPath(rules);
        if (path is null)
        {
            return;
        }

        string[] candidates = [Path.GetFullPath(path), Path.GetFullPath(Path.Combine(this.rules, path))];
        var found = Array.Find(candidates, static candidate => File.Exists(candidate) || Directory.Exists(candidate)) ?? throw new UsageException("no-such-path", ("path", path));
        part = Path.GetRelativePath(this.rules, found).Replace('\\', '/');
    }

    /// <summary>Whether a file, relative to the rules folder, belongs to the part.</summary>
    public bool Contains(string file) => part is null or "." || file == part || file.StartsWith(part + "/", StringComparison.Ordinal);

    /// <summary>The file as an editor or terminal can open it from the working directory.</summary>
    public string Shown(string file) => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(rules, file));
}
