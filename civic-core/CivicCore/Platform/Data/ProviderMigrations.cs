using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicCore.Platform.Data;

/// <summary>
/// Finds the migrations of a context for the database in use: those whose namespace ends with .Sqlite or .Postgres. So one context has
/// both, each in its folder.
/// </summary>
internal sealed class ProviderMigrations : IMigrationsAssembly
{
    private readonly IMigrationsIdGenerator ids;
    private readonly Type context;
    private readonly string ending;
    private IReadOnlyDictionary<string, TypeInfo>? migrations;

    public ProviderMigrations(ICurrentDbContext current, IMigrationsIdGenerator ids)
    {
        this.ids = ids;
        context = current.Context.GetType();
        ending = current.Context.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal) ? ".Postgres" : ".Sqlite";
    }

    public Assembly Assembly => context.Assembly;

    public IReadOnlyDictionary<string, TypeInfo> Migrations => migrations ??= Own<Migration>()
        .Select(static type => (Type: type, Id: type.GetCustomAttribute<MigrationAttribute>()?.Id))
        .Where(static each => each.Id is not null)
        .OrderBy(static each => each.Id, StringComparer.Ordinal)
        .ToDictionary(static each => each.Id!, static each => each.Type, StringComparer.Ordinal);

    public ModelSnapshot? ModelSnapshot => Own<ModelSnapshot>().Select(static type => (ModelSnapshot?)Activator.CreateInstance(type)).FirstOrDefault();

    public string? FindMigrationId(string nameOrId) =>
        ids.IsValidId(nameOrId)
            ? Migrations.Keys.FirstOrDefault(id => string.Equals(id, nameOrId, StringComparison.OrdinalIgnoreCase))
            : Migrations.Keys.FirstOrDefault(id => string.Equals(ids.GetName(id), nameOrId, StringComparison.OrdinalIgnoreCase));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass.AsType())!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private IEnumerable<TypeInfo> Own<T>() => Assembly.DefinedTypes.Where(type =>
        type.IsSubclassOf(typeof(T)) && !type.IsAbstract
        && type.Namespace?.EndsWith(ending, StringComparison.Ordinal) == true
        && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context);
}
