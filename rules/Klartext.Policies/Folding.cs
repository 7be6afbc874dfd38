namespace Klartext.Policies;

/// <summary>
/// Makes words comparable by one table of our own, so that every host, with or without globalisation data, compares alike:
/// lower case, ä = ae, ß = ss, accents dropped, composed and decomposed letters equal, soft hyphens, zero-width marks and
/// hyphens inside a word dropped. Nothing here asks the culture or the Unicode tables of the host.
/// </summary>
public static class Folding
{
    /// <summary>The folded form of a word or text; the same string when nothing changes.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 128 ? stackalloc char[256] : new char[text.Length * 2];
        var length = Fold(text, buffer);
        return new string(buffer[..length]);
    }

    /// <summary>
    /// Writes the folded form of <paramref name="text"/> and gives its length.
    /// <paramref name="folded"/> must hold twice the length of the text.
    /// </summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (character is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                folded[length++] = character;
            }
            else if (character is >= 'A' and <= 'Z')
            {
                folded[length++] = (char)(character | 0x20);
            }
            else
            {
                length = FoldRare(character, folded, length);
            }
        }

        return length;
    }

    private static int FoldRare(char character, Span<char> folded, int length)
    {
        if (character == '\u0308') // combining diaeresis: the letter before becomes an umlaut
        {
            if (length > 0 && folded[length - 1] is 'a' or 'o' or 'u')
            {
                folded[length++] = 'e';
            }

            return length;
        }

        if (character is >= '\u0300' and <= '\u036F' || Characters.IsInvisible(character) || Characters.IsHyphen(character) || Characters.IsApostrophe(character))
        {
            return length;
        }

        var letters = LatinLetters(character);
        if (letters.Length > 0)
        {
            letters.CopyTo(folded[length..]);
            return length + letters.Length;
        }

        folded[length++] = character < 0x80 ? character : char.ToLowerInvariant(character);
        return length;
    }

    private static ReadOnlySpan<char> LatinLetters(char character) => character switch
    {
        'ä' or 'Ä' or 'æ' or 'Æ' => "ae",
        'ö' or 'Ö' or 'œ' or 'Œ' => "oe",
        'ü' or 'Ü' => "ue",
        'ß' or 'ẞ' => "ss",
        >= 'à' and <= 'å' or >= 'À' and <= 'Å' or 'ā' or 'Ā' or 'ă' or 'Ă' or 'ą' or 'Ą' => "a",
        'ç' or 'Ç' or 'ć' or 'Ć' or 'č' or 'Č' => "c",
        'ď' or 'Ď' or 'đ' or 'Đ' => "d",
        >= 'è' and <= 'ë' or >= 'È' and <= 'Ë' or 'ę' or 'Ę' or 'ě' or 'Ě' => "e",
        'ğ' or 'Ğ' => "g",
        >= 'ì' and <= 'ï' or >= 'Ì' and <= 'Ï' or 'ı' or 'İ' => "i",
        'ł' or 'Ł' => "l",
        'ñ' or 'Ñ' or 'ń' or 'Ń' or 'ň' or 'Ň' => "n",
        >= 'ò' and <= 'õ' or 'ø' or >= 'Ò' and <= 'Õ' or 'Ø' or 'ő' or 'Ő' => "o",
        'ř' or 'Ř' => "r",
        'ś' or 'Ś' or 'š' or 'Š' or 'ş' or 'Ş' or 'ș' or 'Ș' => "s",
        'ť' or 'Ť' or 'ț' or 'Ț' => "t",
        >= 'ù' and <= 'û' or >= 'Ù' and <= 'Û' or 'ů' or 'Ů' or 'ű' or 'Ű' => "u",
        'ý' or 'ÿ' or 'Ý' => "y",
        'ź' or 'Ź' or 'ż' or 'Ż' or 'ž' or 'Ž' => "z",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        _ => default,
    };
}
