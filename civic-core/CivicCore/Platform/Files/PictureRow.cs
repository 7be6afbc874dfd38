using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicCore.Platform.Files;

/// <summary>A picture as it is stored: JPEG, in two sizes, in the database, so that it is stored with what it belongs to or not at all.</summary>
internal sealed class PictureRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Width { get; set; }

    public int Height { get; set; }

    public required byte[] Content { get; set; }

    public required byte[] Small { get; set; }

    public bool IsPublic { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts changes of the content, for browsers that have an older one.</summary>
    public int Version { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<PictureRow>
    {
        public void Configure(EntityTypeBuilder<PictureRow> builder) => builder.ToTable("pictures");
    }
}
