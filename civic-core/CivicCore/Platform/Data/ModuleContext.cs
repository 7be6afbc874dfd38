using Microsoft.EntityFrameworkCore;

namespace CivicCore.Platform.Data;

/// <summary>
/// The tables of one module. Derive, add DbSets, and make the migrations for both databases (README, "Tables"). Tables begin with the
/// module's name; DateTimeOffset is stored in UTC; LocalText is stored as JSON.
/// </summary>
public abstract class ModuleContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.UsePortalConventions(GetType());
    }
}
