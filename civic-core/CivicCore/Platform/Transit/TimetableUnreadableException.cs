namespace CivicCore.Platform.Transit;

/// <summary>The feed as a whole cannot be read: it is no zip file, or a file without which there is no timetable is missing.</summary>
public sealed class TimetableUnreadableException(TimetableFault fault, string file, Exception? inner = null)
    : Exception($"{fault}: {file}", inner)
{
    /// <summary>Why.</summary>
    public TimetableFault Fault { get; } = fault;

    /// <summary>The file it is about: the feed itself or one within it.</summary>
    public string File { get; } = file;
}

/// <summary>Reasons why a feed as a whole cannot be read.</summary>
public enum TimetableFault
{
    /// <summary>The bytes are no zip file.</summary>
    NotAZipFile,

    /// <summary>A file that GTFS demands is missing or lacks a column that GTFS demands.</summary>
    FileMissing,

    /// <summary>The time zone of the agency is not known to this machine.</summary>
    UnknownTimeZone,
}
