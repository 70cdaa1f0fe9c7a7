using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>A client whose server fails it, and a server whose clients are no clients.</summary>
public sealed class BrokenPeerTests
{
    private static InvokeRequest Request => new() { Tok = "a:b:c" };

    private static IEnumerable<TestCaseData> Deaths()
    {
        byte[] message = [.. RawClient.Frame(0x0A, 0)];
        yield return Death("before its answer");
        yield return Death("after the head", DyingServer.Headers);
        yield return Death(
            "in the message",
            [.. DyingServer.Headers, .. DyingServer.Data(isLast: false, message[..6])]
        );
        yield return Death("after the message", [.. DyingServer.Headers, .. DyingServer.Data(isLast: false, message)]);
        yield return Death("without trailers", [.. DyingServer.Headers, .. DyingServer.Data(isLast: true, message)]);

        static TestCaseData Death(string when, params byte[] answer) =>
            new TestCaseData(answer).SetArgDisplayNames(when);
    }

    [TestCaseSource(nameof(Deaths))]
    public async Task Call_TheServerDies_IsUnavailable(byte[] answer)
    {
        using var server = new DyingServer(answer);

        (await FailureAsync(server.Address)).Code.Should().Be(StatusCode.Unavailable);
    }

    [Test]
    public async Task Call_AnAnswerWithoutAMessage_IsInternal()
    {
        using var server = new DyingServer([.. DyingServer.Headers, .. DyingServer.Data(isLast: true)]);

        (await FailureAsync(server.Address)).Code.Should().Be(StatusCode.Internal);
    }

    [Test]
    public async Task Call_NobodyListens_IsUnavailableAndSaysWhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();

        var failure = await FailureAsync(address);

        failure.Code.Should().Be(StatusCode.Unavailable);
        failure.Message.Should().Contain(address).And.Contain("/pulumirpc.ResourceProvider/Invoke");
    }

    private static IEnumerable<TestCaseData> Strangers()
    {
        byte[] preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8];
        yield return Stranger("HTTP/1.1", [.. "GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8]);
        yield return Stranger("TLS", 0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3);
        yield return Stranger("preface alone", preface);
        yield return Stranger("half a preface", preface[..10]);
        yield return Stranger("frame of 16 MB claimed", [.. preface, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1]);
        yield return Stranger(
            "data on no stream",
            [.. preface, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 7, 1]
        );
        yield return Stranger(
            "headers that do not decode",
            [.. preface, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 2, 1, 5, 0, 0, 0, 1, 0xFF, 0xFF]
        );

        static TestCaseData Stranger(string who, params byte[] bytes) =>
            new TestCaseData(bytes).SetArgDisplayNames(who);
    }

    [TestCaseSource(nameof(Strangers))]
    public async Task Serve_AStrangerOnThePort_LeavesOthersAlone(byte[] bytes)
    {
        await using var server = await InvokeServer.EchoAsync();

        await DisturbAsync(server.Port, bytes);

        await FluentActions.Awaiting(() => server.CallAsync(Request)).Should().NotThrowAsync();
        server.Faults.Should().BeEmpty();
    }

    [Test]
    public async Task Serve_AnyBytesOnThePort_LeaveOthersAlone()
    {
        await using var server = await InvokeServer.EchoAsync();

        Prop.ForAll<byte[], bool>(
                async (bytes, startsWell) =>
                {
                    await DisturbAsync(
                        server.Port,
                        startsWell ? [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. bytes] : bytes
                    );
                    await server.CallAsync(Request);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public async Task Serve_AnyMessage_IsAnsweredOrRefused()
    {
        await using var server = await InvokeServer.EchoAsync();
        using var client = new RawClient(server.Address);

        Prop.ForAll<byte[]>(async bytes =>
            {
                var answer = await client.SendAsync(RawClient.Frame(bytes));
                return (answer.StatusInTrailers ?? answer.StatusInHeaders) is "0" or "3";
            })
            .QuickCheckThrowOnFailure();
    }

    /// <summary>Sends bytes and reads what comes until the server has had enough.</summary>
    private static async Task DisturbAsync(int port, byte[] bytes)
    {
        using var stranger = new TcpClient();
        await stranger.ConnectAsync(IPAddress.Loopback, port);
        var stream = stranger.GetStream();
        try
        {
            await stream.WriteAsync(bytes);
            stranger.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Cut off: as good an answer as any.
        }
    }

    private static async Task<RpcException> FailureAsync(string address)
    {
        using var channel = new GrpcChannel(address);
        var call = () => new ResourceProviderClient(channel).InvokeAsync(Request, default);
        return (await call.Should().ThrowAsync<RpcException>()).Which;
    }
}
