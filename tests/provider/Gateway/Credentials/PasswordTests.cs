using PulumiApig.Gateway.Tests.Support;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Credentials;

[TestFixture]
public sealed class PasswordTests
{
    private const string TokenBody =
        """{"token":{"expires_at":"2026-01-03T03:04:05.000000Z","project":{"id":"0123456789abcdef0123456789abcdef","name":"cn-north-4"}}}""";

    private static readonly GatewaySettings Settings = new()
    {
        Region = "cn-north-4",
        UserName = "demo",
        DomainName = "company",
        Password = new Secret("demo-password"),
    };

    [Test]
    public async Task SignIn_UserAndDomain_AsksForATokenOfTheRegionsProject()
    {
        var stub = Stub(Token("tok-1"));
        using var client = Client(stub, Settings);

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        stub.Sent[0].Uri.Should().Be(new Uri("https://iam.cn-north-4.myhuaweicloud.com/v3/auth/tokens?nocatalog=true"));
        stub.Sent[0]
            .Body.Should()
            .Be(
                """{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"demo","password":"demo-password","domain":{"name":"company"}}}},"scope":{"project":{"name":"cn-north-4"}}}}"""
            );
        stub.Sent[0].Headers.Should().NotContainKey("Authorization").And.NotContainKey("X-Auth-Token");
        stub.Sent[1].Uri.AbsolutePath.Should().Be(PortsPath);
        stub.Sent[1].Headers.Should().Contain("X-Auth-Token", "tok-1").And.NotContainKey("Authorization");
    }

    [Test]
    public async Task SignIn_UserIdAndProjectId_NeedNoDomain()
    {
        var stub = Stub(Token("tok-1"));
        using var client = Client(
            stub,
            new GatewaySettings
            {
                Region = "cn-north-4",
                UserId = "u1",
                Password = new Secret("demo-password"),
                ProjectId = ProjectId,
            }
        );

        await client.ListPortsAsync(Samples.Gateway);

        stub.Sent[0]
            .Body.Should()
            .Contain("""{"user":{"id":"u1","password":"demo-password"}}""")
            .And.Contain($"\"project\":{{\"id\":\"{ProjectId}\"}}");
    }

    [Test]
    public async Task SignIn_Token_IsKept()
    {
        var stub = Stub(Token("tok-1"));
        using var client = Client(stub, Settings);

        await client.ListPortsAsync(Samples.Gateway);
        await client.ListDomainsAsync(Samples.Gateway, IngressPortId.Parse("p1"));

        stub.SentTo("POST", "/v3/auth/tokens").Should().HaveCount(1);
        stub.SentTo("GET", PortsPath).Should().HaveCount(2);
    }

    [TestCase(23 * 60 + 49, 1)]
    [TestCase(23 * 60 + 51, 2)]
    public async Task SignIn_TokenNearItsEnd_IsRenewed(int minutes, int signIns)
    {
        var clock = new ImpatientTime();
        var stub = Stub(Token("tok-1"), Token("tok-2"));
        using var client = Client(stub, Settings, clock);

        await client.ListPortsAsync(Samples.Gateway);
        clock.Advance(TimeSpan.FromMinutes(minutes));
        await client.ListPortsAsync(Samples.Gateway);

        stub.SentTo("POST", "/v3/auth/tokens").Should().HaveCount(signIns);
    }

    [TestCase("APIC.7101")]
    [TestCase("APIC.7102")]
    [TestCase("APIG.1001")]
    [TestCase("APIGW.0301")]
    [TestCase("APIGW.0307")]
    public async Task SignIn_TokenRefusedAsOld_IsRenewedOnceAndTheRequestRepeated(string code)
    {
        var stub = new StubHandler()
            .On("POST", "/v3/auth/tokens", Token("tok-1"), Token("tok-2"))
            .On("GET", PortsPath, Reply.Error(401, code), Reply.With(200, PortList()));
        using var client = Client(stub, Settings);

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();

        stub.SentTo("GET", PortsPath).Select(s => s.Headers["X-Auth-Token"]).Should().Equal("tok-1", "tok-2");
    }

