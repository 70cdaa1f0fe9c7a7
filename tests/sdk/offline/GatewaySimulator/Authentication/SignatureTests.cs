using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Authentication;

internal sealed class SignatureTests : SimulatorTest
{
    [Test]
    public async Task Call_GoodSignature_IsAcceptedAndLogged()
    {
        var reply = await Client.GetAsync(Caller.Ports + "?protocol=HTTP&limit=5");

        reply.Status.Should().Be(200);
        Simulator
            .Requests.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Number = 1,
                    Method = "GET",
                    Path = Caller.Ports,
                    Query = "protocol=HTTP&limit=5",
                    Status = 200,
                    ErrorCode = (string?)null,
                    RequestId = reply.Header("X-Request-Id"),
                    Caller = "demo",
                    SignIn = SignIn.AccessKey,
                    Time = Clock.GetUtcNow(),
                    Body = "",
                }
            );
    }

    [Test]
    public async Task Call_WrongSecret_Is401WithRequestIdInBody()
    {
        Client.Signer = Signer.Default with { SecretKey = "wrong" };

        var reply = await Client.AddPortAsync(8080);

        reply.ShouldBe(401, "APIGW.0301");
        reply.Json["request_id"]!.GetValue<string>().Should().Be(reply.Header("X-Request-Id"));
        Simulator.Ports().Should().BeEmpty();
        Simulator.Requests.Single().SignIn.Should().Be(SignIn.None);
    }

    [Test]
    public async Task Call_UnknownAccessKey_Is401()
    {
        Client.Signer = Signer.Default with { AccessKey = "AKUNKNOWN" };

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [TestCase(15 * 60, 200)]
    [TestCase(15 * 60 + 1, 401)]
    [TestCase(-15 * 60, 200)]
    [TestCase(-15 * 60 - 1, 401)]
    public async Task Call_ClockSkew_IsAcceptedUpTo15Minutes(int seconds, int status)
    {
        Client.Skew = TimeSpan.FromSeconds(seconds);

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(status);
    }

    [Test]
    public async Task Call_BodyChangedAfterSigning_Is401()
    {
        Client.SetFailed = request =>
            request.Content = new StringContent("""{"protocol":"HTTP","ingress_port":9090}""");

        (await Client.AddPortAsync(8080)).ShouldBe(401, "APIGW.0301");
    }

    [Test]
    public async Task Call_DateNotSigned_Is401()
    {
        Client.Signer = Signer.Default with { SignsDate = false };

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [Test]
    public async Task Call_PayloadDeclaredUnsigned_IsAccepted()
    {
        Client.Signer = Signer.Default with { SignsPayload = false };

        (await Client.AddPortAsync(8080)).Status.Should().Be(201);
    }

    [Test]
    public async Task Call_SignedHeaderMissing_Is401ThatNamesIt()
    {
        Client.Signer = Signer.Default with { ProjectId = SimulatorDefaults.ProjectId };
        Client.SetFailed = request => request.Headers.Remove("X-Project-Id");

        var reply = await Client.GetAsync(Caller.Ports);

        reply.ShouldBe(401, "APIGW.0301");
        reply.Message.Should().Contain("x-project-id");
    }

    [TestCase("20260102T030405")]
    [TestCase("2026-01-02T03:04:05Z")]
    public async Task Call_MalformedDate_Is401ThatSaysSo(string date)
    {
        Client.SetFailed = request =>
        {
            request.Headers.Remove("X-Sdk-Date");
            request.Headers.TryAddWithoutValidation("X-Sdk-Date", date);
        };

        (await Client.GetAsync(Caller.Ports)).Message.Should().Contain("X-Sdk-Date");
    }

    [Test]
    public async Task Call_SignedHeaderChanged_Is401()
    {
        Client.SetFailed = request => request.Headers.Host = "elsewhere.example.com";

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [TestCase("SDK-HMAC-SHA256")]
    [TestCase("SDK-HMAC-SHA256 Access=AKEXAMPLE0000000TEST")]
    [TestCase("SDK-HMAC-SHA256 Access=AKEXAMPLE0000000TEST,SignedHeaders=host,Signature=00")]
    [TestCase("Basic dXNlcjpwYXNz")]
    public async Task Call_MalformedAuthorization_Is401(string header)
    {
        Client.Signer = null;
        Client.SetFailed = request => request.Headers.TryAddWithoutValidation("Authorization", header);

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [Test]
    public async Task Call_AfterSixBadSignatures_IsLockedForFiveMinutes()
    {
        using var bad = NewClient();
        bad.Signer = Signer.Default with { SecretKey = "wrong" };
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 5; i++)
                await bad.GetAsync(Caller.Ports);
            (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200, "a good one clears five bad ones");
        }
        for (var i = 0; i < 6; i++)
            await bad.GetAsync(Caller.Ports);

        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
        Clock.Advance(TimeSpan.FromMinutes(5));
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Call_OtherProjectInHeader_Is403()
    {
        Client.Signer = Signer.Default with { ProjectId = "11111111111111111111111111111111" };

        (await Client.GetAsync(Caller.Ports)).ShouldBe(403, "APIC.7130");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(403, "APIG.1136");
    }

    [Test]
    public async Task Call_OwnProjectInHeader_IsAccepted()
    {
        Client.Signer = Signer.Default with { ProjectId = SimulatorDefaults.ProjectId };

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Call_UnknownProjectInPath_Is403() =>
        (await Client.GetAsync("/v2/11111111111111111111111111111111/apigw/instances")).ShouldBe(403, "APIC.7130");

    [TestCase("GET", "/v2//apigw/instances")]
    [TestCase("GET", "/v1/0123456789abcdef0123456789abcdef/apigw/instances")]
    [TestCase("PUT", Caller.Ports)]
    [TestCase("GET", Caller.Ports + "/0ae98839d78043d8a6dff54d7cb096dc")]
    [TestCase("GET", "/")]
    public async Task Call_PathThatIsNoApi_Is404OfFrontGateway(string method, string path)
    {
        var reply = await Client.SendAsync(method, path);

        reply.ShouldBe(404, "APIGW.0101");
        reply.Json["request_id"]!.GetValue<string>().Should().Be(reply.Header("X-Request-Id"));
    }

    [Test]
    public async Task Call_BodyAbove12Megabytes_Is413() =>
        (await Client.PostAsync(Caller.Ports, new string(' ', 12 * 1024 * 1024 + 1))).ShouldBe(413, "APIGW.0201");

    [Test]
    public async Task Call_TargetAbove32Kilobytes_Is414() =>
        (await Client.GetAsync(Caller.Ports + "?protocol=" + new string('x', 32 * 1024))).ShouldBe(414, "APIGW.0201");
}
