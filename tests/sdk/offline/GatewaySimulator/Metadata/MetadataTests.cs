using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Metadata;

internal sealed class MetadataTests : SimulatorTest
{
    private const string TokenPath = "/meta-data/latest/api/token";
    private const string KeyPath = "/openstack/latest/securitykey";

    protected override SimulatorOptions Options => new() { MetadataKeyLifetime = TimeSpan.FromHours(6) };

    [SetUp]
    public void SendNoCredentials() => Client.Signer = null;

    [TestCase(MetadataService.TokenOptional)]
    [TestCase(MetadataService.TokenRequired)]
    public async Task Key_WithToken_SignsCallsUntilItExpires(MetadataService service)
    {
        Simulator.MetadataService = service;
        await UseMetadataTokenAsync("21600");

        var key = (await Client.GetAsync(KeyPath)).Json["credential"]!;

        key["expires_at"]!.GetValue<string>().Should().Be("2026-01-02T09:04:05.000000Z");
        using var apig = NewClient();
        apig.Signer = new Signer(
            key["access"]!.GetValue<string>(),
            key["secret"]!.GetValue<string>(),
            key["securitytoken"]!.GetValue<string>()
        );
        (await apig.GetAsync(Caller.Ports)).Status.Should().Be(200);
        Simulator
            .Requests[^1]
            .Should()
            .BeEquivalentTo(new { Caller = "agency of the machine", SignIn = SignIn.TemporaryKey });
        Clock.Advance(TimeSpan.FromHours(6));
        (await apig.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [TestCase(MetadataService.TokenOptional, 200)]
    [TestCase(MetadataService.WithoutTokens, 200)]
    [TestCase(MetadataService.TokenRequired, 401)]
    [TestCase(MetadataService.NoAgency, 401)]
    public async Task Key_WithoutToken_DependsOnTheService(MetadataService service, int status)
    {
        Simulator.MetadataService = service;

        (await Client.GetAsync(KeyPath)).Status.Should().Be(status);
    }

    [Test]
    public async Task Key_UnknownOrExpiredToken_Is401ThatDoesNotBlameTheAgency()
    {
        await UseMetadataTokenAsync("60");
        Clock.Advance(TimeSpan.FromSeconds(59));
        (await Client.GetAsync(KeyPath)).Status.Should().Be(200);
        Clock.Advance(TimeSpan.FromSeconds(1));

        var reply = await Client.GetAsync(KeyPath);

        reply.Status.Should().Be(401);
        reply.Text.Should().NotContain("Agency");
    }

    [Test]
    public async Task Key_NoAgency_Is401ThatSaysSo()
    {
        Simulator.MetadataService = MetadataService.NoAgency;
        await UseMetadataTokenAsync("21600");

        (await Client.GetAsync(KeyPath)).Text.Should().Contain("Please configure Cloud Service Agency first");
    }

    [Test]
    public async Task Token_OldService_Is404()
    {
        Simulator.MetadataService = MetadataService.WithoutTokens;

        (await AskTokenAsync("21600")).Status.Should().Be(404);
    }

    [TestCase(null)]
    [TestCase("0")]
    [TestCase("21601")]
    [TestCase("long")]
    public async Task Token_BadTtl_Is400(string? ttl) => (await AskTokenAsync(ttl)).Status.Should().Be(400);

    private Task<Reply> AskTokenAsync(string? ttl)
    {
        Client.SetFailed = request =>
        {
            if (ttl is not null)
                request.Headers.TryAddWithoutValidation("X-Metadata-Token-Ttl-Seconds", ttl);
        };
        return Client.SendAsync("PUT", TokenPath);
    }

    private async Task UseMetadataTokenAsync(string ttl)
    {
        var token = (await AskTokenAsync(ttl)).Text;
        Client.SetFailed = request => request.Headers.Add("X-Metadata-Token", token);
    }
}
