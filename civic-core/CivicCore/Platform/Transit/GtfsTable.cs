using System.IO.Compression;
using CsvHelper;

namespace CivicCore.Platform.Transit;

/// <summary>One text file of a feed, line by line; columns are found by name, in any order, and may be missing.</summary>
internal sealed class GtfsTable : IDisposable
{
    /// <summary>One bad quotation mark must not swallow the rest of the file, nor one endless line the memory.</summary>
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = 1 << 20,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    private readonly CsvReader reader;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private GtfsTable(Stream stream, string file)
    {
        File = file;
        reader = CsvReader.Create(stream, Options, leaveOpen: false);
        foreach (var (index, name) in reader.Headers.Index())
        {
            columns.TryAdd(name, index);
        }
    }

    public string File { get; }

    /// <summary>The line in the file, counted from 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>Opens a file without which there is no timetable, and which has these columns.</summary>
    /// <exception cref="TimetableUnreadableException">It is missing, or a column is.</exception>
    public static GtfsTable Demand(ZipArchive feed, string file, params string[] columns)
    {
        var table = TryOpen(feed, file) ?? throw new TimetableUnreadableException(TimetableFault.FileMissing, file);
        if (columns.FirstOrDefault(column => !table.columns.ContainsKey(column)) is { } missing)
        {
            table.Dispose();
            throw new TimetableUnreadableException(TimetableFault.FileMissing, $"{file} ({missing})");
        }

        return table;
    }

    /// <summary>Opens a file that a feed may leave out; null if it does. A feed that lies in a folder within the zip is read too.</summary>
    public static GtfsTable? TryOpen(ZipArchive feed, string file) =>
        feed.Entries.FirstOrDefault(entry => entry.Name == file) is { } entry ? new GtfsTable(entry.Open(), file) : null;

    public bool Next() => reader.Read();

    /// <summary>The value in this column; null if the line or the file has none.</summary>
    public string? Value(string column) =>
        columns.TryGetValue(column, out var index) && reader.GetString(index) is { Length: > 0 } value ? value : null;

    public void Dispose() => reader.Dispose();
}
