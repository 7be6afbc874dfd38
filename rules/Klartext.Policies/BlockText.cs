using System.Text;

namespace Klartext.Policies;

/// <summary>The one form in which the text of a <see cref="Block"/> is written, the same on every host.</summary>
public static class BlockText
{
    /// <summary>
    /// Brings text into the form of a block:
    /// <list type="number">
    /// <item>"\r\n", "\r" and "\n" are one line break; every other white space of any width is a space;</item>
    /// <item>invisible characters (<see cref="Characters.IsInvisible"/>: soft hyphens, zero-width and bidirectional marks) and
    /// control characters go;</item>
    /// <item>half a surrogate pair becomes U+FFFD;</item>
    /// <item>runs of spaces become one, runs of line breaks one, no space stands at the start or end of a line,
    /// no line break at the start or end of the text.</item>
    /// </list>
    /// Letters stay as they are: nothing is composed, decomposed or folded. Normalising twice changes nothing.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var normal = new StringBuilder(text.Length);
        var pending = '\0'; // the space or line break that the next visible character will be parted by
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '\n' or '\r')
            {
                pending = '\n';
            }
            else if (Characters.IsSpace(character))
            {
                pending = pending == '\0' ? ' ' : pending;
            }
            else if (!Characters.IsInvisible(character) && !IsControl(character))
            {
                if (pending != '\0' && normal.Length > 0)
                {
                    normal.Append(pending);
                }

                pending = '\0';
                i = AppendVisible(normal, text, i);
            }
        }

        return normal.ToString();
    }

    /// <summary>Appends the character at <paramref name="i"/>, with its partner if it is one of a pair, and gives the last index used.</summary>
    private static int AppendVisible(StringBuilder normal, ReadOnlySpan<char> text, int i)
    {
        if (!char.IsSurrogate(text[i]))
        {
            normal.Append(text[i]);
            return i;
        }

        if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
        {
            normal.Append(text[i]).Append(text[i + 1]);
            return i + 1;
        }

        normal.Append('\uFFFD');
        return i;
    }

    private static bool IsControl(char character) => character is < ' ' or >= '\u007F' and <= '\u009F';
}
