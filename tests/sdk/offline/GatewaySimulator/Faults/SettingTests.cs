using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Faults;

internal sealed class SettingTests : SimulatorTest
{
    [Test]
    public async Task ThrottleTo_BeyondRate_Is429WithDocumentedMessage()
    {
        Simulator.ThrottleTo(2, TimeSpan.FromMinutes(5));
        await Client.GetAsync(Caller.Ports);
        await Client.GetAsync(Caller.Ports);

        var reply = await Client.GetAsync(Caller.Ports);

        reply.ShouldBe(429, "APIGW.0308");
        reply
            .Message.Should()
            .Be("The throttling threshold has been reached: policy user over ratelimit,limit:2,time:5 minute");
        reply.Json["request_id"].Should().NotBeNull();
        reply.Header("Retry-After").Should().BeNull();
    }

    [Test]
    public async Task ThrottleTo_WindowSlides_LetsCallsThroughAgain()
    {
        Simulator.ThrottleTo(2, TimeSpan.FromSeconds(10), RetryAfter.Seconds);
        await Client.GetAsync(Caller.Ports);
        Clock.Advance(TimeSpan.FromSeconds(4));
        await Client.GetAsync(Caller.Ports);

        var refused = await Client.GetAsync(Caller.Ports);
        refused.Message.Should().EndWith("limit:2,time:10 second");
        refused.Header("Retry-After").Should().Be("6");
        Clock.Advance(TimeSpan.FromSeconds(6));

        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200, "the first call has left the window");
        (await Client.GetAsync(Caller.Ports)).Header("Retry-After").Should().Be("4");
    }

    [Test]
    public async Task ThrottleTo_RetryAfterDate_IsOnTheClock()
    {
        Simulator.ThrottleTo(0, TimeSpan.FromSeconds(30), RetryAfter.Date);

        var reply = await Client.GetAsync(Caller.Ports);

        reply.Header("Date").Should().Be("Fri, 02 Jan 2026 03:04:05 GMT");
        reply.Header("Retry-After").Should().Be("Fri, 02 Jan 2026 03:04:35 GMT");
    }

    [Test]
    public async Task ThrottleTo_IdentityService_IsNotThrottled()
    {
        Simulator.ThrottleTo(0, TimeSpan.FromSeconds(1));

        (await Client.GetAsync("/v3/projects")).Status.Should().Be(200);
        Simulator.StopThrottling();
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200);
    }

    [TestCase(16)]
    [TestCase(-16)]
    public async Task ClockSkew_Beyond15Minutes_RefusesSignaturesAndShowsInDate(int minutes)
    {
        Simulator.ClockSkew = TimeSpan.FromMinutes(minutes);

        var reply = await Client.GetAsync(Caller.Ports);

        reply.ShouldBe(401, "APIGW.0301");
        reply.Headers.Date.Should().Be(Clock.GetUtcNow() + Simulator.ClockSkew);
    }

    [Test]
    public async Task SetGatewayBusy_Calls_Are409ForSoManyChanges()
    {
        Simulator.SetGatewayBusy(calls: 2);

        (await Client.AddPortAsync(8080)).ShouldBe(409, "APIC.7701");
        (await Client.GetAsync(Caller.Ports)).Status.Should().Be(200, "reading is no change");
        (await Client.AddPortAsync(8080)).ShouldBe(409, "APIC.7701");
        (await Client.AddPortAsync(8080)).Status.Should().Be(201);
    }

    [Test]
    public async Task SetPortQuota_Reached_Is403()
    {
        Simulator.SetPortQuota(1);
        await Client.AddPortAsync(8080);

        (await Client.AddPortAsync(8081)).ShouldBe(403, "APIC.7403");
    }
}
