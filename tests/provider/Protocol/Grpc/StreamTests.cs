using System.Runtime.CompilerServices;
using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>Answers that are streams of messages.</summary>
public sealed class StreamTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(20_000)]
    public async Task Stream_AnyNumberOfMessages_ArrivesWholeAndInOrder(int count)
    {
        await using var server = await ListServer.CountAsync();

        var answer = await server.ListAsync(new ListRequest { Limit = count }).ToListAsync();

        answer.Should().Equal(await ListServer.Results(count).ToListAsync());
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_AMessage_ArrivesBeforeTheNextIsMade(CancellationToken timeLimit)
    {
        var received = new TaskCompletionSource();
        await using var server = await ListServer.StartAsync((_, cancellation) => TwoAsync(cancellation));

        await using var answer = server.ListAsync(ListServer.Request, timeLimit).GetAsyncEnumerator(timeLimit);
        (await answer.MoveNextAsync()).Should().BeTrue();
        received.SetResult();
        (await answer.MoveNextAsync()).Should().BeTrue();
        (await answer.MoveNextAsync()).Should().BeFalse();

        async IAsyncEnumerable<ListResponse> TwoAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            yield return ListServer.Result("1");
            await received.Task.WaitAsync(cancellation);
            yield return ListServer.Result("2");
        }
    }

    [Test]
    public async Task Stream_AFailureBeforeTheFirstMessage_StandsInTheHeaders()
    {
        await using var server = await ListServer.StartAsync((_, _) => FailAsync(after: 0));
        using var raw = new RawClient(server.Address);

        var answer = await raw.SendAsync(RawClient.Frame(), ListServer.Path);

        answer.Should().BeEquivalentTo(new RawAnswer(200, "9", null, []));
    }

    [Test]
    public async Task Stream_AFailureAfterSomeMessages_ComesBehindThem()
    {
        await using var server = await ListServer.StartAsync((_, _) => FailAsync(after: 2));
        var received = new List<ListResponse>();

        var failure = await FailureAsync(async () =>
        {
            await foreach (var message in server.ListAsync(ListServer.Request))
                received.Add(message);
        });

        received.Should().HaveCount(2);
        (failure.Code, failure.Message).Should().Be((StatusCode.FailedPrecondition, "There is no more."));
    }

    [Test]
    public async Task Stream_WithoutMessages_EndsWellInTheTrailers()
    {
        await using var server = await ListServer.CountAsync();
        using var raw = new RawClient(server.Address);

        var answer = await raw.SendAsync(RawClient.Frame(), ListServer.Path);

        answer.Should().BeEquivalentTo(new RawAnswer(200, null, "0", []));
    }

    [Test]
    public async Task Stream_ARequestThatCannotBeRead_NeverReachesTheHandler()
    {
        await using var server = await ListServer.StartAsync((_, _) => throw new InvalidOperationException("reached"));
        using var raw = new RawClient(server.Address);

        (await raw.SendAsync(RawClient.Frame(0xFF, 0xFF, 0xFF), ListServer.Path)).StatusInHeaders.Should().Be("3");
        (await raw.SendAsync([0, 0xFF, 0xFF, 0xFF, 0xFF], ListServer.Path)).StatusInHeaders.Should().Be("8");
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_TheCallerStopsReading_TheHandlerIsTold(CancellationToken timeLimit)
    {
        var endless = new Endless();
        await using var server = await ListServer.StartAsync((_, cancellation) => endless.RunAsync(cancellation));

        await foreach (var _ in server.ListAsync(ListServer.Request, timeLimit))
            break;

        await endless.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_TheCallerCancels_IsCancelledAndTheHandlerIsTold(CancellationToken timeLimit)
    {
        var endless = new Endless();
        await using var server = await ListServer.StartAsync((_, cancellation) => endless.RunAsync(cancellation));
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(timeLimit);

        var failure = await FailureAsync(async () =>
        {
            await foreach (var _ in server.ListAsync(ListServer.Request, cancellation.Token))
                await cancellation.CancelAsync();
        });

        failure.Code.Should().Be(StatusCode.Cancelled);
        await endless.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_ACallerThatNeverReads_IsLeftWhenItsTimeIsOver(CancellationToken timeLimit)
    {
        var endless = new Endless();
        await using var server = await ListServer.StartAsync((_, cancellation) => endless.RunAsync(cancellation));
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{server.Address}{ListServer.Path}")
        {
            Version = new(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(RawClient.Frame()),
            Headers = { { "grpc-timeout", "100m" } },
        };
        request.Content.Headers.ContentType = new("application/grpc");

        using var response = await http.SendAsync(request, timeLimit);

        await endless.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_TheTimeLimitPasses_IsExceeded(CancellationToken timeLimit)
    {
        var endless = new Endless();
        await using var server = await ListServer.StartAsync((_, cancellation) => endless.RunAsync(cancellation));
        var stream = server.ListAsync(ListServer.Request, TimeSpan.FromMilliseconds(50), timeLimit);

        (await FailureAsync(async () => await stream.CountAsync(timeLimit)))
            .Code.Should()
            .Be(StatusCode.DeadlineExceeded);
        await endless.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_TheServerStops_IsUnavailable(CancellationToken timeLimit)
    {
        var endless = new Endless();
        await using var server = await ListServer.StartAsync((_, cancellation) => endless.RunAsync(cancellation));
        Task? stop = null;

        var failure = await FailureAsync(async () =>
        {
            await foreach (var _ in server.ListAsync(ListServer.Request, timeLimit))
                stop ??= server.StopAsync();
        });

        failure.Code.Should().Be(StatusCode.Unavailable);
        await stop!.WaitAsync(timeLimit);
        await endless.Told.WaitAsync(timeLimit);
    }

    private static IEnumerable<TestCaseData> Deaths()
    {
        byte[] message = RawClient.Frame(0x12, 3, 0x0A, 1, (byte)'1');
        yield return Death("before its answer");
        yield return Death("after the head", DyingServer.Headers);
        yield return Death("in a message", [.. DyingServer.Headers, .. DyingServer.Data(false, message[..6])]);
        yield return Death("after a message", [.. DyingServer.Headers, .. DyingServer.Data(false, message)]);
        yield return Death("without trailers", [.. DyingServer.Headers, .. DyingServer.Data(true, message)]);

        static TestCaseData Death(string when, params byte[] answer) =>
            new TestCaseData(answer).SetArgDisplayNames(when);
    }

    [TestCaseSource(nameof(Deaths))]
    public async Task Stream_TheServerDies_IsUnavailableAndNeverAnEnd(byte[] answer)
    {
        using var server = new DyingServer(answer);
        using var channel = new GrpcChannel(server.Address);
        var stream = new ResourceProviderClient(channel).ListAsync(ListServer.Request, default);

        (await FailureAsync(async () => await stream.CountAsync())).Code.Should().Be(StatusCode.Unavailable);
    }

    private static async Task<RpcException> FailureAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;

    private static async IAsyncEnumerable<ListResponse> FailAsync(int after)
    {
        await foreach (var message in ListServer.Results(after))
            yield return message;
        throw new RpcException(StatusCode.FailedPrecondition, "There is no more.");
    }

    /// <summary>A handler that never comes to an end by itself.</summary>
    private sealed class Endless
    {
        private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when the handler was stopped.</summary>
        public Task Told => _told.Task;

        public async IAsyncEnumerable<ListResponse> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return ListServer.Result($"id {i}", new string('x', 1_000));
                }
            }
            finally
            {
                _told.TrySetResult();
            }
        }
    }
}
