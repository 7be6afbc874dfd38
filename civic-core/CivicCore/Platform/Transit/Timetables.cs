using CivicCore.Platform.Hosting;

namespace CivicCore.Platform.Transit;

/// <summary>Reads the timetable at start and whenever its file has changed; several processes read the same file.</summary>
internal sealed class Timetables(PortalFolder folder, TimeProvider clock) : BackgroundService, ITimetables
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly string file = folder.File("gtfs.zip");
    private DateTime read;

    public Timetable? Current { get; private set; }

    public TimetableUnreadableException? Fault { get; private set; }

    public async Task<Timetable> ReplaceAsync(Stream feed, CancellationToken cancellation)
    {
        var aside = $"{file}.{Guid.NewGuid():N}";
        try
        {
            await using (var written = File.Create(aside))
            {
                await feed.CopyToAsync(written, cancellation);
                written.Position = 0;
                var timetable = GtfsReader.Read(written);
                (Current, Fault) = (timetable, null);
            }

            File.Move(aside, file, overwrite: true);
            read = File.GetLastWriteTimeUtc(file);
            return Current;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            await Task.Run(ReadIfNew, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void ReadIfNew()
    {
        if (!File.Exists(file) || File.GetLastWriteTimeUtc(file) is var written && written == read)
        {
            return;
        }

        read = written;
        try
        {
            using var feed = File.OpenRead(file);
            (Current, Fault) = (GtfsReader.Read(feed), null);
        }
        catch (TimetableUnreadableException fault)
        {
            Fault = fault;
        }
    }
}
