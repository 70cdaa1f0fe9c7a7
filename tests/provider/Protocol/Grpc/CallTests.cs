using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Grpc;

public sealed class CallTests
{
    private static InvokeRequest Request => new() { Tok = "a:b:c" };

    [Test]
    public async Task Call_AnyProperties_ComeBackAsTheyWent()
    {
        await using var server = await InvokeServer.EchoAsync();

        Prop.ForAll(AnyProperties.Maps, async map => (await server.CallAsync(map)).Equals(map))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public async Task Call_64MegabytesEachWay_ComeBackAsTheyWent()
    {
        await using var server = await InvokeServer.EchoAsync();
        var args = PropertyMap.Of(("text", new string('é', 32 << 20)));

        var response = await server.CallAsync(args);

        response.Equals(args).Should().BeTrue();
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_AThousandAtOnce_AllRunTogether(CancellationToken timeLimit)
    {
        const int calls = 1_000;
        var running = 0;
        var allRun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await InvokeServer.StartAsync(
            async (request, cancellation) =>
            {
                if (Interlocked.Increment(ref running) == calls)
                    allRun.SetResult();
                await allRun.Task.WaitAsync(cancellation);
                return new() { Return = request.Args };
            }
        );

        var responses = await Task.WhenAll(
            Enumerable
                .Range(0, calls)
                .Select(i => server.CallAsync(new() { Args = PropertyMap.Of(("i", i)).ToStruct() }, timeLimit))
        );

        responses
            .Select(r => r.Return.Fields["i"].NumberValue)
            .Should()
            .Equal(Enumerable.Range(0, calls).Select(i => (double)i));
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_TheCallerCancels_TheHandlerIsTold(CancellationToken timeLimit)
    {
        var waiting = new Waiting();
        await using var server = await InvokeServer.StartAsync(waiting.HandleAsync);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(timeLimit);
        var call = server.CallAsync(Request, cancellation.Token);
        await waiting.Started.WaitAsync(timeLimit);

        await cancellation.CancelAsync();

        (await Failure(call)).Code.Should().Be(StatusCode.Cancelled);
        await waiting.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_TheTimeLimitPasses_IsExceededThoughNobodyCancelled(CancellationToken timeLimit)
    {
        await using var server = await InvokeServer.StartAsync(new Waiting().HandleAsync);

        var failure = await Failure(server.CallAsync(Request, TimeSpan.FromMilliseconds(1), timeLimit));

        failure.Code.Should().Be(StatusCode.DeadlineExceeded);
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_TheServerStops_IsUnavailable(CancellationToken timeLimit)
    {
        var waiting = new Waiting();
        await using var server = await InvokeServer.StartAsync(waiting.HandleAsync);
        var call = server.CallAsync(Request, timeLimit);
        await waiting.Started.WaitAsync(timeLimit);

        await server.StopAsync();

        (await Failure(call)).Code.Should().Be(StatusCode.Unavailable);
        await waiting.Told.WaitAsync(timeLimit);
        (await Failure(server.CallAsync(Request, timeLimit))).Code.Should().Be(StatusCode.Unavailable);
    }

    [Test]
    public async Task Call_TheHandlerIsAtFault_IsInternalWithoutAStackTrace()
    {
        await using var server = await InvokeServer.StartAsync(
            (_, _) => throw new InvalidOperationException("Nobody thought of this.")
        );

        var failure = await Failure(server.CallAsync(Request));

        failure.Code.Should().Be(StatusCode.Internal);
        failure.Message.Should().Be("InvalidOperationException: Nobody thought of this.");
        server
            .Faults.Should()
            .ContainSingle()
            .Which.Should()
            .Match<(string Method, Exception Fault)>(f =>
                f.Method == InvokeServer.Path && f.Fault is InvalidOperationException
            );
    }

    [Test]
    public async Task Call_TheHandlerGivesUp_IsCancelledAndNoFault()
    {
        await using var server = await InvokeServer.StartAsync((_, _) => throw new OperationCanceledException());

        (await Failure(server.CallAsync(Request))).Code.Should().Be(StatusCode.Cancelled);
        server.Faults.Should().BeEmpty();
    }

    [Test]
    public async Task Call_AMalformedValueInTheRequest_IsAnInvalidArgument()
    {
        await using var server = await InvokeServer.EchoAsync();
        var args = PropertyMap.Of(("x", PropertyMap.Of((WireConstants.SignatureKey, "nobody knows this"))));

        var failure = await Failure(server.CallAsync(args));

        failure.Code.Should().Be(StatusCode.InvalidArgument);
        failure.Message.Should().Contain("nobody knows this");
        server.Faults.Should().BeEmpty();
    }

    [Test]
    public async Task Dispose_Twice_IsHarmless()
    {
        var server = await InvokeServer.EchoAsync();

        await server.DisposeAsync();

        await FluentActions.Awaiting(async () => await server.DisposeAsync()).Should().NotThrowAsync();
    }

    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.1:")]
    [TestCase("127.0.0.1:0")]
    [TestCase("127.0.0.1:65536")]
    [TestCase("127.0.0.1:80/path")]
    [TestCase("user@127.0.0.1:80")]
    [TestCase("http://127.0.0.1:80")]
    [TestCase(":80")]
    [TestCase("")]
    [TestCase("a?b:80")]
    public void GrpcChannel_WhatIsNoHostAndPort_IsRefused(string address) =>
        FluentActions
            .Invoking(() => new GrpcChannel(address))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"'{address}'*");

    [TestCase("localhost:80")]
    [TestCase("[::1]:50051")]
    public void GrpcChannel_AHostAndAPort_IsTaken(string address) =>
        FluentActions.Invoking(() => new GrpcChannel(address).Dispose()).Should().NotThrow();

    private static async Task<RpcException> Failure(Task call) =>
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<RpcException>()).Which;
}
