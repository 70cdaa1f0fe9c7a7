using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Ports;

[TestFixture]
public sealed class ListPortsTests
{
    private const string Three = """
        {"total":4,"size":4,"future":1,"ingress_port_infos":[
          {"ingress_port_id":"c","protocol":"GRPC","ingress_port":9090,"status":"healing","extra":{}},
          {"ingress_port_id":"d","protocol":"HTTP","ingress_port":80,"status":"normal"},
          {"ingress_port_id":"a","protocol":"HTTP","ingress_port":8080,"status":"normal"},
          {"ingress_port_id":"b","protocol":"HTTPS","ingress_port":8443,"status":"abnormal"}]}
        """;

    [Test]
    public async Task ListPorts_KnownAndUnknownNames_AreAllData()
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, 200, Three));

        var ports = (await client.ListPortsAsync(Samples.Gateway)).Value;

        ports
            .Select(p => $"{p.Id} {p.Protocol} {p.Number} {p.Status}")
            .Should()
            .Equal("d HTTP 80 normal", "a HTTP 8080 normal", "b HTTPS 8443 abnormal", "c GRPC 9090 healing");
    }

    [Test]
    public async Task ListPorts_Filters_Combine()
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, 200, Three));

        var byBoth = await client.ListPortsAsync(
            Samples.Gateway,
            new PortFilter(IngressProtocol.Https, PortNumber.From(8443))
        );
        var mismatch = await client.ListPortsAsync(
            Samples.Gateway,
            new PortFilter(IngressProtocol.Http, PortNumber.From(8443))
        );

        byBoth.Value.Single().Id.Value.Should().Be("b");
        mismatch.Value.Should().BeEmpty();
    }

    [Test]
    public async Task ListPorts_MoreThanAPage_ReadsThemAll()
    {
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(200, Page(2000, 500)),
            Reply.With(200, Page(2500, 41))
        );
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(541);

        stub.Sent.Select(s => s.Uri.Query).Should().Equal("?offset=0&limit=500", "?offset=500&limit=500");
    }

    [Test]
    public async Task ListPorts_PortSlippedBetweenPages_ReadsAgain()
    {
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(200, Page(2000, 500)),
            Reply.With(200, Page(2499, 41)),
            Reply.With(200, Page(2000, 500)),
            Reply.With(200, Page(2500, 41))
        );
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(541);
    }

    [Test]
    public async Task ListPorts_PortClosedBetweenPages_MissesNone()
    {
        // The list has shrunk after the first page: what was the first item of the second page is on no page now.
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            Reply.With(200, Page(2000, 500)),
            Reply.With(200, Page(2501, 40, total: 540)),
            Reply.With(200, Page(2001, 500, total: 540)),
            Reply.With(200, Page(2501, 40, total: 540))
        );
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway))
            .Value.Select(p => p.Number.Value)
            .Should()
            .Equal(Enumerable.Range(2001, 540));
    }

    [Test]
    public async Task ListPorts_NeverTheSameTwice_IsAConflictAndNotAGuess()
    {
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            [
                .. Enumerable
                    .Repeat<string[]>([Page(2000, 500), Page(2499, 41)], 3)
                    .SelectMany(pages => pages)
                    .Select(page => Reply.With(200, page)),
            ]
        );
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Kind.Should().Be(FailureKind.Conflict);
    }

    [TestCase(541)]
    [TestCase(null)]
    public async Task ListPorts_ServerIgnoresTheOffset_SaysThatThePageRepeats(int? total)
    {
        var page = total is { } t ? Page(2000, 500, t) : Page(2000, 500).Replace("\"total\":541,", "");
        var stub = new StubHandler().On("GET", PortsPath, 200, page);
        using var client = Client(stub);

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.Unavailable);
        error.Reason.Should().Contain("the same page again").And.Contain("500 items");
        stub.Sent.Should().HaveCount(6);
    }

    [Test]
    public async Task ListPorts_EmptyPageWhereMoreIsPromised_IsAConflictAndNotAShortList()
    {
        var stub = new StubHandler().On("GET", PortsPath, 200, """{"total":2,"ingress_port_infos":[]}""");
        using var client = Client(stub);

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Kind.Should().Be(FailureKind.Conflict);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("<html>login</html>")]
    [TestCase("""{"total":2}""")]
    [TestCase("""{"total":1,"ingress_port_infos":[null]}""")]
    [TestCase("""{"total":1,"ingress_port_infos":[{"protocol":"HTTP"}]}""")]
    [TestCase("""{"error_code":"APIC.7302"}""")]
    public async Task ListPorts_UnexpectedBody_IsAnErrorAndNeverGone(string body)
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, 200, body));

        (await client.ListPortsAsync(Samples.Gateway))
            .Error.Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unavailable,
                    IsGone = false,
                    Effect = Effect.None,
                }
            );
    }

    [Test]
    public async Task ListPorts_HalfAnAnswer_IsReadAgain()
    {
        using var client = Client(
            new StubHandler().On("GET", PortsPath, Reply.With(200, Three[..50]), Reply.With(200, Three))
        );

        (await client.ListPortsAsync(Samples.Gateway)).Value.Should().HaveCount(4);
    }

    [Test]
    public async Task ListPorts_NoPorts_IsAnEmptyList()
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, 200, """{"total":0,"size":0}"""));

        (await client.ListPortsAsync(Samples.Gateway)).Value.Should().BeEmpty();
    }

    [Test]
    public async Task ListPorts_GatewayDoesNotExist_IsGone()
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, Reply.Error(404, "APIC.7302")));

        (await client.ListPortsAsync(Samples.Gateway))
            .Error.Should()
            .BeEquivalentTo(new { Kind = FailureKind.NotFound, IsGone = true });
    }

    [Test]
    public async Task ListPorts_WrongAddress_IsNotGone()
    {
        using var client = Client(new StubHandler().On("GET", PortsPath, Reply.Error(404, "APIGW.0101")));

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Should().BeEquivalentTo(new { Kind = FailureKind.FailedPrecondition, IsGone = false });
        error.Advice.Should().Contain($"https://apig.cn-north-4.myhuaweicloud.com{PortsPath}");
    }

    [Test]
    public async Task ListPorts_FortyAtOnce_ShareOneRead()
    {
        var release = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            async _ =>
            {
                arrived.TrySetResult();
                await release.Task;
                return await Reply.With(200, Three)(default);
            }
        );
        using var client = Client(stub);

        var reads = Enumerable.Range(0, 40).Select(_ => client.ListPortsAsync(Samples.Gateway)).ToArray();
        await arrived.Task;
        release.SetResult();

        (await Task.WhenAll(reads)).Should().OnlyContain(r => r.Value.Count == 4);
        stub.Sent.Should().HaveCount(1);
    }

    [Test]
    public async Task ListPorts_OneOfManyIsCancelled_TheOthersGetTheirAnswer()
    {
        var release = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            async cancellationToken =>
            {
                arrived.TrySetResult();
                await release.Task.WaitAsync(cancellationToken);
                return await Reply.With(200, Three)(default);
            }
        );
        using var client = Client(stub);
        using var cancel = new CancellationTokenSource();

        var first = client.ListPortsAsync(Samples.Gateway, null, null, cancel.Token);
        var second = client.ListPortsAsync(Samples.Gateway);
        await arrived.Task;
        await cancel.CancelAsync();

        (await first).Error.Should().BeEquivalentTo(new { Kind = FailureKind.Cancelled, Effect = Effect.None });
        release.SetResult();
        (await second).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task ListPorts_AllCancelled_StopsTheRequest()
    {
        var arrived = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var stub = new StubHandler().On(
            "GET",
            PortsPath,
            async cancellationToken =>
            {
                arrived.TrySetResult();
                await using var registration = cancellationToken.Register(stopped.SetResult);
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new AssertionException("not reached");
            }
        );
        using var client = Client(stub);
        using var cancel = new CancellationTokenSource();

        var read = client.ListPortsAsync(Samples.Gateway, null, null, cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();

        await read;
        await stopped.Task;
    }

    [Test]
    public async Task ListPorts_AfterAChange_DoesNotShareAReadFromBefore()
    {
        var release = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        var stub = new StubHandler()
            .On("DELETE", PortsPath, 204)
            .On(
                "GET",
                PortsPath,
                async _ =>
                {
                    arrived.TrySetResult();
                    await release.Task;
                    return await Reply.With(200, PortList(("a", "HTTP", 8080)))(default);
                },
                Reply.With(200, PortList())
            );
        using var client = Client(stub);

        var before = client.ListPortsAsync(Samples.Gateway);
        await arrived.Task;
        await client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse("a"));
        var after = client.ListPortsAsync(Samples.Gateway);
        release.SetResult();

        (await after).Value.Should().BeEmpty();
        (await before).Value.Should().HaveCount(1);
        (await client.ListPortsAsync(Samples.Gateway))
            .Value.Should()
            .BeEmpty("what was read before the change is no memory");
    }

    private static string Page(int from, int count, int total = 541) =>
        PortList([.. Enumerable.Range(from, count).Select(n => ($"id{n}", "HTTP", n))])
            .Replace($"\"total\":{count}", $"\"total\":{total}");
}
