using System.Security.Cryptography;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>Six letters that nobody mistakes for another: I, L, O and Q are left out. Read from a wall and typed on any keyboard.</summary>
internal static class RoomCode
{
    /// <summary>How many letters.</summary>
    public const int Length = 6;

    private const string Letters = "ABCDEFGHJKMNPRSTUVWXYZ";

    /// <summary>Cyrillic capitals that look like a letter of the code, and that letter.</summary>
    private const string Cyrillic = "АВЕКМНРСТУХ";
    private const string Latin = "ABEKMHPCTYX";

    /// <summary>A new code.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The code that someone meant who typed "kwb-rtx", or null where it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? string.Empty).Where(static letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '.')).Select(Fold));
        return code.Length == Length && code.All(static letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }

    private static char Fold(char letter)
    {
        var capital = char.ToUpperInvariant(letter);
        var place = Cyrillic.IndexOf(capital, StringComparison.Ordinal);
        return place < 0 ? capital : Latin[place];
    }
}
