using CivicCore.Platform.Data;
using CivicCore.Platform.Jobs;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Modules;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform.Jobs;

/// <summary>Jobs run by themselves, by one instance at a time, and go on after a restart.</summary>
public sealed class JobTests(PostgresServer server)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_letter_goes_out_by_itself(DatabaseKind kind)
    {
        await using var portal = await Portal.StartAsync(kind, server, settings: "--Portal:Jobs=true");
        await portal.WithAsync<IMailQueue>(static mail => mail.SendAsync(new Letter("leyla@beispiel.de", "Hallo", "Guten Tag", "de")));
        await WaitAsync(() => Directory.Exists(Path.Combine(portal.Folder, "mail")) && Directory.GetFiles(Path.Combine(portal.Folder, "mail")).Length == 1);
    }

    [Fact]
    public async Task Of_two_instances_one_does_a_job_at_a_time()
    {
        Counting.Reset();
        var database = $"--ConnectionStrings:postgres={await server.CreateDatabaseAsync()}";
        await using var one = await Portal.StartAsync(DatabaseKind.Postgres, server, more: [new CountingModule()], settings: [database, "--Portal:Jobs=true"]);
        await using var two = await Portal.StartAsync(DatabaseKind.Postgres, server, more: [new CountingModule()], settings: [database, "--Portal:Jobs=true"]);
        await WaitAsync(static () => Counting.Runs >= 4);
        Counting.LetGo();
        Assert.Equal(1, Counting.MostAtOnce);
    }

    private static async Task WaitAsync(Func<bool> happened)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!happened())
        {
            await Task.Delay(50, late.Token);
        }
    }

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(400);

    private sealed class CountingModule : IModule
    {
        public string Name => "counting";

        public void Configure(ModuleBuilder module) => module.Runs<Counting>(Every).Runs<Ticking>(Every);
    }

    /// <summary>Planned as often as the counting job: each tick is a moment when that one would have been due too.</summary>
    private sealed class Ticking : IPortalJob
    {
        private static int ticks;

        public static int Ticks => Volatile.Read(ref ticks);

        public Task RunAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref ticks);
            return Task.CompletedTask;
        }
    }

    private sealed class Counting : IPortalJob
    {
        private static int running;
        private static int mostAtOnce;
        private static int runs;
        private static volatile bool isOver;

        public static int Runs => runs;

        public static int MostAtOnce => mostAtOnce;

        public static void Reset() => (running, mostAtOnce, runs, isOver) = (0, 0, 0, false);

        /// <summary>The test is over: nobody ticks any more.</summary>
        public static void LetGo() => isOver = true;

        public async Task RunAsync(CancellationToken cancellation)
        {
            mostAtOnce = Math.Max(mostAtOnce, Interlocked.Increment(ref running));
            var seen = Ticking.Ticks;
            while (!isOver && Ticking.Ticks < seen + 3) // both instances have looked what is due meanwhile
            {
                await Task.Delay(20, cancellation);
            }

            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref runs);
        }
    }
}
