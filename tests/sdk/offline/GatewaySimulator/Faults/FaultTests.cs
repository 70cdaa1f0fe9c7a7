using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Faults;

internal sealed class FaultTests : SimulatorTest
{
    [Test]
    public async Task Answer_WithoutWindow_HitsTheFirstMatchOnly()
    {
        var fault = Simulator.On("POST", ApigPath.Ports).Answer(500, "APIC.9000", "Failed to request internal service");

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200, "another method does not match");
        (await Client.AddPortAsync(8080)).ShouldBe(500, "APIC.9000");
        Simulator.Ports().Should().BeEmpty();
        (await Client.AddPortAsync(8080)).Status.Should().Be(201);

        (fault.Matches, fault.Hits).Should().Be((2, 1));
        Simulator
            .Requests[1]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Status = 500,
                    ErrorCode = "APIC.9000",
                    Fault = "500 APIC.9000",
                }
            );
        Simulator.Requests[2].Fault.Should().BeNull();
    }

    [Test]
    public async Task Answer_Nth_HitsThatMatchOnly()
    {
        Simulator.On("GET", ApigPath.Acl).Nth(2).Answer(503, "APIG.9999", "System error");

        await StatusesShouldBeAsync(Caller.Acl, 200, 503, 200);
    }

    [Test]
    public async Task Answer_First_HitsSoMany()
    {
        Simulator.On("*", ApigPath.Acl).First(2).Answer(503, "APIG.9999", "System error");

        await StatusesShouldBeAsync(Caller.Acl, 503, 503, 200);
    }

    [Test]
    public async Task Answer_AlwaysUntilRemoved_HitsAll()
    {
        var fault = Simulator.On("GET", ApigPath.Gateway).Always().Answer(503, "APIG.9999", "System error");
        await StatusesShouldBeAsync(Caller.Acl, 503, 503);

        fault.Remove();

        await StatusesShouldBeAsync(Caller.Acl, 200);
    }

    [Test]
    public async Task Answer_TwoFaults_CountTheSameRequests()
    {
        Simulator.On("GET", ApigPath.Acl).Nth(1).Answer(500, "APIG.9999", "first");
        Simulator.On("GET", ApigPath.Acl).Nth(2).Answer(502, "APIG.9999", "second");

        await StatusesShouldBeAsync(Caller.Acl, 500, 502, 200);
    }

    [Test]
    public async Task Answer_CodeOfFrontGateway_CarriesHeadersAndRequestId()
    {
        Simulator
            .On("GET", ApigPath.Ports)
            .Answer(429, "APIGW.0308", "slow down", new KeyValuePair<string, string>("Retry-After", "7"));

        var reply = await Client.GetAsync(Caller.Ports);

        reply.Header("Retry-After").Should().Be("7");
        reply.Json["request_id"]!.GetValue<string>().Should().Be(reply.Header("X-Request-Id"));
    }

    [Test]
    public async Task ApplyButAnswer_Add_OpensThePortAndSaysItFailed()
    {
        Simulator.On("POST", ApigPath.Ports).ApplyButAnswer(400, "APIC.9224", "Failed to add the custom inbound port");

        (await Client.AddPortAsync(8080)).ShouldBe(400, "APIC.9224");

        Simulator.Ports().Should().ContainSingle();
        Simulator.Requests.Single().Fault.Should().Be("applied, then 400 APIC.9224");
    }

    [Test]
    public async Task CutBeforeApplying_Add_OpensNothing()
    {
        Simulator.On("POST", ApigPath.Ports).CutBeforeApplying();

        await Client.Invoking(client => client.AddPortAsync(8080)).Should().ThrowAsync<HttpRequestException>();

        Simulator.Ports().Should().BeEmpty();
        Simulator
            .Requests.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(new { Status = 0, Fault = "cut before applying" });
    }

    [Test]
    public async Task CutAfterApplying_Add_OpensThePort()
    {
        Simulator.On("POST", ApigPath.Ports).CutAfterApplying();

        await Client.Invoking(client => client.AddPortAsync(8080)).Should().ThrowAsync<HttpRequestException>();

        Simulator.Ports().Should().ContainSingle();
        Simulator
            .Requests.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Status = 0,
                    Fault = "cut after applying",
                    SignIn = SignIn.AccessKey,
                }
            );
    }

    [Test]
    public async Task CutInsideAnswer_Get_BreaksTheBody()
    {
        Simulator.On("GET", ApigPath.Ports).CutInsideAnswer();
        using var http = new HttpClient();
        var url = new Uri(Simulator.Address, Caller.Ports);

        using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        using var body = new StreamReader(await response.Content.ReadAsStreamAsync());
        var begin = new char[20];
        var read = await body.ReadBlockAsync(begin);

        ((int)response.StatusCode, new string(begin, 0, read)).Should().Be((401, """{"error_code":"APIC."""));
        await body.Invoking(b => b.ReadToEndAsync()).Should().ThrowAsync<HttpIOException>();
        Simulator.Requests.Should().ContainSingle().Which.Fault.Should().Be("cut inside the answer");
    }

    [Test]
    public async Task TruncateAnswer_Get_IsWellFormedHttpAndBrokenJson()
    {
        Simulator.On("GET", ApigPath.Ports).TruncateAnswer();

        var reply = await Client.GetAsync(Caller.Ports);

        (reply.Status, reply.Text).Should().Be((200, """{"size":0,"total":0,"i"""));
    }

    [Test]
    public async Task AnswerBadGateway_Get_IsHtml()
    {
        Simulator.On("GET", ApigPath.Ports).AnswerBadGateway();

        var reply = await Client.GetAsync(Caller.Ports);

        reply.Status.Should().Be(502);
        reply.Text.Should().StartWith("<html>");
    }

    [Test]
    public async Task AnswerText_NoBody_IsEmpty()
    {
        Simulator.On("GET", ApigPath.Ports).AnswerText(503);

        var reply = await Client.GetAsync(Caller.Ports);

        (reply.Status, reply.Text).Should().Be((503, ""));
    }

    [Test]
    public async Task After_Delay_WaitsOnTheClock()
    {
        Simulator.On("GET", ApigPath.Ports).After(TimeSpan.FromMinutes(1)).ThenAnswerNormally();

        var reply = Client.GetAsync(Caller.Ports);
        await WaitsOnClockAsync(reply);
        reply.IsCompleted.Should().BeFalse();
        Clock.Advance(TimeSpan.FromMinutes(1));

        (await reply).Status.Should().Be(200);
    }

    [Test]
    public async Task SlowAnswer_Get_SendsPieceByPiece()
    {
        Simulator.On("GET", ApigPath.Ports).SlowAnswer(TimeSpan.FromSeconds(10));

        var reply = Client.GetAsync(Caller.Ports);
        for (var piece = 0; piece < 4; piece++)
        {
            await WaitsOnClockAsync(reply);
            reply.IsCompleted.Should().BeFalse();
            Clock.Advance(TimeSpan.FromSeconds(10));
        }

        (await reply).Text.Should().Be("""{"size":0,"total":0,"ingress_port_infos":[]}""");
    }

    [Test]
    public async Task Meanwhile_RivalOpensThePort_AddFindsItDefined()
    {
        Simulator.On("POST", ApigPath.Ports).Meanwhile(rival => rival.OpenPort("HTTPS", 8080)).ThenAnswerNormally();

        (await Client.AddPortAsync(8080)).ShouldBe(400, "APIC.7258");
    }

    [Test]
    public async Task Meanwhile_RivalFails_Is500OfTheSimulator()
    {
        Simulator.On("GET", ApigPath.Ports).Meanwhile(rival => rival.RemoveApp("nobody")).ThenAnswerNormally();

        (await Client.GetAsync(Caller.Ports)).ShouldBe(500, "SIMULATOR");
    }

    [Test]
    public async Task Sometimes_SameSeed_HitsTheSameRequests()
    {
        var first = await HitsAsync(seed: 7);
        Simulator.ClearFaults();
        var again = await HitsAsync(seed: 7);
        Simulator.ClearFaults();
        var other = await HitsAsync(seed: 8);

        again.Should().Be(first);
        other.Should().NotBe(first);
        first.Count(c => c == 'x').Should().BeInRange(5, 25);
    }

    [Test]
    public async Task FailAtRandom_SameSeed_GivesTheSameTroubles()
    {
        var first = await TroublesAsync();
        Simulator.ClearFaults();

        var again = await TroublesAsync();

        again.Should().Equal(first);
        first.Distinct().Should().HaveCountGreaterThan(5);
    }

    [Test]
    public async Task ClearFaults_AllKinds_AreGone()
    {
        Simulator.On("GET", ApigPath.Ports).Always().AnswerText(503);
        Simulator.ThrottleTo(0, TimeSpan.FromSeconds(1));
        Simulator.ClockSkew = TimeSpan.FromHours(1);

        Simulator.ClearFaults();

        await StatusesShouldBeAsync(Caller.Ports, 200);
    }

    [Test]
    public async Task Dispose_DelayedCall_CutsIt()
    {
        var simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = Clock });
        simulator.On("GET", "*").After(TimeSpan.FromDays(1)).ThenAnswerNormally();
        using var client = new Caller(simulator.Address, Clock);
        var reply = client.GetAsync(Caller.Ports);
        await WaitsOnClockAsync(reply);

        await simulator.DisposeAsync();

        await reply.Invoking(call => call).Should().ThrowAsync<HttpRequestException>();
    }

    private async Task<string> HitsAsync(int seed)
    {
        Simulator.On("GET", ApigPath.Acl).Sometimes(0.5, seed).AnswerText(503);
        var hits = "";
        for (var i = 0; i < 30; i++)
            hits += (await Client.GetAsync(Caller.Acl)).Status == 503 ? 'x' : '.';
        return hits;
    }

    private async Task<IReadOnlyList<string?>> TroublesAsync()
    {
        Simulator.ClearRequests();
        Simulator.FailAtRandom(probability: 0.9, seed: 42);
        for (var i = 0; i < 60; i++)
        {
            try
            {
                await Client.PutAclAsync("DENY", "1.2.3.4");
            }
            catch (HttpRequestException)
            {
                // A cut connection is one of the troubles.
            }
        }
        return [.. Simulator.Requests.Select(request => request.Fault)];
    }

    private async Task StatusesShouldBeAsync(string path, params int[] statuses)
    {
        foreach (var status in statuses)
            (await Client.GetAsync(path)).Status.Should().Be(status);
    }
}
