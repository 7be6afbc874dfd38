using System.Net.Mail;

namespace CivicCore.Modules.IssueReports.Following;

/// <summary>Addresses that people type.</summary>
internal static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether this can be written to.</summary>
    public static bool IsGood(string? email) =>
        email is { Length: <= Longest } && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
