using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Klartext.Summarizer.Limits;

/// <summary>Tells which service key a request carries, if any.</summary>
public sealed class ServiceKeys(IOptions<LimitOptions> options)
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Klartext-Key";

    private readonly byte[][] hashes = [.. options.Value.ServiceKeys.Select(static key => SHA256.HashData(Encoding.UTF8.GetBytes(key)))];

    /// <summary>The key's number in the settings; -1 without a key; null for a key that is not known.</summary>
    public int? Of(HttpContext context)
    {
        var sent = context.Request.Headers[Header].ToString();
        if (sent.Length == 0)
        {
            return -1;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(sent));
        var found = Array.FindIndex(hashes, known => CryptographicOperations.FixedTimeEquals(known, hash));
        return found < 0 ? null : found;
    }
}
