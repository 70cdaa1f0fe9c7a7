using PulumiApig.Protocol.Tests.Support;

namespace PulumiApig.Protocol.Tests.Grpc;

/// <summary>What the server makes of raw bytes.</summary>
public sealed class WireTests
{
    private const string Ok = "0";
    private const string InvalidArgument = "3";
    private const string DeadlineExceeded = "4";
    private const string ResourceExhausted = "8";
    private const string Unimplemented = "12";
    private const string Internal = "13";

    private InvokeServer _server = null!;
    private RawClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await InvokeServer.EchoAsync();
        _client = new RawClient(_server.Address);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Request_OneMessage_IsAnsweredWithOneMessageAndTheStatusInTheTrailers()
    {
        var answer = await _client.SendAsync(RawClient.Frame(0x0A, 1, (byte)'x'));

        answer.Should().BeEquivalentTo(new RawAnswer(200, null, Ok, [0, 0, 0, 0, 2, 0x0A, 0]));
    }

    private static IEnumerable<TestCaseData> BrokenBodies()
    {
        yield return Body(Internal, "empty");
        yield return Body(Internal, "half of a frame's head", 0, 0, 0);
        yield return Body(Internal, "a head alone", 0, 0, 0, 0, 9);
        yield return Body(Internal, "half of a message", 0, 0, 0, 0, 9, 0x0A, 1);
        yield return Body(Internal, "400 MiB claimed", 0, 0x19, 0, 0, 0, 1, 2, 3);
        yield return Body(ResourceExhausted, "one byte more claimed", 0, 0x19, 0, 0, 1, 1, 2, 3);
        yield return Body(ResourceExhausted, "4 GiB claimed", 0, 0xFF, 0xFF, 0xFF, 0xFF, 1);
        yield return Body(Unimplemented, "compressed", 1, 0, 0, 0, 0);
        yield return Body(Unimplemented, "two messages", [.. RawClient.Frame(), .. RawClient.Frame()]);
        yield return Body(Unimplemented, "a message and a byte", [.. RawClient.Frame(), 0]);
        yield return Body(InvalidArgument, "no protobuf", RawClient.Frame(0xFF, 0xFF, 0xFF));
        yield return Body(InvalidArgument, "a field cut short", RawClient.Frame(0x0A, 9, 1));

        static TestCaseData Body(string status, string name, params byte[] bytes) =>
            new TestCaseData(bytes, status).SetArgDisplayNames(name, status);
    }

    [TestCaseSource(nameof(BrokenBodies))]
    public async Task Request_ABrokenBody_IsAnErrorInTheHeadersAlone(byte[] body, string status)
    {
        var answer = await _client.SendAsync(body);

        answer.Should().BeEquivalentTo(new RawAnswer(200, status, null, []));
        _server.Faults.Should().BeEmpty();
    }

    [TestCase("/pulumirpc.ResourceProvider/Construct")]
    [TestCase("/grpc.health.v1.Health/Check")]
    [TestCase("/")]
    [TestCase("/pulumirpc.resourceprovider/invoke")]
    public async Task Request_AnUnknownMethod_IsUnimplemented(string path)
    {
        var answer = await _client.SendAsync(RawClient.Frame(), path);

        (answer.HttpStatus, answer.StatusInHeaders).Should().Be((200, Unimplemented));
    }

    [TestCase("application/grpc")]
    [TestCase("application/grpc+proto")]
    [TestCase("application/grpc; charset=utf-8")]
    [TestCase("Application/GRPC")]
    public async Task Request_AContentTypeOfGrpc_IsServed(string contentType) =>
        (await _client.SendAsync(RawClient.Frame(), contentType: contentType)).StatusInTrailers.Should().Be(Ok);

    [TestCase(null)]
    [TestCase("text/plain")]
    [TestCase("application/json")]
    [TestCase("application/grpc-web")]
    [TestCase("application/grpc+json")]
    public async Task Request_AnotherContentType_IsUnsupported(string? contentType) =>
        (await _client.SendAsync(RawClient.Frame(), contentType: contentType)).HttpStatus.Should().Be(415);

    [Test]
    public async Task Request_Get_IsNotAllowed() =>
        (await _client.SendAsync([], method: HttpMethod.Get)).HttpStatus.Should().Be(405);

    [TestCase("1n")]
    [TestCase("0S")]
    public async Task Request_ADeadlineThatIsOver_IsExceeded(string timeout) =>
        (await _client.SendAsync([0], timeout: timeout)).StatusInHeaders.Should().Be(DeadlineExceeded);

    [TestCase("99999999H")]
    [TestCase("soon")]
    [TestCase("-1S")]
    [TestCase("999999999S")]
    [TestCase("")]
    public async Task Request_ADeadlineThatIsFarOrNotOne_IsServed(string timeout) =>
        (await _client.SendAsync(RawClient.Frame(), timeout: timeout)).StatusInTrailers.Should().Be(Ok);
}
