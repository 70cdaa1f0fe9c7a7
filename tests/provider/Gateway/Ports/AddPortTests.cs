using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Ports;

[TestFixture]
public sealed class AddPortTests
{
    private static readonly string Created = Port("p1", "HTTP", 8080);
    private static readonly string Empty = PortList();
    private static readonly string WithPort = PortList(("p1", "HTTP", 8080));

    [Test]
    public async Task AddPort_FreeNumber_OpensIt()
    {
        var stub = Stub([Empty], Reply.With(201, Created));

        var outcome = await AddAsync(stub);

        outcome
            .Value.Should()
            .Be(new IngressPort(IngressPortId.Parse("p1"), IngressProtocol.Http, Number, PortStatus.Normal));
        stub.SentTo("POST", PortsPath).Single().Body.Should().Be("""{"protocol":"HTTP","ingress_port":8080}""");
    }

    [Test]
    public async Task AddPort_NumberIsOpenAlready_IsRefusedWithoutARequest()
    {
        var stub = Stub([WithPort], Reply.With(201, Created));

        var error = (await AddAsync(stub)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
        error.Found!.Id.Should().Be("p1");
        stub.SentTo("POST", PortsPath).Should().BeEmpty();
    }

    [Test]
    public async Task AddPort_RivalWasFaster_SaysWhatIsThere()
    {
        var stub = Stub([Empty, PortList(("rival", "HTTP", 8080))], Reply.Error(400, "APIC.7258"));

        var error = (await AddAsync(stub)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.AlreadyExists,
                    Effect = Effect.None,
                    Code = "APIC.7258",
                }
            );
        error.Found!.Id.Should().Be("rival");
    }

    public static readonly object[] Unclear =
    [
        new TestCaseData(Reply.Broken).SetArgDisplayNames("connection cut"),
        new TestCaseData(Reply.With(502, "<html>bad gateway</html>")).SetArgDisplayNames("502"),
        new TestCaseData(Reply.Error(500, "APIC.9000")).SetArgDisplayNames("500 APIC.9000"),
        new TestCaseData(Reply.Error(500, "APIG.9008")).SetArgDisplayNames("500 throttled"),
        new TestCaseData(Reply.With(201, "<html>login</html>")).SetArgDisplayNames("201 of a proxy"),
        new TestCaseData(Reply.With(201, "{}")).SetArgDisplayNames("201 without a port"),
    ];

    [TestCaseSource(nameof(Unclear))]
    public async Task AddPort_AnswerLostButPortIsThere_WasOpenedByThisCall(
        Func<CancellationToken, Task<HttpResponseMessage>> unclear
    )
    {
        var stub = Stub([Empty, WithPort], unclear);

        (await AddAsync(stub)).Value.Id.Value.Should().Be("p1");

        stub.SentTo("POST", PortsPath).Should().HaveCount(1);
    }

    [Test]
    public async Task AddPort_AnswerLostAndPortIsNotThere_IsSentAgain()
    {
        var stub = Stub([Empty], Reply.Broken, Reply.With(201, Created));

        (await AddAsync(stub)).IsSuccess.Should().BeTrue();

        stub.Sent.Select(s => s.Method).Should().Equal("GET", "POST", "GET", "GET", "POST");
    }

