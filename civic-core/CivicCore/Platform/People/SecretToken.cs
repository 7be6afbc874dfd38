using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivicCore.Platform.People;

/// <summary>
/// A secret that lets someone without an account confirm or change their own thing: it stands in a link in a mail, and only its hash
/// in the database.
/// </summary>
public static class SecretToken
{
    private const int Bytes = 24;

    /// <summary>A new secret, 32 characters that need no escaping.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored and looked up.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
