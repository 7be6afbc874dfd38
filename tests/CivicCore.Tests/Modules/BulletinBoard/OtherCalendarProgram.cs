using System.Diagnostics;
using System.Text.Json;

namespace CivicCore.Tests.Modules.BulletinBoard;

/// <summary>An event as ical.js understands it.</summary>
internal sealed record ReadEvent(string Uid, string Title, string Place, int Sequence, string Status, double Minutes, IReadOnlyList<DateTimeOffset> Times);

/// <summary>A calendar program that is not ours: npm's ical.js, restored by npm and run by node.</summary>
internal static class OtherCalendarProgram
{
    private const string Package = "ical.js@2.2.1";

    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>Reads a calendar.</summary>
    /// <param name="text">iCalendar.</param>
    /// <param name="most">Times of an event at most.</param>
    public static async Task<IReadOnlyList<ReadEvent>> ReadAsync(string text, int most) =>
        JsonSerializer.Deserialize<List<ReadEvent>>(await RunAsync("node", ["read-calendar.mjs", $"{most}"], await Installed.Value, text), JsonSerializerOptions.Web)!;

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ical-js-").FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Modules", "BulletinBoard", "read-calendar.mjs"), Path.Combine(folder, "read-calendar.mjs"));
        await RunAsync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, Package], folder);
        return folder;
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> words, string folder, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complained = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await complained}");
        return await said;
    }
}
