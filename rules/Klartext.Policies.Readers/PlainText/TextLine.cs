namespace Klartext.Policies.Readers.PlainText;

/// <summary>A line of plain text that is not empty.</summary>
/// <param name="Text">Its text, normalised.</param>
/// <param name="Apart">Whether an empty line or a new page is above it.</param>
internal sealed record TextLine(string Text, bool Apart)
{
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var apart = true;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = BlockText.Normalize(raw);
            if (line.Length > 0)
            {
                lines.Add(new TextLine(line, apart || raw[0] == '\f'));
            }

            apart = line.Length == 0;
        }

        return lines;
    }
}
