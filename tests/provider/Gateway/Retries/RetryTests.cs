using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Retries;

[TestFixture]
internal sealed class RetryTests
{
    private static readonly string Ok = PortList();

    [Test]
    public async Task Send_ServiceHasAFault_WaitsTwiceAsLongEachTime()
    {
        var clock = new ImpatientTime();
        var stub = new StubHandler().On("GET", PortsPath, Reply.With(502, "<html>"));

        var error = (await ListAsync(stub, clock, random: 1)).Error!;

        clock.Waits.Select(w => w.TotalSeconds).Should().Equal(0.5, 1, 2, 4, 8);
        error.Should().BeEquivalentTo(new { Kind = FailureKind.Unavailable, Attempts = 6 });
    }

    [TestCase("APIG.1010", 401)]
    [TestCase("APIG.1029", 500)]
    public async Task Send_PermissionServiceIsDown_IsRepeatedThreeTimes(string code, int status)
    {
        var stub = new StubHandler().On("GET", PortsPath, Reply.Error(status, code));

        (await ListAsync(stub)).Error!.Attempts.Should().Be(4);
    }

    [TestCase(400, "APIC.7211")]
    [TestCase(403, "APIC.7106")]
    [TestCase(404, "APIGW.0101")]
    [TestCase(409, "APIC.7707")]
    public async Task Send_RefusedForGood_IsNotRepeated(int status, string code)
    {
        var stub = new StubHandler().On("GET", PortsPath, Reply.Error(status, code));

        (await ListAsync(stub)).Error!.Attempts.Should().Be(1);
    }

    [Test]
    public async Task Send_Throttled_HasPatienceForMinutes()
    {
        var clock = new ImpatientTime();
        var answers = Enumerable.Repeat(Reply.Error(429, "APIGW.0308"), 12).Append(Reply.With(200, Ok)).ToArray();

        (await ListAsync(new StubHandler().On("GET", PortsPath, answers), clock, random: 1))
            .IsSuccess.Should()
            .BeTrue();

        clock.Waits.Should().OnlyContain(w => w <= TimeSpan.FromSeconds(60)).And.HaveCount(12);
    }

    [TestCase("30", 30)]
    [TestCase("Fri, 02 Jan 2026 03:04:50 GMT", 45)]
    [TestCase("3600", 120)]
    public async Task Send_RetryAfter_IsHonoured(string header, int seconds)
    {
        var clock = new ImpatientTime();
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(429, "", ("Retry-After", header)),
            Reply.With(200, Ok)
        );

        (await ListAsync(stub, clock)).IsSuccess.Should().BeTrue();

