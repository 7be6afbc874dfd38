using System.Net;
using System.Text;
using Klartext.Policies;
using Klartext.Policies.Readers;

namespace Klartext.Benchmarks.Texts;

/// <summary>A long German policy, made of the project's own samples one after the other, again from the first where they end.</summary>
internal static class GermanPolicy
{
    private static readonly Lazy<Block[]> Samples = new(Read);

    /// <summary>Blocks of at least so many kilobytes of text (1 kB is 1000 UTF-16 units), and hardly more.</summary>
    public static List<Block> Blocks(int kilobytes)
    {
        var blocks = new List<Block>();
        var letters = 0;
        for (var index = 0; letters < kilobytes * 1000; index = (index + 1) % Samples.Value.Length)
        {
            blocks.Add(Samples.Value[index]);
            letters += Samples.Value[index].Text.Length + 1;
        }

        return blocks;
    }

    /// <summary>The same text as a page.</summary>
    public static byte[] Page(int kilobytes)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Datenschutz</title><style>main{max-width:60em}</style></head><body><nav><ul><li><a href=\"/\">Start</a></li></ul></nav><main>");
        var inList = false;
        foreach (var block in Blocks(kilobytes))
        {
            var item = block.Kind == BlockKind.ListItem;
            if (item != inList)
            {
                html.Append(item ? "<ul class=\"list\">" : "</ul>");
                inList = item;
            }

            var element = block.Kind switch { BlockKind.Heading => $"h{block.Level}", BlockKind.ListItem => "li", _ => "p" };
            html.Append('<').Append(element).Append(" class=\"text\">").Append(WebUtility.HtmlEncode(block.Text)).Append("</").Append(element).Append(">\n");
        }

        html.Append(inList ? "</ul>" : string.Empty).Append("</main><footer><a href=\"/impressum\">Impressum</a></footer></body></html>");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static Block[] Read()
    {
        var reader = new PolicyReader();
        return [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal).SelectMany(path => reader.Read(File.ReadAllBytes(path), path).Blocks)];
    }
}
