using System.Net;
using System.Net.Sockets;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Tests.Transport;

/// <summary>What really goes over a socket, and what each way to fail is taken for.</summary>
[TestFixture]
public sealed class WireTests
{
    [Test]
    public async Task SendAsync_PostWithQuery_SendsExactlyThis()
    {
        await using var server = new RawServer(_ => RawServer.Json(201, "{}"));

        await SendAsync(
            new ApiRequest(HttpMethod.Post, new Uri(server.Address), ["v2", "a b", "é"])
            {
                Query = [("name", "a b&c=d/é"), ("x", "*()'!~")],
                Headers = [("X-Project-Id", "p1")],
                Body = """{"protocol":"HTTP"}""",
            }
        );

        var lines = server.Requests.Single().Split("\r\n");
        lines[0].Should().Be("POST /v2/a%20b/%C3%A9?name=a%20b%26c%3Dd%2F%C3%A9&x=%2A%28%29%27%21~ HTTP/1.1");
        lines
            .Should()
            .Contain("Accept: application/json")
            .And.Contain("User-Agent: test/1.0")
            .And.Contain("Content-Type: application/json")
            .And.Contain("X-Project-Id: p1")
            .And.Contain("X-Sdk-Date: 20260102T030405Z")
            .And.Contain($"Host: {new Uri(server.Address).Authority}")
            .And.Contain(l =>
                l.StartsWith(
                    "Authorization: SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-project-id;x-sdk-date, Signature="
                )
            )
            .And.NotContain(l => l.StartsWith("Cookie"));
        lines[^1].Should().Be("""{"protocol":"HTTP"}""");
    }

    [Test]
    public async Task SendAsync_Token_GoesIntoItsHeader()
    {
        await using var server = new RawServer(_ => RawServer.Json(200, "{}"));

        await SendAsync(Get(server.Address), new Credential.Token(new Secret("tok")));

        server.Requests.Single().Should().Contain("X-Auth-Token: tok\r\n").And.NotContain("Authorization");
    }

    [Test]
    public async Task SendAsync_ErrorStatus_IsAnAnswer()
    {
        await using var server = new RawServer(_ => RawServer.Json(500, "oops"));

        var attempt = await SendAsync(Get(server.Address));

        attempt.Answer.Should().BeEquivalentTo(new { Status = 500, Body = "oops" });
    }

    [Test]
    public async Task SendAsync_Redirect_IsNotFollowed()
    {
        await using var server = new RawServer(_ =>
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );

        var attempt = await SendAsync(Get(server.Address));

        attempt.Answer!.Status.Should().Be(302);
        server.Requests.Should().HaveCount(1);
    }

    [Test]
    public async Task SendAsync_ConnectionCutBeforeTheAnswer_IsLost()
    {
        await using var server = new RawServer(_ => null);

        (await SendAsync(Get(server.Address))).Fault.Should().Be(Fault.Lost);
    }

    [Test]
    public async Task SendAsync_ConnectionCutWithinTheAnswer_IsLost()
    {
        await using var server = new RawServer(_ =>
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 500\r\nConnection: close\r\n\r\n{\"ingress"
        );

        (await SendAsync(Get(server.Address))).Fault.Should().Be(Fault.Lost);
    }

    [Test]
    public async Task SendAsync_NobodyListens_IsNotSent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();

        (await SendAsync(Get(address))).Fault.Should().Be(Fault.NotSent);
    }

    [Test]
    public async Task SendAsync_ConnectingTakesTooLong_IsNotSent()
    {
        // As the sockets say it: their own time limit looks like a cancellation.
        var handler = new StubHandler().On(
            "GET",
            "/",
            _ => throw new TaskCanceledException("", new TimeoutException("A connection could not be established."))
        );
        using var wire = new Wire(
            handler,
            "test/1.0",
            TimeSpan.FromMinutes(1),
            new Testing.ManualTimeProvider(),
            new Redactor()
        );

        (await wire.SendAsync(Get("http://h"), null, null, CancellationToken.None)).Fault.Should().Be(Fault.NotSent);
    }

    [Test]
    public async Task SendAsync_CallerGivesUp_IsCancelled()
    {
        var arrived = new TaskCompletionSource();
        using var giveUp = new CancellationTokenSource();
        using var wire = new Wire(
            new StubHandler().On("GET", "/", Reply.Silent(arrived)),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            TimeProvider.System,
            new Redactor()
        );

        var sending = wire.SendAsync(Get("http://h"), null, null, giveUp.Token);
        await arrived.Task;
        await giveUp.CancelAsync();

        (await sending).Fault.Should().Be(Fault.Cancelled);
    }

    [Test]
    public async Task SendAsync_NoAnswerInTime_IsTimedOut()
    {
        var clock = new Testing.ManualTimeProvider();
        var arrived = new TaskCompletionSource();
        using var wire = new Wire(
            new StubHandler().On("GET", "/", Reply.Silent(arrived)),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            clock,
            new Redactor()
        );

        var sending = wire.SendAsync(Get("http://h"), null, null, CancellationToken.None);
        await arrived.Task;
        clock.Advance(TimeSpan.FromMinutes(1));

        (await sending).Fault.Should().Be(Fault.TimedOut);
    }

    [TestCase("7", 7)]
    [TestCase("Fri, 02 Jan 2026 03:04:35 GMT", 30)]
    public async Task SendAsync_RetryAfter_IsReadInBothForms(string header, int seconds)
    {
        using var wire = new Wire(
            new StubHandler().On("GET", "/", Reply.With(429, "", ("Retry-After", header))),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            new Testing.ManualTimeProvider(),
            new Redactor()
        );

        var attempt = await wire.SendAsync(Get("http://h"), null, null, CancellationToken.None);

        attempt.Answer!.RetryAfter.Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [TestCase("soon")]
    [TestCase("0")]
    [TestCase("Fri, 02 Jan 2026 03:04:05 GMT")]
    public async Task SendAsync_RetryAfterThatSaysNothing_IsNone(string header)
    {
        using var wire = new Wire(
            new StubHandler().On("GET", "/", Reply.With(429, "", ("Retry-After", header))),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            new Testing.ManualTimeProvider(),
            new Redactor()
        );

        (await wire.SendAsync(Get("http://h"), null, null, CancellationToken.None))
            .Answer!.RetryAfter.Should()
            .BeNull();
    }

    private static ApiRequest Get(string address) => new(HttpMethod.Get, new Uri(address), ["v2"]);

    private static async Task<Attempt> SendAsync(ApiRequest request, Credential? credential = null)
    {
        using var wire = new Wire(
            Sockets.Create(insecure: false, authorities: null, new EnvironmentProxy(HostEnvironment.Empty)),
            "test/1.0",
            TimeSpan.FromMinutes(1),
            new Testing.ManualTimeProvider(),
            new Redactor()
        );
        return await wire.SendAsync(
            request,
            credential ?? new Credential.Keys(new Secret("AK"), new Secret("SK")),
            null,
            CancellationToken.None
        );
    }
}