        clock.Waits.Should().Equal(TimeSpan.FromSeconds(seconds));
    }

    [Test]
    public async Task Send_WaitWouldPassTheDeadline_FailsNowAndNotThen()
    {
        var clock = new Testing.ManualTimeProvider();
        using var client = Client(
            new StubHandler().On("GET", "/instances/", Reply.With(429, "", ("Retry-After", "100"))),
            time: clock
        );

        var error = (
            await client.GetGatewayAsync(Samples.Gateway, new CallOptions { Timeout = TimeSpan.FromSeconds(99) })
        ).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.Unavailable, Attempts = 1 });
    }

    [Test]
    public async Task Send_RepeatsTurnedOff_TriesOnce()
    {
        var stub = new StubHandler().On("GET", PortsPath, Reply.Error(429, "APIGW.0308"));
        using var client = Client(stub, Samples.Settings with { MaxRetries = 0 });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Attempts.Should().Be(1);
    }

    [Test]
    public async Task Send_OutageLasts_AddsAHundredAndATenthOfTheRequestsAtMost()
    {
        const int calls = 300;
        var stub = new StubHandler().On("GET", "/instances/", Reply.With(503));
        using var client = Client(stub);

        for (var i = 0; i < calls; i++)
            await client.GetGatewayAsync(Samples.Gateway);

        stub.Sent.Count.Should().BeInRange(calls + 100, calls + calls / 10 + 100);
    }

    [Test]
    public async Task Send_CancelledWhileItWaits_EndsAtOnce()
    {
        var clock = new Testing.ManualTimeProvider();
        var waiting = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        using var client = Client(
            new StubHandler().On("GET", "/instances/", Reply.With(429, "", ("Retry-After", "60"))),
            time: clock
        );

        var call = client.GetGatewayAsync(
            Samples.Gateway,
            new CallOptions { OnWait = _ => waiting.SetResult() },
            cancel.Token
        );
        await waiting.Task;
        await cancel.CancelAsync();

        (await call).Error.Should().BeEquivalentTo(new { Kind = FailureKind.Cancelled, Effect = Effect.None });
    }

    [Test]
    public async Task Send_TimeRunsOutInFlight_IsTheDeadline()
    {
        var clock = new Testing.ManualTimeProvider();
        var arrived = new TaskCompletionSource();
        using var client = Client(new StubHandler().On("GET", "/instances/", Reply.Silent(arrived)), time: clock);

        var call = client.GetGatewayAsync(Samples.Gateway, new CallOptions { Timeout = TimeSpan.FromSeconds(5) });
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(5));

        var error = (await call).Error!;
        error.Kind.Should().Be(FailureKind.DeadlineExceeded);
        error.Reason.Should().StartWith("the 5 s for the call ran out");
    }

    public static readonly TimeSpan[] Extremes =
    [
        TimeSpan.FromDays(50),
        TimeSpan.MaxValue,
        Timeout.InfiniteTimeSpan,
        TimeSpan.Zero,
        TimeSpan.FromSeconds(-5),
        TimeSpan.MinValue,
    ];

    [TestCaseSource(nameof(Extremes))]
    public async Task Send_AnyTimeLimit_EndsInAnAnswerOrAtTheDeadline(TimeSpan limit)
    {
        var stub = new StubHandler().On("GET", PortsPath, 200, Ok).On("POST", PortsPath, 201, Port("p1", "HTTP", 8080));
        using var client = Client(stub, time: new Testing.ManualTimeProvider());

        var outcome = await client.AddPortAsync(
            Samples.Gateway,
            IngressProtocol.Http,
            Number,
            new CallOptions { Timeout = limit }
        );

        if (limit > TimeSpan.Zero || limit == Timeout.InfiniteTimeSpan)
            outcome.IsSuccess.Should().BeTrue();
        else
            outcome.Error.Should().BeEquivalentTo(new { Kind = FailureKind.DeadlineExceeded, Effect = Effect.None });
    }

    [TestCaseSource(nameof(Extremes))]
    public async Task Send_AnyTimeForAnAttempt_EndsInAnAnswerOrATimeout(TimeSpan limit)
    {
        var stub = new StubHandler().On("GET", PortsPath, Reply.With(200, Ok));
        using var client = Client(
            stub,
            Samples.Settings with
            {
                MaxRetries = 0,
            },
            new Testing.ManualTimeProvider(),
            o => o with { AttemptTimeout = limit }
        );

        var outcome = await client.ListPortsAsync(Samples.Gateway);

        (outcome.Error?.Kind ?? FailureKind.Unavailable).Should().Be(FailureKind.Unavailable);
    }

    [TestCase("4294967295")]
    [TestCase("2147483647")]
    [TestCase("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Send_RetryAfterBeyondAllTimers_IsCutToTwoMinutes(string header)
    {
        var clock = new ImpatientTime();
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(503, "", ("Retry-After", header)),
            Reply.With(200, Ok)
        );

        (await ListAsync(stub, clock)).IsSuccess.Should().BeTrue();

        clock.Waits.Should().OnlyContain(w => w <= TimeSpan.FromMinutes(2));
    }

    [Test]
    public async Task Send_EveryAttempt_IsSignedAnew()
    {
        var clock = new ImpatientTime();
        var stub = new StubHandler().On("GET", PortsPath, Reply.Error(409, "APIC.7701"), Reply.With(200, Ok));

        await ListAsync(stub, clock);

        stub.Sent.Select(s => s.Headers["X-Sdk-Date"]).Should().Equal("20260102T030405Z", "20260102T030425Z");
        stub.Sent.Select(s => s.Headers["Authorization"]).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public async Task Send_ShortWaits_GoUnannounced()
    {
        var notices = new List<WaitNotice>();
        using var client = Client(
            new StubHandler().On("GET", "/instances/", Reply.With(502), Reply.With(200, """{"id":"g"}"""))
        );

        await client.GetGatewayAsync(Samples.Gateway, new CallOptions { OnWait = notices.Add });

        notices.Should().BeEmpty();
    }

    [Test]
    public void Wait_AnyRule_StaysWithinItsBounds() =>
        Prop.ForAll(
                Gen.Elements(
                        RetryClass.Throttled,
                        RetryClass.Contention,
                        RetryClass.Busy,
                        RetryClass.Trouble,
                        RetryClass.PermissionService
                    )
                    .ToArbitrary(),
                Gen.Choose(0, 100).ToArbitrary(),
                Gen.Choose(0, 999).ToArbitrary(),
                (retry, repeats, random) =>
                {
                    var rule = RetryRule.For(retry, 5)!;
                    var wait = rule.Wait(repeats, random / 1000.0);
                    return wait >= rule.Floor && wait <= rule.Cap;
                }
            )
            .QuickCheckThrowOnFailure();

    [TestCase(RetryClass.Never)]
    [TestCase(RetryClass.RenewToken)]
    public void For_NotRepeated_HasNoRule(RetryClass retry) => RetryRule.For(retry, 5).Should().BeNull();

    [TestCase(0.0, 10)]
    [TestCase(0.999, 30)]
    public void Wait_GatewayIsBusy_TakesTenToThirtySeconds(double random, double seconds) =>
        RetryRule.For(RetryClass.Busy, 5)!.Wait(3, random).TotalSeconds.Should().BeApproximately(seconds, 0.1);

    private static async Task<Outcome<IReadOnlyList<IngressPort>>> ListAsync(
        StubHandler stub,
        TimeProvider? time = null,
        double random = 0.5
    )
    {
        using var client = Client(stub, time: time, with: o => o with { Randomness = () => random });
        return await client.ListPortsAsync(Samples.Gateway);
    }
}
