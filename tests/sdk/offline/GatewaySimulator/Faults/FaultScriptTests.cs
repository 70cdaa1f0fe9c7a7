using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Faults;

internal sealed class FaultScriptTests : SimulatorTest
{
    [Test]
    public async Task LoadFaults_Steps_DoWhatTheySay()
    {
        Simulator.LoadFaults(
            """
            {
              // the network fails once each way, then a rival is faster
              "faults": [
                { "method": "POST", "path": "*/custom-ingress-ports", "from": 1, "cut": true, "apply": false },
                { "method": "POST", "path": "*/custom-ingress-ports", "from": 2, "cut": true },
                { "method": "POST", "path": "*/custom-ingress-ports", "from": 3,
                  "rival": [ { "closePort": 8080 }, { "openPort": 8081, "protocol": "HTTPS" },
                             { "setAcl": { "type": "DENY", "values": ["1.2.3.4"] } } ] },
                { "method": "GET", "path": "*/app-acl", "times": 0,
                  "answer": { "status": 429, "code": "APIGW.0308", "message": "slow down", "headers": { "Retry-After": "2" } } },
                { "method": "GET", "path": "*/custom-ingress-ports", "answer": { "status": 502, "body": "<html/>" } },
                { "method": "GET", "path": "*/custom-ingress-ports", "from": 2, "answer": { "status": 503 } },
                { "method": "GET", "path": "*/custom-ingress-ports", "from": 3, "truncate": true },
              ]
            }
            """
        );

        await Client.Invoking(client => client.AddPortAsync(8080)).Should().ThrowAsync<HttpRequestException>();
        Simulator.Ports().Should().BeEmpty();
        await Client.Invoking(client => client.AddPortAsync(8080)).Should().ThrowAsync<HttpRequestException>();
        Simulator.Ports().Should().ContainSingle();
        (await Client.AddPortAsync(8081)).ShouldBe(400, "APIC.7258");
        Simulator.Ports().Should().ContainSingle().Which.Protocol.Should().Be("HTTPS");
        Simulator.Acl()!.Type.Should().Be("DENY");
        (await Client.GetAsync(Caller.Acl)).Header("Retry-After").Should().Be("2");
        (await Client.GetAsync(Caller.Acl)).ShouldBe(429, "APIGW.0308");
        (await Client.GetAsync(Caller.Ports)).Text.Should().Be("<html/>");
        (await Client.GetAsync(Caller.Ports)).Text.Should().BeEmpty();
        (await Client.GetAsync(Caller.Ports))
            .Text.Should()
            .StartWith("""{"size":1,"total":1,"ingress""")
            .And.NotEndWith("}");
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [Test]
    public async Task LoadFaults_DelayAndSlowBody_WaitOnTheClock()
    {
        Simulator.LoadFaults("""{"faults":[{"delayMs":1000,"slowMs":500,"answer":{"status":200,"body":"abcd"}}]}""");

        var reply = Client.GetAsync(Caller.Ports);
        var waits = 0;
        for (; !reply.IsCompleted; await Task.Yield())
            waits += Clock.AdvanceToNextTimer() ? 1 : 0;

        (await reply).Text.Should().Be("abcd");
        Clock
            .GetUtcNow()
            .Should()
            .Be(new DateTimeOffset(2026, 1, 2, 3, 4, 7, TimeSpan.Zero), "one second, then two pieces");
        waits.Should().Be(3);
    }

    [Test]
    public async Task LoadFaults_Settings_AreSet()
    {
        Simulator.LoadFaults(
            """
            { "throttle": { "limit": 3, "windowSeconds": 60, "retryAfter": "date" }, "clockSkewSeconds": 60,
              "portQuota": 1, "gatewayBusyCalls": 1 }
            """
        );

        (await Client.AddPortAsync(8080)).ShouldBe(409, "APIC.7701");
        (await Client.AddPortAsync(8080)).Status.Should().Be(201);
        (await Client.AddPortAsync(8081)).ShouldBe(403, "APIC.7403");
        (await Client.AddPortAsync(8081)).Header("Retry-After").Should().EndWith("GMT");
        Simulator.ClockSkew.Should().Be(TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task LoadFaults_RivalExpiresTokens_EndsThemAtThatCall()
    {
        await UseTokenAsync();
        Simulator.LoadFaults("""{"faults":[{"path":"*/app-acl","from":2,"rival":[{"expireTokens":true}]}]}""");

        (await Client.GetAsync(Caller.Acl)).Status.Should().Be(200);
        (await Client.GetAsync(Caller.Acl)).ShouldBe(401, "APIGW.0307");
    }

    [Test]
    public async Task LoadFaults_RivalClearsAcl_GetFindsNone()
    {
        Simulator.SetAcl(new AppAcl("DENY", ["1.2.3.4"]));
        Simulator.LoadFaults("""{"faults":[{"path":"*/app-acl","rival":[{"clearAcl":true}]}]}""");

        (await Client.GetAsync(Caller.Acl)).Text.Should().Be("{}");
    }

    [Test]
    public async Task LoadFaults_Random_FailsSometimes()
    {
        Simulator.LoadFaults("""{ "random": { "probability": 1, "seed": 3 } }""");

        await Client.GetAsync("/v3/projects");
        try
        {
            await Client.PutAclAsync("DENY", "1.2.3.4");
        }
        catch (HttpRequestException)
        {
            // A cut connection is one of the ways.
        }

        Simulator.Requests[0].Fault.Should().BeNull("only the gateway service fails");
        Simulator.Requests[1].Fault.Should().NotBeNull();
    }

    [Test]
    public async Task LoadFaults_QuotasAndOwnKeys_AreSetOnEveryGateway()
    {
        Simulator.AddGateway();
        Simulator.LoadFaults("""{ "appQuota": 1, "domainQuota": 0, "ownAppKeys": "refused" }""");

        foreach (var gateway in Simulator.Gateways)
        {
            var url = $"{Caller.Project}/instances/{gateway}";
            (await Client.PostAsync(url + "/apps", """{"name":"orders"}""")).ShouldBe(403, "APIG.3103");
            (await Client.PostAsync(url + "/apps", """{"name":"orders","app_key":"my-key_01"}""")).ShouldBe(
                412,
                "APIG.3458"
            );
            (
                await Client.PostAsync(
                    $"{url}/api-groups/{SimulatorDefaults.GroupId}/domains",
                    """{"url_domain":"api.example.com"}"""
                )
            ).ShouldBe(403, "APIG.3108");
        }
    }

    [Test]
    public async Task LoadFaults_RivalsOnAppsAndDomains_ActBeforeTheCall()
    {
        var first = Simulator.Apps()[0];
        Simulator.OpenPort("HTTP", 8080);
        Simulator.BindDomain("old.example.com");
        Simulator.LoadFaults(
            """
            {
              "faults": [
                { "method": "POST", "path": "*/apps", "rival": [ { "addApp": "orders" }, { "resetAppSecret": true } ] },
                { "method": "POST", "path": "*/domains",
                  "rival": [ { "bindDomain": { "domain": "api.example.com", "httpPort": 8080, "httpsPort": -1 } },
                             { "unbindDomain": "old.example.com" } ] },
                { "method": "PUT", "path": "*/app-acl",
                  "rival": [ { "removeApp": true, "app": "9ed8b7fe84224de681e7d7a5587e76dc" } ] }
              ]
            }
            """
        );

        (await Client.PostAsync(Caller.Apps, """{"name":"orders"}""")).ShouldBe(400, "APIG.3203");
        Simulator.Apps()[0].Secret.Should().NotBe(first.Secret);
        (
            await Client.PostAsync(
                Caller.Domains,
                """{"url_domain":"api.example.com","ingress_http_port":8080,"ingress_https_port":443}"""
            )
        ).ShouldBe(400, "APIG.2050");
        Simulator
            .Domains()
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Domain = "api.example.com",
                    HttpPort = 8080,
                    HttpsPort = -1,
                }
            );
        (await Client.PutAclAsync("DENY", "1.2.3.4")).ShouldBe(404, "APIG.3004");
    }

    [Test]
    public async Task LoadFaults_RivalThatFindsItDone_LeavesIt()
    {
        Simulator.BindDomain("api.example.com");
        Simulator.LoadFaults(
            """{"faults":[{"rival":[{"addApp":"app_1","bindDomain":{"domain":"api.example.com"}}]}]}"""
        );

        await Client.GetAsync(Caller.Ports);

        Simulator.Apps().Should().ContainSingle();
        Simulator.Domains().Should().ContainSingle();
    }

    [TestCase("\"truncate\":true,\"cut\":true", "cut inside the answer")]
    [TestCase("\"truncate\":true", "truncated")]
    [TestCase("\"cut\":true", "cut after applying")]
    [TestCase("\"cut\":true,\"apply\":false", "cut before applying")]
    [TestCase("\"answer\":{\"status\":503}", "503 empty")]
    [TestCase("\"answer\":{\"status\":503},\"apply\":true", "applied, then 503 empty")]
    [TestCase("\"slowMs\":1", "slow")]
    [TestCase("\"delayMs\":1", "disturbed")]
    public async Task LoadFaults_Choices_AreNamedForWhatTheyDo(string choices, string name)
    {
        Simulator.LoadFaults($$"""{"faults":[{ {{choices}} }]}""");
        Client.Signer = null;

        (await Client.GetAsync("/__simulator/faults")).Json["faults"]![0]!["effects"]![0]!
            .GetValue<string>()
            .Should()
            .Be(name);
    }

    [TestCase("no json", "malformed")]
    [TestCase("null", "null")]
    [TestCase("""{"fault":[]}""", "fault")]
    [TestCase("""{"faults":[{"paht":"*"}]}""", "$.faults[0]")]
    [TestCase("""{"faults":[{"rival":[{"setAcl":{"type":"DENY"}}]}]}""", "values")]
    [TestCase("""{"faults":[{},{"answer":{"status":500,"code":"APIC.9000"}}]}""", "faults[1].answer")]
    [TestCase("""{"faults":[{"answer":{"status":500,"code":"C","message":"m","body":"b"}}]}""", "faults[0].answer")]
    [TestCase("""{"faults":[{"rival":[{"bindDomain":{"httpPort":8080}}]}]}""", "domain")]
    [TestCase("""{"ownAppKeys":"perhaps"}""", "ownAppKeys")]
    [TestCase("""{"throttle":{"limit":3}}""", "windowSeconds")]
    [TestCase("""{"throttle":{"limit":3,"windowSeconds":1,"retryAfter":"soon"}}""", "retryAfter")]
    public void LoadFaults_MalformedScript_SaysWhere(string script, string where) =>
        Simulator
            .Invoking(simulator => simulator.LoadFaults(script))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"*{where}*");

    [Test]
    public async Task Control_LoadListAndClear_ChangeTheFaults()
    {
        Client.Signer = null;
        const string script = """{"faults":[{"method":"GET","path":"*/app-acl","answer":{"status":503}}]}""";

        (await Client.PostAsync("/__simulator/faults", script)).Status.Should().Be(204);
        (await Client.GetAsync(Caller.Acl)).Status.Should().Be(503);

        (await Client.GetAsync("/__simulator/faults"))
            .Text.Should()
            .Be("""{"faults":[{"method":"GET","path":"*/app-acl","effects":["503 empty"],"matches":1,"hits":1}]}""");
        (await Client.DeleteAsync("/__simulator/faults")).Status.Should().Be(204);
        (await Client.GetAsync("/__simulator/faults")).Text.Should().Be("""{"faults":[]}""");
    }

    [Test]
    public async Task Control_MalformedScript_Is409ThatSaysWhere()
    {
        var reply = await Client.PostAsync("/__simulator/faults", """{"faults":[{"paht":"*"}]}""");

        (reply.Status, reply.Text.Contains("$.faults[0]", StringComparison.Ordinal)).Should().Be((409, true));
    }
}
