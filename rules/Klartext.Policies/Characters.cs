using System.Runtime.CompilerServices;

namespace Klartext.Policies;

/// <summary>Kinds of characters that matter for reading, said by code point so that every host agrees.</summary>
public static class Characters
{
    private const ulong AsciiDigits = 0x03FF_0000_0000_0000; // one bit each of the first 64 characters
    private const ulong AsciiLetters = 0x07FF_FFFE_07FF_FFFE; // and of the next 64

    /// <summary>Soft hyphen, zero-width marks, bidirectional controls, variation selectors and the byte order mark.</summary>
    public static bool IsInvisible(char character) => character switch
    {
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uFE00' and <= '\uFE0F' => true,
        _ => false,
    };

    /// <summary>Hyphens that may join the parts of a word; the en and em dash are not among them.</summary>
    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';

    /// <summary>Dashes between words, and the hyphens.</summary>
    public static bool IsDash(char character) => IsHyphen(character) || character is >= '\u2012' and <= '\u2015' or '\u2212';

    /// <summary>Apostrophes inside a word ("don't").</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC' or '\u00B4' or '`';

    /// <summary>White space of any width, line breaks included.</summary>
    public static bool IsSpace(char character) => character switch
    {
        ' ' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' or '\u0085' or '\u2028' or '\u2029' => true,
        >= '\t' and <= '\r' => true,
        >= '\u2000' and <= '\u200A' => true,
        _ => false,
    };

    /// <summary>Letters, digits, marks that belong to a letter, and invisible characters inside words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char character) => character < 0x80 ? ((character < 0x40 ? AsciiDigits : AsciiLetters) >> character & 1) != 0 : IsWordBeyondAscii(character);

    /// <summary>Digits 0 to 9.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>A capital letter of the Latin alphabet with its German and European companions.</summary>
    public static bool IsCapital(char character) =>
        character is >= 'A' and <= 'Z' or >= 'À' and <= 'Þ' or 'ẞ' or 'Č' or 'Š' or 'Ž' or 'Ł' or 'Ş' or 'İ';

    private static bool IsWordBeyondAscii(char character) =>
        character is not ('\u00D7' or '\u00F7')
        && (character is >= '\u00C0' and <= '\u1FFF' or >= '\u2C00' and <= '\u2DFF' or >= '\u3040' and <= '\uDFFF' or >= '\uF900' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC'
            or 'ª' or 'º' or 'µ' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060')
        && character != '\u1680' && character != '\u180E';
}
