using System.Runtime.CompilerServices;
using Grpc.Core;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;
using RpcException = Grpc.Core.RpcException;
using StatusCode = Grpc.Core.StatusCode;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>Our server as a client sees it that is not ours.</summary>
public sealed class OtherClientTests
{
    private static InvokeRequest Request => new() { Tok = "a:b:c" };

    [Test]
    public async Task Call_32MegabytesEachWay_ComeBackAsTheyWent()
    {
        await using var server = await InvokeServer.EchoAsync();
        using var client = new OtherClient(server.Address);
        var args = PropertyMap.Of(("text", new string('é', 16 << 20))).ToStruct();

        var response = await Invoke(client, new() { Args = args });

        response.Return.Equals(args).Should().BeTrue();
    }

    [Test]
    public async Task Call_AFailureWithADetail_IsReadWhole()
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = "gateway/app",
            Properties = PropertyMap
                .Of(("values", PropertyValue.List(["10.0.0.1", PropertyValue.Secret("x")])))
                .ToStruct(),
            Reasons = { "région 100 %" },
        };
        await using var server = await InvokeServer.StartAsync(
            (_, _) =>
                throw new Protocol.Grpc.RpcException(Protocol.Grpc.StatusCode.Aborted, "Half made.\nΩ 100 %", detail)
        );
        using var client = new OtherClient(server.Address);

        var failure = await FailureAsync(async () => await Invoke(client, Request));

        (failure.StatusCode, failure.Status.Detail).Should().Be((StatusCode.Aborted, "Half made.\nΩ 100 %"));
        var status = Protocol.Grpc.Status.Parser.ParseFrom(failure.Trailers.GetValueBytes("grpc-status-details-bin"));
        (status.Code, status.Message).Should().Be((10, "Half made.\nΩ 100 %"));
        status.Details.Should().ContainSingle().Which.Unpack<ErrorResourceInitFailed>().Should().Be(detail);
    }

    [Test]
    public async Task Call_AMethodThatIsNotThere_IsUnimplemented()
    {
        await using var server = await InvokeServer.EchoAsync();
        using var client = new OtherClient(server.Address);

        var failure = await FailureAsync(async () =>
            await client.Call<InvokeRequest, InvokeResponse>("/pulumirpc.ResourceProvider/Construct", Request)
        );

        failure.StatusCode.Should().Be(StatusCode.Unimplemented);
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_ItsDeadlinePasses_IsExceededAndTheHandlerIsTold(CancellationToken timeLimit)
    {
        var waiting = new Waiting();
        await using var server = await InvokeServer.StartAsync(waiting.HandleAsync);
        using var client = new OtherClient(server.Address);
        var options = new CallOptions(deadline: DateTime.UtcNow.AddMilliseconds(100), cancellationToken: timeLimit);

        var failure = await FailureAsync(async () => await Invoke(client, Request, options));

        failure.StatusCode.Should().Be(StatusCode.DeadlineExceeded);
        await waiting.Told.WaitAsync(timeLimit);
    }

    [Test, CancelAfter(60_000)]
    public async Task Call_ItIsCancelled_TheHandlerIsTold(CancellationToken timeLimit)
    {
        var waiting = new Waiting();
        await using var server = await InvokeServer.StartAsync(waiting.HandleAsync);
        using var client = new OtherClient(server.Address);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(timeLimit);
        var call = Invoke(client, Request, new CallOptions(cancellationToken: cancellation.Token));
        await waiting.Started.WaitAsync(timeLimit);

        await cancellation.CancelAsync();

        (await FailureAsync(async () => await call)).StatusCode.Should().Be(StatusCode.Cancelled);
        await waiting.Told.WaitAsync(timeLimit);
    }

    [TestCase(0)]
    [TestCase(2_000)]
    public async Task Stream_AnyNumberOfMessages_ArrivesWholeAndInOrder(int count)
    {
        await using var server = await ListServer.CountAsync();
        using var client = new OtherClient(server.Address);

        using var call = List(client, new() { Limit = count });

        (await call.ResponseStream.ReadAllAsync().ToListAsync())
            .Should()
            .Equal(await ListServer.Results(count).ToListAsync());
        call.GetStatus().StatusCode.Should().Be(StatusCode.OK);
    }

    [Test]
    public async Task Stream_AFailureAfterSomeMessages_ComesBehindThemWithItsDetail()
    {
        await using var server = await ListServer.StartAsync((_, _) => FailAsync());
        using var client = new OtherClient(server.Address);
        using var call = List(client, ListServer.Request);
        var received = new List<ListResponse>();

        var failure = await FailureAsync(async () =>
        {
            await foreach (var message in call.ResponseStream.ReadAllAsync())
                received.Add(message);
        });

        received.Should().HaveCount(2);
        (failure.StatusCode, failure.Status.Detail).Should().Be((StatusCode.FailedPrecondition, "There is no more."));
        Protocol
            .Grpc.Status.Parser.ParseFrom(failure.Trailers.GetValueBytes("grpc-status-details-bin"))
            .Details.Should()
            .ContainSingle();

        static async IAsyncEnumerable<ListResponse> FailAsync()
        {
            await foreach (var message in ListServer.Results(2))
                yield return message;
            throw new Protocol.Grpc.RpcException(
                Protocol.Grpc.StatusCode.FailedPrecondition,
                "There is no more.",
                new ErrorResourceInitFailed { Id = "x" }
            );
        }
    }

    [Test, CancelAfter(60_000)]
    public async Task Stream_TheReaderStops_TheHandlerIsTold(CancellationToken timeLimit)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ListServer.StartAsync((_, cancellation) => EndlessAsync(cancellation));
        using var client = new OtherClient(server.Address);

        using (var call = List(client, ListServer.Request, new CallOptions(cancellationToken: timeLimit)))
            (await call.ResponseStream.MoveNext(timeLimit)).Should().BeTrue();

        await told.Task.WaitAsync(timeLimit);

        async IAsyncEnumerable<ListResponse> EndlessAsync([EnumeratorCancellation] CancellationToken cancellation)
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
                told.TrySetResult();
            }
        }
    }

    private static AsyncUnaryCall<InvokeResponse> Invoke(
        OtherClient client,
        InvokeRequest request,
        CallOptions options = default
    ) => client.Call<InvokeRequest, InvokeResponse>(InvokeServer.Path, request, options);

    private static AsyncServerStreamingCall<ListResponse> List(
        OtherClient client,
        ListRequest request,
        CallOptions options = default
    ) => client.Stream<ListRequest, ListResponse>(ListServer.Path, request, options);

    private static async Task<RpcException> FailureAsync(Func<Task> call) =>
        (await call.Should().ThrowAsync<RpcException>()).Which;
}