    [Test]
    public async Task AddPort_LostAgainAndAgain_IsUnknownSinceARequestMayStillArrive()
    {
        var stub = Stub([Empty], Reply.Broken);

        var error = (await AddAsync(stub)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unknown,
                    Effect = Effect.Unknown,
                    Attempts = 6,
                }
            );
        error.Reason.Should().Contain("may still take effect");
        error.Describe().Should().NotContain("Nothing was changed");
    }

    [TestCaseSource(nameof(Unclear))]
    public async Task AddPort_UnclearWithoutRepeats_IsUnknownUnlessTheServiceRefused(
        Func<CancellationToken, Task<HttpResponseMessage>> unclear
    )
    {
        var isThrottled = TestContext.CurrentContext.Test.Name.Contains("throttled", StringComparison.Ordinal);
        using var client = Client(Stub([Empty], unclear), Samples.Settings with { MaxRetries = 0 });

        var error = (await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number)).Error!;

        error.Effect.Should().Be(isThrottled ? Effect.None : Effect.Unknown);
        error.Kind.Should().Be(isThrottled ? FailureKind.Unavailable : FailureKind.Unknown);
    }

    [TestCase(429, "APIGW.0308")]
    [TestCase(409, "APIC.7701")]
    [TestCase(403, "APIC.7403")]
    [TestCase(400, "APIC.9224")]
    public async Task AddPort_ServiceRefusesAndNothingIsThere_HasChangedNothing(int status, string code)
    {
        using var client = Client(Stub([Empty], Reply.Error(status, code)), Samples.Settings with { MaxRetries = 0 });

        (await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number))
            .Error!.Effect.Should()
            .Be(Effect.None);
    }

    [Test]
    public async Task AddPort_LostThenRefused_IsUnknownSinceTheFirstMayStillArrive()
    {
        var stub = Stub([Empty], Reply.Broken, Reply.Error(403, "APIC.7403"));

        (await AddAsync(stub))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unknown,
                    Effect = Effect.Unknown,
                    Code = "APIC.7403",
                }
            );
    }

    [Test]
    public async Task AddPort_LostThenTheOtherProtocolIsThere_HasChangedNothing()
    {
        var stub = Stub([Empty, Empty, PortList(("p1", "HTTPS", 8080))], Reply.Broken);

        (await AddAsync(stub))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
    }

    [Test]
    public async Task AddPort_LostAndAnotherPortAppearedToo_CannotTellWhoseItIs()
    {
        var stub = Stub([Empty, PortList(("p1", "HTTP", 8080), ("p2", "HTTP", 9090))], Reply.Broken);

        var error = (await AddAsync(stub)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
        error.Found!.Id.Should().Be("p1");
    }

    [Test]
    public async Task AddPort_LostAndOtherProtocolIsThere_WasOpenedByAnother()
    {
        var stub = Stub([Empty, PortList(("p1", "HTTPS", 8080))], Reply.Broken);

        (await AddAsync(stub))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.AlreadyExists, Effect = Effect.None });
    }

    [Test]
    public async Task AddPort_ContentionAndPortIsThere_CannotTellWhoseItIs()
    {
        var stub = Stub([Empty, WithPort], Reply.Error(400, "APIC.9224"));

        (await AddAsync(stub))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
    }

    [Test]
    public async Task AddPort_ContentionAndPortIsNotThere_IsSentAgainAfterSeconds()
    {
        var clock = new ImpatientTime();
        var stub = Stub([Empty], Reply.Error(400, "APIC.9224"), Reply.With(201, Created));

        (await AddAsync(stub, clock)).IsSuccess.Should().BeTrue();

        clock.Waits.Should().ContainSingle().Which.Should().BeGreaterThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public async Task AddPort_LostThenTakenOnTheSecondTry_CannotTellWhoseItIs()
    {
        var stub = Stub([Empty, Empty, Empty, WithPort], Reply.Broken, Reply.Error(400, "APIC.7258"));

        (await AddAsync(stub))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
    }

    [Test]
    public async Task AddPort_LostAndTheLookFails_IsUnknown()
    {
        var stub = new StubHandler()
            .On("GET", PortsPath, Reply.With(200, Empty), Reply.Error(403, "APIC.7106"))
            .On("POST", PortsPath, Reply.Broken);

        var error = (await AddAsync(stub)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
        error.Reason.Should().Contain("could not be looked up");
    }

    [TestCase(429, "APIGW.0308")]
    [TestCase(409, "APIC.7701")]
    public async Task AddPort_GatewayHasDoneNothing_IsSimplySentAgain(int status, string code)
    {
        var stub = Stub([Empty], Reply.Error(status, code), Reply.With(201, Created));

        (await AddAsync(stub)).IsSuccess.Should().BeTrue();

        stub.SentTo("POST", PortsPath).Should().HaveCount(2);
    }

    [Test]
    public async Task AddPort_NoConnection_IsSentAgain()
    {
        var stub = Stub([Empty], Reply.Refused, Reply.With(201, Created));

        (await AddAsync(stub)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task AddPort_QuotaUsedUp_FailsAtOnce()
    {
        var stub = Stub([Empty], Reply.Error(403, "APIC.7403", "the number has reached the maximum"));

        var error = (await AddAsync(stub)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.QuotaExceeded,
                    Effect = Effect.None,
                    RequestId = "req-1",
                    HttpStatus = 403,
                }
            );
        stub.SentTo("POST", PortsPath).Should().HaveCount(1);
    }

    [Test]
    public async Task AddPort_CancelledWhileInFlight_WaitsForTheAnswer()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var stub = Stub(
            [Empty],
            async cancellationToken =>
            {
                arrived.SetResult();
                await release.Task.WaitAsync(cancellationToken);
                return await Reply.With(201, Created)(cancellationToken);
            }
        );
        using var client = Client(stub, time: new Testing.ManualTimeProvider());

        var adding = client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number, null, cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();
        release.SetResult();

        (await adding).Value.Id.Value.Should().Be("p1");
    }

    [Test]
    public async Task AddPort_CancelledAndNoAnswerForSeconds_IsUnknown()
    {
        var clock = new Testing.ManualTimeProvider();
        var arrived = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var stub = Stub([Empty], Reply.Silent(arrived));
        using var client = Client(stub, time: clock);

        var adding = client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number, null, cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();
        clock.Advance(TimeSpan.FromSeconds(4));
        adding.IsCompleted.Should().BeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));

        (await adding).Error.Should().BeEquivalentTo(new { Kind = FailureKind.Unknown, Effect = Effect.Unknown });
        stub.SentTo("GET", PortsPath).Should().HaveCount(1, "a look would take time that the caller does not have");
    }

    [Test]
    public async Task AddPort_CancelledWhileInFlightAndRefused_SendsNothingMore()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        using var cancel = new CancellationTokenSource();
        var stub = Stub(
            [Empty],
            async cancellationToken =>
            {
                arrived.SetResult();
                await release.Task.WaitAsync(cancellationToken);
                return await Reply.Error(429, "APIGW.0308")(cancellationToken);
            }
        );
        using var client = Client(stub, time: new Testing.ManualTimeProvider());

        var adding = client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number, null, cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();
        release.SetResult();

        (await adding).Error.Should().BeEquivalentTo(new { Kind = FailureKind.Cancelled, Effect = Effect.None });
        stub.Sent.Should().HaveCount(2);
    }

    [Test]
    public async Task AddPort_DeadlineWhileInFlight_LeavesTimeToLook()
    {
        var clock = new Testing.ManualTimeProvider();
        var arrived = new TaskCompletionSource();
        var stub = Stub([Empty, WithPort], Reply.Silent(arrived));
        using var client = Client(stub, time: clock);

        var adding = client.AddPortAsync(
            Samples.Gateway,
            IngressProtocol.Http,
            Number,
            new CallOptions { Timeout = TimeSpan.FromSeconds(60) }
        );
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(50));

        (await adding).Value.Id.Value.Should().Be("p1");
    }

    [Test]
    public async Task AddPort_Wait_IsAnnouncedWithLengthAndReason()
    {
        var notices = new List<WaitNotice>();
        var stub = Stub([Empty], Reply.Error(409, "APIC.7701"), Reply.With(201, Created));
        using var client = Client(stub);

        await client.AddPortAsync(
            Samples.Gateway,
            IngressProtocol.Http,
            Number,
            new CallOptions { OnWait = notices.Add }
        );

        notices
            .Should()
            .ContainSingle()
            .Which.ToString()
            .Should()
            .Be(
                $"Waiting 20 s to open ingress port HTTP 8080 of gateway {Samples.Gateway}: the gateway is being changed as a whole."
            );
    }

    [Test]
    public async Task AddPort_SamePortFromManyThreads_GoesOneByOne()
    {
        var open = 0;
        var most = 0;
        var stub = new StubHandler()
            .On("GET", PortsPath, 200, Empty)
            .On(
                "POST",
                PortsPath,
                async _ =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref open));
                    await Task.Yield();
                    Interlocked.Decrement(ref open);
                    return await Reply.With(201, Created)(default);
                }
            );
        using var client = Client(stub);

        await Task.WhenAll(
            Enumerable
                .Range(2000, 50)
                .Select(n => client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, PortNumber.From(n)))
        );

        most.Should().Be(1);
    }

    [Test]
    public async Task AddPort_OtherGateway_DoesNotWait()
    {
        var arrived = new TaskCompletionSource();
        var other = GatewayId.Parse("other");
        var stub = new StubHandler()
            .On("GET", "custom-ingress-ports", 200, Empty)
            .On("POST", PortsPath, Reply.Silent(arrived))
            .On("POST", "/other/", 201, Created);
        using var client = Client(stub);
        using var cancel = new CancellationTokenSource();
        var stuck = client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number, null, cancel.Token);
        await arrived.Task;

        (await client.AddPortAsync(other, IngressProtocol.Http, Number)).IsSuccess.Should().BeTrue();

        await cancel.CancelAsync();
        await stuck;
    }

    private static StubHandler Stub(
        string[] lists,
        params Func<CancellationToken, Task<HttpResponseMessage>>[] posts
    ) =>
        new StubHandler()
            .On("GET", PortsPath, [.. lists.Select(list => Reply.With(200, list))])
            .On("POST", PortsPath, posts);

    private static async Task<Outcome<IngressPort>> AddAsync(StubHandler stub, TimeProvider? time = null)
    {
        using var client = Client(stub, time: time);
        return await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number);
    }
}
