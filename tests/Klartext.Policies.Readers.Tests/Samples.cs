using System.Text;

namespace Klartext.Policies.Readers.Tests;

/// <summary>Pages of our own, the corpus beside the project, and blocks written as lines for a person to compare.</summary>
internal static class Samples
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Pages");

    /// <summary>The folder shared with other projects, null where it is absent.</summary>
    public static string? Shared { get; } = FindShared();

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static ReadPage Read(string name) => new PolicyReader().Read(Bytes(name), name);

    public static ReadPage Html(string html) => new PolicyReader().ReadHtml(html);

    public static ReadPage Text(string text) => new PolicyReader().ReadPlainText(text);

    public static ReadPage Markdown(string markdown) => new PolicyReader().Read(Encoding.UTF8.GetBytes(markdown), "policy.md");

    /// <summary>"## Heading", "  Paragraph", "  * Item", "| Cell"; " ⏎ " is a line break within a block.</summary>
    public static string Lines(ReadPage page) => string.Join('\n', page.Blocks.Select(Line));

    public static string Line(Block block)
    {
        var mark = block.Kind switch
        {
            BlockKind.Heading => new string('#', block.Level) + " ",
            BlockKind.ListItem => new string(' ', block.Level * 2) + "* ",
            BlockKind.TableCell => "| ",
            _ => "  ",
        };
        return mark + block.Text.Replace("\n", " \u23CE ", StringComparison.Ordinal);
    }

    private static string? FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(shared))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }

        return null;
    }
}
