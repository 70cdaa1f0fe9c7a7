using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Iam;

internal sealed class AgencyTests : SimulatorTest
{
    private const string V3 = "/v3.0/OS-CREDENTIAL/securitytokens";
    private const string V5 = "/v5/agencies/assume";

    [Test]
    public async Task AssumeRole_Keys_SignCallsUntilTheyExpire()
    {
        var reply = await AssumeAsync("""{"agency_name":"demo-agency","domain_name":"demo","duration_seconds":3600}""");
        reply.Status.Should().Be(201);
        reply.Json["credential"]!["expires_at"]!.GetValue<string>().Should().Be("2026-01-02T04:04:05.000000Z");
        Client.Signer = SignerOf(reply);

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
        Simulator.Requests[^1].Should().BeEquivalentTo(new { Caller = "demo-agency", SignIn = SignIn.TemporaryKey });

        Clock.Advance(TimeSpan.FromHours(1));
        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [Test]
    public async Task TemporaryKey_SecurityTokenMissingOrWrong_Is401()
    {
        var signer = SignerOf(await AssumeAsync("""{"agency_name":"demo-agency","domain_name":"demo"}"""));

        Client.Signer = signer with { SecurityToken = null };
        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
        Client.Signer = signer with { SecurityToken = "another" };
        (await Client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0301");
    }

    [Test]
    public async Task TemporaryKey_SecurityTokenSentUnsigned_IsAccepted()
    {
        var signer = SignerOf(await AssumeAsync("""{"agency_name":"demo-agency","domain_name":"demo"}"""));

        Client.Signer = signer with { SecurityToken = null };
        Client.SetFailed = request => request.Headers.Add("X-Security-Token", signer.SecurityToken);

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [TestCase("""{"agency_name":"demo-agency","domain_id":"d78cbac186b744899480f25bd022f468"}""", 201)]
    [TestCase("""{"agency_name":"nobody","domain_name":"demo"}""", 404)]
    [TestCase("""{"agency_name":"demo-agency","domain_name":"other"}""", 404)]
    [TestCase("""{"agency_name":"demo-agency"}""", 404)]
    [TestCase("""{"agency_name":"demo-agency","domain_name":"demo","duration_seconds":899}""", 400)]
    [TestCase("""{"agency_name":"demo-agency","domain_name":"demo","duration_seconds":86400}""", 201)]
    [TestCase("""{"agency_name":"demo-agency","domain_name":"demo","duration_seconds":86401}""", 400)]
    [TestCase("""{"agency_name":"demo-agency","domain_name":"demo","duration_seconds":"900"}""", 400)]
    public async Task AssumeRole_Wish_IsChecked(string role, int status) =>
        (await AssumeAsync(role)).Status.Should().Be(status);

    [Test]
    public async Task AssumeRole_NoCredentials_Is401()
    {
        Client.Signer = null;

        (await AssumeAsync("""{"agency_name":"demo-agency","domain_name":"demo"}""")).Status.Should().Be(401);
    }

    [Test]
    public async Task SecurityTokens_TokenInBody_GivesKeysOfItsUser()
    {
        var token = await UseTokenAsync();
        Client.Token = null;
        Client.Signer = null;

        var reply = await Client.PostAsync(
            V3,
            $$$"""{"auth":{"identity":{"methods":["token"],"token":{"id":"{{{token}}}"} } } }"""
        );

        Client.Signer = SignerOf(reply);
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
        Simulator.Requests[^1].Caller.Should().Be("demo");
    }

    [Test]
    public async Task SecurityTokens_UnknownMethod_Is400() =>
        (await Client.PostAsync(V3, """{"auth":{"identity":{"methods":["magic"]}}}""")).Status.Should().Be(400);

    [Test]
    public async Task AgencyToken_ProjectScope_IsAccepted()
    {
        var reply = await Client.PostAsync(
            "/v3/auth/tokens",
            """
            {"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"demo-agency","domain_name":"demo"}},
            "scope":{"project":{"name":"cn-north-4"}}}}
            """
        );
        reply.Status.Should().Be(201);
        Client.Token = reply.Header("X-Subject-Token");

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
        Simulator.Requests[^1].Should().BeEquivalentTo(new { Caller = "demo-agency", SignIn = SignIn.Token });
    }

    [Test]
    public async Task AgencyToken_UnknownAgency_Is404() =>
        (
            await Client.PostAsync(
                "/v3/auth/tokens",
                """{"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"nobody","domain_name":"demo"}}}}"""
            )
        )
            .Status.Should()
            .Be(404);

    [Test]
    public async Task AssumeV5_Keys_SignCallsForAnHour()
    {
        var reply = await AssumeV5Async();
        var keys = reply.Json["credentials"]!;
        keys["expiration"]!.GetValue<string>().Should().Be("2026-01-02T04:04:05.000000Z");
        Client.Signer = new Signer(
            Text(keys, "access_key_id"),
            Text(keys, "secret_access_key"),
            Text(keys, "security_token")
        );

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
        (await AssumeV5Async(""","duration_seconds":3601"""))
            .Status.Should()
            .Be(400, "a chained call gets an hour at most");
    }

    [TestCase(
        """{"agency_urn":"iam::d78cbac186b744899480f25bd022f468:agency:nobody","agency_session_name":"s"}""",
        404
    )]
    [TestCase("""{"agency_urn":"iam::other:agency:demo-agency","agency_session_name":"s"}""", 404)]
    [TestCase("""{"agency_urn":"demo-agency","agency_session_name":"s"}""", 404)]
    [TestCase("""{"agency_urn":"iam::d78cbac186b744899480f25bd022f468:agency:demo-agency"}""", 400)]
    public async Task AssumeV5_BadWish_IsRefused(string body, int status) =>
        (await Client.PostAsync(V5, body)).Status.Should().Be(status);

    private Task<Reply> AssumeAsync(string role) =>
        Client.PostAsync(V3, $$$"""{"auth":{"identity":{"methods":["assume_role"],"assume_role":{{{role}}} } } }""");

    private Task<Reply> AssumeV5Async(string more = "") =>
        Client.PostAsync(
            V5,
            $$"""{"agency_urn":"iam::{{SimulatorDefaults.DomainId}}:agency:demo-agency","agency_session_name":"s"{{more}}}"""
        );

    private static Signer SignerOf(Reply reply)
    {
        var credential = reply.Json["credential"]!;
        return new Signer(Text(credential, "access"), Text(credential, "secret"), Text(credential, "securitytoken"));
    }

    private static string Text(System.Text.Json.Nodes.JsonNode node, string name) => node[name]!.GetValue<string>();
}
