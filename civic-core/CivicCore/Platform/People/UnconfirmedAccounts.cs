using CivicCore.Platform.Data;
using CivicCore.Platform.Retention;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.People;

/// <summary>Accounts that nobody confirmed are deleted after a week, as their letter says.</summary>
internal sealed class UnconfirmedAccounts(PlatformContext context) : IRetentionRule
{
    private const int Days = 7;

    public string Key => "portal.retention.unconfirmed";

    public TimeSpan Keep => TimeSpan.FromDays(Days);

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellation) =>
        context.Users.Where(person => !person.EmailConfirmed && person.CreatedAt < before).ExecuteDeleteAsync(cancellation);
}
