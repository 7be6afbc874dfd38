using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CivicCore.Modules.PrivacyReader.Workshops;
using CivicCore.Tests.Support;
using Klartext.Summarizer.Tests.Support;

namespace CivicCore.Tests.Modules.PrivacyReader.Workshops;

/// <summary>
/// How long until an answer stands on the trainer's screen, with forty phones on the sample room. Explicit, for it needs a quiet machine: run
/// with --explicit only. Portal and service run as processes of their own; phones and screen share the machine with them.
/// </summary>
public sealed partial class LiveScreenMeasure(PostgresServer server, RunningService service) : IClassFixture<RunningService>, IDisposable
{
    private const int Phones = 40;
    private static readonly TimeSpan LeastThought = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostThought = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(1);

    private readonly string folder = Directory.CreateTempSubdirectory("portal-measured-").FullName;
    private readonly ConcurrentBag<(TimeSpan At, int Guesses)> shown = [];
    private readonly ConcurrentBag<Sent> sent = [];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int started;

    /// <summary>Each phone thinks for two to six seconds, or all press at the same moment.</summary>
    [Theory(Explicit = true)]
    [InlineData("sqlite", false)]
    [InlineData("sqlite", true)]
    [InlineData("postgres", false)]
    [InlineData("postgres", true)]
    public async Task An_answer_appears_within_a_second(string database, bool together)
    {
        var setting = database == "sqlite" ? $"--ConnectionStrings:sqlite={Path.Combine(folder, "portal.db")}" : $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
        using var portal = await PortalProcess.StartAsync(setting, $"--Portal:Folder={folder}", "--Portal:Samples=true", "--Portal:Jobs=false", $"--Klartext:Service={service.Address}");
        using var trainer = new Visitor(portal.Address);
        await trainer.GoAsync("/de/anmelden");
        await trainer.SendAsync("main form", ("Form.Email", "trainer@beispiel.de"), ("Form.Password", "zusammen in ulm"));
        await trainer.GoAsync("/de/workshops");
        await trainer.FollowAsync("main .rows a");
        var stand = trainer.Page.QuerySelector("#screen")!.GetAttribute("data-stand")!;
        var before = GuessesOf(trainer.Page.QuerySelector("#screen")!.GetAttribute("data-version")!);

        var phones = await Task.WhenAll(Enumerable.Range(0, Phones).Select(_ => JoinAsync(portal.Address)));
        using var end = new CancellationTokenSource();
        var screen = WatchAsync(trainer.Client, stand, before, end.Token);
        foreach (var question in together ? GuessQuestions.All : [null!])
        {
            await Task.WhenAll(phones.Select((phone, number) => together ? GuessAsync(phone, question) : AnswerAllAsync(phone, number)));
        }

        while (shown.IsEmpty || shown.Max(static each => each.Guesses) < sent.Count)
        {
            await Task.Delay(10);
        }

        await end.CancelAsync();
        await screen;
        Array.ForEach(phones, static phone => phone.Dispose());
        Report($"{database}, {(together ? "all at once" : "each in their own time")}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static int GuessesOf(string version) => int.Parse(version.Split('-')[1], CultureInfo.InvariantCulture);

    private static async Task<HttpClient> JoinAsync(Uri portal)
    {
        var phone = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = portal };
        var door = new Uri($"/de/raum/{SampleRoom.Code}", UriKind.Relative);
        using var form = Form(await phone.GetStringAsync(door), "join");
        using var answer = await phone.PostAsync(door, form);
        answer.EnsureSuccessStatusCode();
        return phone;
    }

    private static FormUrlEncodedContent Form(string page, string form, params (string Name, string Value)[] values) =>
        new(Hidden().Matches(page[page.IndexOf($"id=\"{form}\"", StringComparison.Ordinal)..]).Take(2).Select(static field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .Concat(values.Select(static value => KeyValuePair.Create(value.Name, value.Value))));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("data-version=\"([0-9]+-[0-9]+)\"")]
    private static partial Regex Version();

    private async Task AnswerAllAsync(HttpClient phone, int number)
    {
        var thoughts = new Random(number);
        foreach (var question in GuessQuestions.All)
        {
            await Task.Delay(LeastThought + ((MostThought - LeastThought) * thoughts.NextDouble()));
            await GuessAsync(phone, question);
        }
    }

    /// <summary>As a phone does it: the question, the guess, the answer.</summary>
    private async Task GuessAsync(HttpClient phone, string question)
    {
        var page = new Uri($"/de/raum/{SampleRoom.Code}/2/{question}", UriKind.Relative);
        using var form = Form(await phone.GetStringAsync(page), "guess", ("Form.Level", "red"));
        var began = watch.Elapsed;
        Interlocked.Increment(ref started);
        using var answer = await phone.PostAsync(page, form);
        answer.EnsureSuccessStatusCode();
        sent.Add(new Sent(began, Volatile.Read(ref started)));
    }

    private async Task WatchAsync(HttpClient trainer, string stand, int before, CancellationToken end)
    {
        var version = string.Empty;
        while (!end.IsCancellationRequested)
        {
            try
            {
                version = Version().Match(await trainer.GetStringAsync(new Uri($"{stand}&zeigt={version}", UriKind.Relative), end)).Groups[1].Value;
                shown.Add((watch.Elapsed, GuessesOf(version) - before));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A guess stands on the screen for certain when the screen shows as many as had been sent when it was confirmed; so the figures are upper bounds.</summary>
    private void Report(string what)
    {
        var pictures = shown.OrderBy(static each => each.At).ToList();
        var waits = sent.Select(guess => pictures.First(picture => picture.Guesses >= guess.SentByThen).At - guess.Began).Order().ToList();
        TimeSpan Percentile(double part) => waits[Math.Min(waits.Count - 1, (int)(waits.Count * part))];
        var line = string.Create(CultureInfo.InvariantCulture, $"{what}: {waits.Count} guesses of {Phones} phones; median {Percentile(.5).TotalMilliseconds:0} ms, p95 {Percentile(.95).TotalMilliseconds:0} ms, longest {waits[^1].TotalMilliseconds:0} ms");
        TestContext.Current.SendDiagnosticMessage(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        Assert.True(Percentile(.95) < Goal, line);
    }

    private sealed record Sent(TimeSpan Began, int SentByThen);
}
