using System.Text.Json;
using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Errors;

/// <summary>Canaries in every secret: whatever happens, none of them shows in anything that comes out of the client.</summary>
[TestFixture]
public sealed class SecrecyTests
{
    private static readonly string[] Canaries =
    [
        "CANARYaccess1",
        "CANARYsecret2",
        "CANARYsession3",
        "CANARYtoken4",
        "CANARYpassword5",
        "CANARYappsecret6",
        "CANARYissued7",
    ];

    private static readonly GatewaySettings Base = new() { Region = "cn-north-4" };

    public static IEnumerable<TestCaseData> Identities()
    {
        yield return Case(
            "keys",
            Base with
            {
                ProjectId = ProjectId,
                AccessKey = new(Canaries[0]),
                SecretKey = new(Canaries[1]),
                SecurityToken = new(Canaries[2]),
            }
        );
        yield return Case("token", Base with { ProjectId = ProjectId, AuthToken = new(Canaries[3]) });
        yield return Case("user", Base with { UserName = "u", DomainName = "d", Password = new(Canaries[4]) });
        yield return Case("project look-up", Base with { AccessKey = new(Canaries[0]), SecretKey = new(Canaries[1]) });
        yield return Case(
            "agency",
            Base with
            {
                ProjectId = ProjectId,
                AccessKey = new(Canaries[0]),
                SecretKey = new(Canaries[1]),
                AssumeRole = [new AssumeRole("a", "d")],
            }
        );

        static TestCaseData Case(string name, GatewaySettings settings) =>
            new TestCaseData(settings).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Identities))]
    public async Task Outputs_HostileServerRepeatsTheRequest_ShowNoSecret(GatewaySettings settings)
    {
        foreach (var status in (int[])[200, 201, 400, 401, 403, 404, 500, 502])
        {
            var output = new List<string?>();
            using var client = Client(
                new Echo(status),
                settings,
                with: o =>
                    o with
                    {
                        Log = entry => output.Add(entry.ToString()),
                        OnWait = notice => output.Add(notice.ToString()),
                    }
            );

            output.Add((await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number)).ToString());
            output.Add((await client.ListPortsAsync(Samples.Gateway)).ToString());
            output.Add((await client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse("p1"))).ToString());
            output.Add((await client.GetAclAsync(Samples.Gateway, Samples.App)).ToString());
            var put = await client.PutAclAsync(Samples.Gateway, Samples.App, new AppAcl(AclType.Deny, ["10.0.0.1"]));
            output.Add(put.ToString());
            output.Add(
                put.IsSuccess
                    ? null
                    : FluentActions
                        .Invoking(() => put.Value)
                        .Should()
                        .Throw<InvalidOperationException>()
                        .Which.ToString()
            );
            output.AddRange([settings.ToString(), client.Settings.ToString(), .. client.Settings.Warnings]);

            var all = string.Join('\n', output);
            all.Should().NotContainAny(Canaries).And.NotMatchRegex("Signature=[0-9a-f]{8}");
            all.Should().Contain("ingress port HTTP 8080").And.Contain("***", "the server repeats the secrets");
        }
    }

    [Test]
    public async Task Log_EveryAttempt_TellsRequestIdNumberAndDuration()
    {
        var log = new List<GatewayLogEntry>();
        using var client = Client(
            new StubHandler().On("PUT", AclPath, Reply.With(502), Reply.With(201, "{}")),
            with: o => o with { Log = log.Add }
        );

        await client.PutAclAsync(Samples.Gateway, Samples.App, new AppAcl(AclType.Deny, ["10.0.0.1"]));

        log.Select(e => (e.Operation, e.Method, e.Attempt, e.Status, e.RequestId))
            .Should()
            .Equal(
                ("set the access control", "PUT", 1, 502, "req-1"),
                ("set the access control", "PUT", 2, 201, "req-1")
            );
    }

    [Test]
    public async Task Requests_OverTheWire_CarryNoSecretOutsideTheirHeaders()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var client = simulator.Client();

        await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number);

        JsonSerializer.Serialize(simulator.Requests).Should().NotContain(SimulatorDefaults.SecretKey);
    }

    /// <summary>Answers with all that it was sent, the headers and the body, as proxies do on their error pages; hands out tokens and keys.</summary>
    private sealed class Echo(int status) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var path = request.RequestUri!.AbsolutePath;
            if (status is 404 && path.Contains("auth/tokens"))
                return await Reply.With(
                    201,
                    """{"token":{"expires_at":"2026-01-03T03:04:05Z","project":{"id":"p"}}}""",
                    ("X-Subject-Token", Canaries[6])
                )(cancellationToken);
            if (status is 404 && path.Contains("securitytokens"))
                return await Reply.With(
                    201,
                    $$$"""{"credential":{"access":"{{{Canaries[6]}}}","secret":"{{{Canaries[6]}}}","securitytoken":"{{{Canaries[6]}}}","expires_at":"2026-01-03T03:04:05Z"}}"""
                )(cancellationToken);
            var all = $"{request.Headers} {body} app_secret: {Canaries[5]} \"app_key\":\"{Canaries[5]}\"";
            return await (
                status % 2 == 0
                    ? Reply.With(status, all)
                    : Reply.With(
                        status,
                        JsonSerializer.Serialize(
                            new Dictionary<string, string> { ["error_code"] = "X.1", ["error_msg"] = all }
                        )
                    )
            )(cancellationToken);
        }
    }
}
