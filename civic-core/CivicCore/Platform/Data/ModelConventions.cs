using System.Text.Json;
using CivicCore.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CivicCore.Platform.Data;

/// <summary>What all contexts have in common.</summary>
internal static class ModelConventions
{
    /// <summary>Name of a context without "Context", in small letters with underscores: bulletin_board.</summary>
    public static string Prefix(Type context) => JsonNamingPolicy.SnakeCaseLower.ConvertName(context.Name.EndsWith("Context", StringComparison.Ordinal) ? context.Name[..^"Context".Length] : context.Name);

    public static void UsePortalConventions(this ModelConfigurationBuilder builder, Type context)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<LocalText>().HaveConversion<LocalTextConverter, LocalTextComparer>();
        builder.Properties<decimal>().HavePrecision(18, 2);
        builder.Conventions.Add(_ => new TableNames(Prefix(context)));
    }

    private sealed class TableNames(string prefix) : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
        {
            foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
            {
                if (entity.GetTableName() is { } table && !entity.IsMappedToJson() && entity.BaseType is null && !entity.IsOwned())
                {
                    entity.SetTableName($"{prefix}_{JsonNamingPolicy.SnakeCaseLower.ConvertName(table)}");
                }
            }
        }
    }

    /// <summary>Both databases sort and compare moments in UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        static moment => moment.UtcDateTime,
        static stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class LocalTextConverter() : ValueConverter<LocalText, string>(
        static text => JsonSerializer.Serialize(text, JsonSerializerOptions.Web),
        static json => JsonSerializer.Deserialize<LocalText>(json, JsonSerializerOptions.Web)!);

    /// <summary>Texts are unchangeable: the same object is the same text.</summary>
    private sealed class LocalTextComparer() : ValueComparer<LocalText>(
        static (one, other) => ReferenceEquals(one, other),
        static text => text.GetHashCode(),
        static text => text);
}
