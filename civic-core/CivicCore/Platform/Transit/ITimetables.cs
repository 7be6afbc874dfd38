namespace CivicCore.Platform.Transit;

/// <summary>The timetable in use. It lies as gtfs.zip in the portal's folder; a new file takes its place without a restart.</summary>
public interface ITimetables
{
    /// <summary>The timetable; null while none has been read.</summary>
    Timetable? Current { get; }

    /// <summary>Why the last file could not be read; null if it could.</summary>
    TimetableUnreadableException? Fault { get; }

    /// <summary>
    /// Reads a new feed and, if it can be read, keeps it in the portal's folder and puts it in the place of the old one. What it got
    /// wrong line by line stands in <see cref="Timetable.Flaws"/>.
    /// </summary>
    /// <exception cref="TimetableUnreadableException">It cannot be read; the old one stays.</exception>
    Task<Timetable> ReplaceAsync(Stream feed, CancellationToken cancellation);
}