    [Test]
    public async Task SignIn_NewTokenRefusedToo_Fails()
    {
        var stub = new StubHandler()
            .On("POST", "/v3/auth/tokens", Token("tok-1"), Token("tok-2"))
            .On("GET", PortsPath, Reply.Error(401, "APIC.7101"));
        using var client = Client(stub, Settings);

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.Unauthenticated);
        error
            .Advice.Should()
            .Contain(
                "userName from the configuration, password from the configuration, domainName from the configuration"
            );
        stub.SentTo("GET", PortsPath).Should().HaveCount(2);
    }

    [Test]
    public async Task SignIn_ManyCallsAtOnce_ShareOneSignIn()
    {
        var release = new TaskCompletionSource();
        var stub = new StubHandler()
            .On(
                "POST",
                "/v3/auth/tokens",
                async _ =>
                {
                    await release.Task;
                    return await Token("tok-1")(default);
                }
            )
            .On("GET", "/apps/", 200, "{}");
        using var client = Client(stub, Settings);

        var calls = Enumerable
            .Range(0, 30)
            .Select(n => client.GetAclAsync(Samples.Gateway, AppId.Parse($"app{n}")))
            .ToArray();
        release.SetResult();

        (await Task.WhenAll(calls)).Should().OnlyContain(c => c.IsSuccess);
        stub.SentTo("POST", "/v3/auth/tokens").Should().HaveCount(1);
    }

    [Test]
    public async Task SignIn_ManyCallsHaveAnOldToken_ShareOneRenewal()
    {
        var renewed = 0;
        var stub = new StubHandler()
            .On("POST", "/v3/auth/tokens", _ => Token($"tok-{Interlocked.Increment(ref renewed)}")(default))
            .On("GET", "/apps/", 200, "{}");
        var gate = new RefuseToken(stub, "tok-1");
        using var client = Client(gate, Settings);

        var calls = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(n => client.GetAclAsync(Samples.Gateway, AppId.Parse($"app{n}")))
        );

        calls.Should().OnlyContain(c => c.IsSuccess);
        renewed.Should().Be(2);
    }

    [Test]
    public async Task SignIn_WrongPassword_SaysWhereItCameFromAndNotWhatItIs()
    {
        var stub = Stub(
            Reply.With(
                401,
                """{"error":{"code":401,"message":"The username or password demo-password is wrong.","title":"Unauthorized"}}"""
            )
        );
        using var client = Client(stub, Settings);

        var error = (await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number)).Error!;

        error
            .Should()
            .BeEquivalentTo(
                new
                {
                    Kind = FailureKind.Unauthenticated,
                    Effect = Effect.None,
                    HttpStatus = 401,
                }
            );
        error
            .Describe()
            .Should()
            .StartWith("Could not open ingress port HTTP 8080 of gateway")
            .And.Contain("the identity service refused")
            .And.Contain("password from the configuration")
            .And.NotContain("demo-password");
    }

    [Test]
    public async Task SignIn_FaultOfTheIdentityService_IsRepeated()
    {
        var stub = Stub(Reply.With(503), Reply.Broken, Token("tok-1"));
        using var client = Client(stub, Settings);

        (await client.ListPortsAsync(Samples.Gateway)).IsSuccess.Should().BeTrue();
    }

    private static Func<CancellationToken, Task<HttpResponseMessage>> Token(string token) =>
        Reply.With(201, TokenBody, ("X-Subject-Token", token));

    private static StubHandler Stub(params Func<CancellationToken, Task<HttpResponseMessage>>[] tokens) =>
        new StubHandler().On("POST", "/v3/auth/tokens", tokens).On("GET", PortsPath, 200, PortList());

    /// <summary>Refuses one token as old, whoever comes with it.</summary>
    private sealed class RefuseToken(HttpMessageHandler inner, string token) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            request.Headers.TryGetValues("X-Auth-Token", out var given) && given.Single() == token
                ? Reply.Error(401, "APIC.7101")(cancellationToken)
                : base.SendAsync(request, cancellationToken);
    }
}
