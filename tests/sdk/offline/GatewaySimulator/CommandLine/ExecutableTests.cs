using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.CommandLine;

internal sealed class ExecutableTests
{
    [TestCase("TERM")]
    [TestCase("INT")]
    [Platform("Linux,MacOsX")]
    public async Task Serve_Signal_EndsWithCode0(string signal)
    {
        using var process = await SimulatorProcess.ServeAsync();
        using var client = new Caller(process.Address, TimeProvider.System);
        (await client.GetAsync(Caller.Ports)).Status.Should().Be(200, "an open connection must not hold it up");

        (await process.EndAsync(signal)).Should().Be(0);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Serve_PortChangeThatTakesAnHour_RefusesAnotherAndEndsAtOnce()
    {
        using var process = await SimulatorProcess.ServeAsync(null, "--port-change-ms", "3600000");
        using var client = new Caller(process.Address, TimeProvider.System);
        var (one, two) = (client.AddPortAsync(8080), client.AddPortAsync(8081));

        var (refused, running) = await Task.WhenAny(one, two) == one ? (one, two) : (two, one);
        (await refused).ShouldBe(400, "APIC.9224");
        (await process.EndAsync("TERM")).Should().Be(0);

        await running.Invoking(call => call).Should().ThrowAsync<HttpRequestException>();
    }

    [Test]
    public async Task Serve_Options_SayWhatExists()
    {
        using var process = await SimulatorProcess.ServeAsync(
            null,
            "--access-key",
            "AK2",
            "--secret-key",
            "SK2",
            "--project",
            "p2",
            "--gateway",
            "g1",
            "--gateway",
            "g2=edge",
            "--app",
            "44444444444444444444444444444444=orders",
            "--group",
            "55555555555555555555555555555555=public",
            "--app-quota",
            "1",
            "--domain-quota",
            "0",
            "--own-app-keys",
            "ignored",
            "--region",
            "cn-south-1",
            "--user",
            "ann",
            "--domain",
            "acme",
            "--password",
            "secret",
            "--extra-fields",
            "--port-quota",
            "1",
            "--token-hours",
            "0.5"
        );
        using var client = new Caller(process.Address, TimeProvider.System) { Signer = new Signer("AK2", "SK2") };

        var gateways = await client.GetAsync("/v2/p2/apigw/instances");
        var apps = await client.GetAsync("/v2/p2/apigw/instances/g2/apps");
        var token = await client.PostAsync(
            "/v3/auth/tokens",
            """
            {"auth":{"scope":{"project":{"name":"cn-south-1"}},"identity":{"methods":["password"],"password":{"user":
            {"name":"ann","password":"secret","domain":{"name":"acme"}}}}}}
            """
        );

        const string ports = "/v2/p2/apigw/instances/g1/custom-ingress-ports";
        await client.PostAsync(ports, """{"protocol":"HTTP","ingress_port":8080}""");
        (await client.PostAsync(ports, """{"protocol":"HTTP","ingress_port":8081}""")).ShouldBe(403, "APIC.7403");

        const string gateway = "/v2/p2/apigw/instances/g2";
        (await client.PostAsync(gateway + "/apps", """{"name":"billing","app_key":"my-key_01"}""")).ShouldBe(
            403,
            "APIG.3103"
        );
        (
            await client.PostAsync(
                gateway + "/api-groups/55555555555555555555555555555555/domains",
                """{"url_domain":"api.example.com"}"""
            )
        ).ShouldBe(403, "APIG.3108");
        (await client.GetAsync(gateway)).Json["instance_name"]!.GetValue<string>().Should().Be("edge");
        (await client.GetAsync(gateway + "/api-groups?name=public&precise_search=name")).Json["total"]!
            .GetValue<int>()
            .Should()
            .Be(1);

        apps.Json["apps"]![0]!["name"]!.GetValue<string>().Should().Be("orders");
        gateways.Json["total"]!.GetValue<int>().Should().Be(2);
        gateways.Json["x_not_in_the_documents"].Should().NotBeNull();
        apps.Json["apps"]![0]!["id"]!.GetValue<string>().Should().Be("44444444444444444444444444444444");
        var life =
            token.Json["token"]!["expires_at"]!.GetValue<DateTimeOffset>()
            - token.Json["token"]!["issued_at"]!.GetValue<DateTimeOffset>();
        life.Should().Be(TimeSpan.FromMinutes(30));
    }

    [Test]
    public async Task Serve_SettingsFileInDirectory_IsNotRead()
    {
        var directory = Directory.CreateTempSubdirectory("simulator");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "appsettings.json"), "this is no JSON");

