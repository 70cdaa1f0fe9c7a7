using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Iam;

internal sealed class TokenCallTests : SimulatorTest
{
    private const string Region = """{"project":{"name":"cn-north-4"}}""";

    [SetUp]
    public void SendNoCredentials() => Client.Signer = null;

    [Test]
    public async Task Issue_Password_SaysScopeAndEndOfToken()
    {
        var reply = await Client.PostAsync("/v3/auth/tokens?nocatalog=true", PasswordBody("demo-password", Region));

        reply.Status.Should().Be(201);
        reply.Header("X-Subject-Token").Should().NotBeNull().And.Subject.Length.Should().BeGreaterThan(2000);
        reply.Header("X-IAM-Trace-Id").Should().NotBeNullOrEmpty();
        var token = reply.Json["token"]!;
        token["project"]!["id"]!.GetValue<string>().Should().Be(SimulatorDefaults.ProjectId);
        token["issued_at"]!.GetValue<string>().Should().Be("2026-01-02T03:04:05.000000Z");
        token["expires_at"]!.GetValue<string>().Should().Be("2026-01-03T03:04:05.000000Z");
        token["user"]!["domain"]!["name"]!.GetValue<string>().Should().Be("demo");
        token.AsObject().ContainsKey("catalog").Should().BeFalse();
    }

    [TestCase("")]
    [TestCase("?nocatalog=")]
    public async Task Issue_WithoutNocatalog_SendsCatalog(string query)
    {
        var reply = await Client.PostAsync("/v3/auth/tokens" + query, PasswordBody("demo-password", Region));

        reply.Json["token"]!["catalog"]!.AsArray().Should().NotBeEmpty();
    }

    [TestCase("wrong")]
    [TestCase("")]
    public async Task Issue_WrongPassword_Is401InNestedError(string password)
    {
        var reply = await Client.PostAsync("/v3/auth/tokens", PasswordBody(password, Region));

        reply.Status.Should().Be(401);
        reply.Json["error"]!["code"]!.GetValue<int>().Should().Be(401);
        reply.Json["error"]!["title"]!.GetValue<string>().Should().Be("Unauthorized");
        reply.Json["error"]!["message"]!.GetValue<string>().Should().Contain("password");
        Simulator.Requests.Single().ErrorCode.Should().Be("401");
    }

    [TestCase("""{"project":{"name":"cn-north-9"}}""")]
    [TestCase("""{"project":{"id":"77777777777777777777777777777777"}}""")]
    [TestCase("""{"project":{"name":"cn-north-4","domain":{"name":"other"}}}""")]
    [TestCase("""{"domain":{"name":"other"}}""")]
    public async Task Issue_UnknownScope_Is401(string scope) =>
        (await Client.PostAsync("/v3/auth/tokens", PasswordBody("demo-password", scope))).Status.Should().Be(401);

    [TestCase("""{"project":{"id":"0123456789abcdef0123456789abcdef"}}""")]
    [TestCase("""{"project":{"name":"cn-north-4","domain":{"id":"d78cbac186b744899480f25bd022f468"}}}""")]
    public async Task Issue_OtherFormsOfScope_AreAccepted(string scope) =>
        (await Client.PostAsync("/v3/auth/tokens", PasswordBody("demo-password", scope))).Json["token"]!["project"]![
            "name"
        ]!
            .GetValue<string>()
            .Should()
            .Be("cn-north-4");

    [Test]
    public async Task Issue_UserById_NeedsNoDomain()
    {
        const string body = """
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"id":"5d3a1f0c7b2e4968a0c1d2e3f4051627",
            "password":"demo-password"}}},"scope":{"project":{"name":"cn-north-4"}}}}
            """;

        (await Client.PostAsync("/v3/auth/tokens", body)).Status.Should().Be(201);
    }

    [TestCase("no json")]
    [TestCase("{}")]
    [TestCase("""{"auth":{"identity":{"methods":["magic"]}}}""")]
    [TestCase(
        """{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"demo","password":"demo-password"}}}}}"""
    )]
    public async Task Issue_MalformedBody_Is400(string body)
    {
        var reply = await Client.PostAsync("/v3/auth/tokens", body);

        reply.Status.Should().Be(400);
        reply.Json["error"]!["code"]!.GetValue<int>().Should().Be(400);
    }

    [Test]
    public async Task Issue_Token_GivesTokenOfNewScope()
    {
        await UseTokenAsync("""{"domain":{"name":"demo"}}""");

        var reply = await Client.PostAsync(
            "/v3/auth/tokens",
            $$$"""{"auth":{"identity":{"methods":["token"],"token":{"id":"{{{Client.Token}}}"}},"scope":{{{Region}}} } }"""
        );
        Client.Token = reply.Header("X-Subject-Token");

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task Issue_UnknownToken_Is401()
    {
        const string body = """{"auth":{"identity":{"methods":["token"],"token":{"id":"MIIunknown"}}}}""";

        (await Client.PostAsync("/v3/auth/tokens", body)).Status.Should().Be(401);
    }

    [Test]
    public async Task Log_Secrets_AreReplaced()
    {
        await Client.PostAsync("/v3/auth/tokens", PasswordBody("demo-password", Region));
        await Client.PostAsync(
            "/v3/auth/tokens",
            """{"auth":{"identity":{"methods":["token"],"token":{"id":"MIIsecret"}}}}"""
        );

        var bodies = Simulator.Requests.Select(request => request.Body).ToList();
        bodies[0]
            .Should()
            .Contain("\"name\":\"demo\"")
            .And.Contain("\"methods\":[\"password\"]")
            .And.NotContain("demo-password");
        bodies[1].Should().Contain("\"id\":\"***\"").And.NotContain("MIIsecret");
    }
}
