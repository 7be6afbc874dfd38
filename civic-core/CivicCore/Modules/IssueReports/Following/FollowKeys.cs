using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CivicCore.Modules.IssueReports.Following;

/// <summary>Keys in letters that confirm or end following: signed, so that nothing of them is stored.</summary>
internal sealed class FollowKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("issue-reports.follow");

    /// <summary>The key of a follower, fit for an address.</summary>
    public string Write(Guid follower) => protector.Protect(follower.ToString("N"));

    /// <summary>The follower of a key; null if it was not written here.</summary>
    public Guid? Read(string? key)
    {
        try
        {
            return key is null ? null : Guid.ParseExact(protector.Unprotect(key), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