            using var process = await SimulatorProcess.ServeAsync(directory.FullName);

            process.Address.IsLoopback.Should().BeTrue();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Serve_PortTaken_SaysSoAndFails()
    {
        await using var other = await ApigSimulator.StartAsync();

        var (code, output, error) = await SimulatorProcess.RunAsync("--port", $"{other.Address.Port}");

        code.Should().Be(1);
        output.Should().BeEmpty();
        error.Should().Contain("address already in use");
    }

    [Test]
    public async Task Help_Root_ExplainsServingAndCommands()
    {
        var (code, output, _) = await SimulatorProcess.RunAsync("--help");

        code.Should().Be(0);
        output.Should().Contain("--port").And.Contain("close-port").And.Contain("in memory");
    }

    [Test]
    public async Task Commands_PortsAndAcl_ChangeARunningSimulator()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var url = simulator.Address.ToString();

        await ShouldSucceedAsync(
            "open-port",
            url,
            "--gateway",
            SimulatorDefaults.GatewayId,
            "--port",
            "8443",
            "--protocol",
            "HTTPS"
        );
        simulator
            .Ports()
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(new { Protocol = "HTTPS", Port = 8443 });
        await ShouldSucceedAsync(
            "set-acl",
            url,
            "--app",
            SimulatorDefaults.AppId,
            "--type",
            "DENY",
            "--value",
            "1.2.3.4",
            "--value",
            "::1"
        );
        simulator.Acl().Should().BeEquivalentTo(new AppAcl("DENY", ["1.2.3.4", "::1"]));

        var state = await ShouldSucceedAsync("state", url);
        state
            .Should()
            .Contain("port 8443 HTTPS normal")
            .And.Contain($"app {SimulatorDefaults.AppId} (app_1): DENY 1.2.3.4, ::1");

