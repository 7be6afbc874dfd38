namespace CivicCore.Platform.Files;

/// <summary>A picture that the portal keeps, re-encoded and without its metadata.</summary>
/// <param name="Id">Identity; served as /bilder/{id} and /bilder/{id}/klein.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record StoredPicture(Guid Id, int Width, int Height);

/// <summary>A part of a picture in pixels.</summary>
public sealed record PicturePart(int X, int Y, int Width, int Height);

/// <summary>Why a file was not taken. Its words are the text portal.files.{reason in small letters}.</summary>
public enum PictureProblem
{
    /// <summary>Larger than 15 MB.</summary>
    TooLarge,

    /// <summary>No JPEG, PNG, WebP or GIF by its content.</summary>
    NoPicture,

    /// <summary>Broken, or it broke off on the way.</summary>
    Broken,
}

/// <summary>A file was not taken.</summary>
public sealed class PictureRefusedException(PictureProblem problem) : Exception(problem.ToString())
{
    /// <summary>Why.</summary>
    public PictureProblem Problem { get; } = problem;
}

/// <summary>Pictures of all modules.</summary>
public interface IPictures
{
    /// <summary>Re-encodes a picture (which drops where and when it was taken) and keeps it. Only moderators see it until it is published.</summary>
    /// <exception cref="PictureRefusedException">It is none, too large or broken.</exception>
    Task<StoredPicture> StoreAsync(Stream content, CancellationToken cancellation = default);

    /// <summary>A stored picture; null when there is none.</summary>
    Task<StoredPicture?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>The small JPEG of a picture, whoever asks: the caller has made sure that they may see it. Null when there is none.</summary>
    Task<byte[]?> SmallAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Lets everyone see it, or nobody but moderators.</summary>
    Task PublishAsync(Guid id, bool isPublic, CancellationToken cancellation = default);

    /// <summary>Makes parts of it unrecognisable, for good.</summary>
    Task BlurAsync(Guid id, IReadOnlyList<PicturePart> parts, CancellationToken cancellation = default);

    /// <summary>Deletes it.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellation = default);
}
