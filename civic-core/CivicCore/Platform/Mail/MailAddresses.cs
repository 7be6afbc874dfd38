using System.Net.Mail;

namespace CivicCore.Platform.Mail;

/// <summary>Addresses that people type.</summary>
public static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether this can be written to.</summary>
    public static bool IsGood(string? email) =>
        email is { Length: <= Longest } && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