        await ShouldSucceedAsync("close-port", url, "--port", "8443");
        await ShouldSucceedAsync("clear-acl", url);
        (await ShouldSucceedAsync("state", url)).Should().Contain("no custom ingress ports").And.Contain("no ACL");
    }

    [Test]
    public async Task Commands_AppsGroupsDomainsAndGateways_ChangeARunningSimulator()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var url = simulator.Address.ToString();

        var app = await AddAsync("add-app", url, "--name", "orders", "--key", "key-00001", "--secret", "secret-00001");
        var group = await AddAsync("add-group", url, "--name", "public");
        var domain = await AddAsync(
            "bind-domain",
            url,
            "--domain",
            "api.example.com",
            "--group",
            group,
            "--http-port",
            "8080",
            "--https-port",
            "-1"
        );
        var gateway = await AddAsync("add-gateway", url, "--name", "edge");

        simulator.Apps()[^1].Should().BeEquivalentTo(new { Id = app, Secret = "secret-00001" });
        (await ShouldSucceedAsync("state", url))
            .Should()
            .Contain($"Gateway {SimulatorDefaults.GatewayId} (gateway-1)\n")
            .And.Contain($"  app {app} (orders): no ACL\n")
            .And.Contain($"  API group {group} (public)\n")
            .And.Contain($"  domain api.example.com of public: HTTP 8080, HTTPS off, TLSv1.1 ({domain})\n")
            .And.Contain($"Gateway {gateway} (edge)\n");

        await ShouldSucceedAsync("unbind-domain", url, "--domain", "api.example.com");
        await ShouldSucceedAsync("remove-group", url, "--group", group);
        await ShouldSucceedAsync("remove-app", url, "--app", app);
        await ShouldSucceedAsync("remove-gateway", url, "--gateway", gateway);
        simulator.Domains().Should().BeEmpty();
        simulator.Groups().Should().ContainSingle();
        simulator.Apps().Should().ContainSingle();
        simulator.Gateways.Should().ContainSingle();

        static async Task<string> AddAsync(params string[] arguments) =>
            (await ShouldSucceedAsync(arguments)).TrimEnd('\n');
    }

    [Test]
    public async Task Requests_ARunningSimulator_ArePrintedAsTable()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var url = simulator.Address.ToString();
        (await ShouldSucceedAsync("requests", url)).Should().Be("No requests.\n");
        using var client = new Caller(simulator.Address, TimeProvider.System);
        await client.AddPortAsync(8080);
        await client.AddPortAsync(8080);

        var lines = (await ShouldSucceedAsync("requests", url)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(3);
        lines[0].Should().MatchRegex("^# +TIME +METHOD +PATH +STATUS +CODE +CALLER");
        lines[2]
            .Should()
            .MatchRegex(
                @"^2 .* POST +/instances/fedcba…/custom-ingress-ports +400 +APIC\.7258 +demo +AccessKey +\{""protocol"""
            );
    }

    [Test]
    public async Task Serve_FaultsFile_IsInForceAndCanBeCleared()
    {
        using var file = new TemporaryFile(
            """{"faults":[{"method":"GET","path":"*/app-acl","times":0,"answer":{"status":503}}]}"""
        );
        using var process = await SimulatorProcess.ServeAsync(null, "--faults", file.Path);
        using var client = new Caller(process.Address, TimeProvider.System);
        var url = process.Address.ToString();
        (await client.GetAsync(Caller.Acl)).Status.Should().Be(503);

        (await ShouldSucceedAsync("faults", url)).Should().MatchRegex(@"GET +\*/app-acl +1 +1 +503 empty");
        (await ShouldSucceedAsync("requests", url)).Should().MatchRegex("/app-acl +503 +503 empty");
        await ShouldSucceedAsync("clear-faults", url);
        (await client.GetAsync(Caller.Acl)).Status.Should().Be(200);
        (await ShouldSucceedAsync("faults", url)).Should().Be("No faults.\n");
        await ShouldSucceedAsync("load-faults", url, file.Path);
        (await client.GetAsync(Caller.Acl)).Status.Should().Be(503);
    }

    [Test]
    public async Task Serve_MalformedFaultsFile_SaysWhereAndFails()
    {
        using var file = new TemporaryFile("""{"faults":[{"paht":"*"}]}""");

        var (code, output, error) = await SimulatorProcess.RunAsync("--faults", file.Path);

        (code, output).Should().Be((1, ""));
        error.Should().Contain("$.faults[0]");
    }

    [Test]
    public async Task Serve_NoFaultsFile_SaysSoAndFails()
    {
        var (code, output, error) = await SimulatorProcess.RunAsync("--faults", "nowhere.json");

        (code, output).Should().Be((1, ""));
        error.Should().Contain("nowhere.json");
    }

    [Test]
    public async Task ExpireTokens_ARunningSimulator_EndsItsTokens()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var client = new Caller(simulator.Address, TimeProvider.System);
        client.Token = (
            await client.PostAsync(
                "/v3/auth/tokens",
                """
                {"auth":{"identity":{"methods":["assume_role"],"assume_role":{"agency_name":"demo-agency","domain_name":"demo"}},
                "scope":{"project":{"name":"cn-north-4"}}}}
                """
            )
        ).Header("X-Subject-Token");
        (await client.GetAsync(Caller.Ports)).Status.Should().Be(200);

        await ShouldSucceedAsync("expire-tokens", simulator.Address.ToString());

        (await client.GetAsync(Caller.Ports)).ShouldBe(401, "APIGW.0307");
    }

    [Test]
    public async Task Command_Impossible_SaysWhyAndFails()
    {
        await using var simulator = await ApigSimulator.StartAsync();

        var (code, _, error) = await SimulatorProcess.RunAsync(
            "close-port",
            simulator.Address.ToString(),
            "--port",
            "8080"
        );

        code.Should().Be(1);
        error.Should().Contain("Port 8080 is not open.");
    }

    [TestCase("state", "nowhere")]
    [TestCase("close-port", "http://127.0.0.1:1")]
    [TestCase("state", "http://127.0.0.1:1")]
    [TestCase("--port", "65536")]
    [TestCase("--unknown")]
    public async Task Command_BadArguments_Fails(params string[] arguments)
    {
        var (code, _, error) = await SimulatorProcess.RunAsync(arguments);

        code.Should().NotBe(0);
        error.Should().NotBeEmpty();
    }

    private static async Task<string> ShouldSucceedAsync(params string[] arguments)
    {
        var (code, output, error) = await SimulatorProcess.RunAsync(arguments);
        (code, error).Should().Be((0, ""));
        return output;
    }
}
