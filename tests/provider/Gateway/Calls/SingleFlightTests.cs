using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Tests.Calls;

[TestFixture]
public sealed class SingleFlightTests
{
    [Test]
    public async Task Join_WhileWorkIsUnderWay_SharesIt()
    {
        var flight = new SingleFlight<int>();
        var release = new TaskCompletionSource();
        var started = 0;

        var joined = Enumerable.Range(0, 20).Select(_ => flight.JoinAsync(WorkAsync, default)).ToArray();
        release.SetResult();

        (await Task.WhenAll(joined)).Should().OnlyContain(n => n == 1);

        async Task<int> WorkAsync(CancellationToken abandoned)
        {
            var number = Interlocked.Increment(ref started);
            await release.Task;
            return number;
        }
    }

    [Test]
    public async Task Join_AfterTheWorkIsDone_StartsAnew()
    {
        var flight = new SingleFlight<int>();
        var started = 0;

        await flight.JoinAsync(_ => Task.FromResult(++started), default);

        (await flight.JoinAsync(_ => Task.FromResult(++started), default)).Should().Be(2);
    }

    [Test]
    public async Task Join_AfterEverybodyLeft_StartsAnew()
    {
        var flight = new SingleFlight<string>();
        var abandonedSeen = new TaskCompletionSource();
        using var leave = new CancellationTokenSource();

        var left = flight.JoinAsync(WaitAsync, leave.Token);
        await leave.CancelAsync();
        await FluentActions.Awaiting(() => left).Should().ThrowAsync<OperationCanceledException>();

        (await flight.JoinAsync(_ => Task.FromResult("new"), default)).Should().Be("new");
        await abandonedSeen.Task;

        async Task<string> WaitAsync(CancellationToken abandoned)
        {
            await using var registration = abandoned.Register(abandonedSeen.SetResult);
            await Task.Delay(Timeout.Infinite, abandoned);
            return "old";
        }
    }

    [Test]
    public async Task Join_ManyComeAndGo_NobodyGetsAnAbandonedResult()
    {
        var flight = new SingleFlight<bool>();

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 500; i++)
                        {
                            using var impatient = new CancellationTokenSource();
                            var joined = flight.JoinAsync(WorkAsync, n % 2 == 0 ? impatient.Token : default);
                            if (n % 2 == 0)
                                await impatient.CancelAsync();
                            try
                            {
                                (await joined).Should().BeTrue();
                            }
                            catch (OperationCanceledException) when (impatient.IsCancellationRequested)
                            {
                                // This one has left by itself.
                            }
                        }
                    })
                )
        );

        static async Task<bool> WorkAsync(CancellationToken abandoned)
        {
            await Task.Yield();
            return !abandoned.IsCancellationRequested;
        }
    }

    [Test]
    public async Task Close_WhileWorkIsUnderWay_LetsNewcomersStartAnew()
    {
        var flight = new SingleFlight<string>();
        var release = new TaskCompletionSource();

        var old = flight.JoinAsync(
            async _ =>
            {
                await release.Task;
                return "old";
            },
            default
        );
        flight.Close();
        var fresh = await flight.JoinAsync(_ => Task.FromResult("new"), default);
        release.SetResult();

        (fresh, await old).Should().Be(("new", "old"));
    }
}
