using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Ports;

internal sealed class ParallelPortTests : SimulatorTest
{
    private static readonly TimeSpan ChangeTime = TimeSpan.FromSeconds(1);

    protected override SimulatorOptions Options => new() { PortChangeTime = ChangeTime };

    [Test]
    public async Task Add_WhileAnotherRuns_Is400AndAddsNothing()
    {
        var first = Client.AddPortAsync(8080);
        await WaitsOnClockAsync(first);

        (await Client.AddPortAsync(8081)).ShouldBe(400, "APIC.9224");
        Clock.Advance(ChangeTime);

        (await first).Status.Should().Be(201);
        Simulator.Ports().Should().ContainSingle().Which.Port.Should().Be(8080);
    }

    [Test]
    public async Task Delete_WhileAddRuns_Is400AndDeletesNothing()
    {
        var port = Simulator.OpenPort("HTTP", 9090);
        var first = Client.AddPortAsync(8080);
        await WaitsOnClockAsync(first);

        (await Client.DeleteAsync($"{Caller.Ports}/{port.Id}")).ShouldBe(400, "APIC.9223");
        Clock.Advance(ChangeTime);

        (await first).Status.Should().Be(201);
        Simulator.Ports().Should().HaveCount(2);
    }

    [Test]
    public async Task Add_WhileAnotherGatewayChanges_IsNotDisturbed()
    {
        var other = Simulator.AddGateway();
        var first = Client.AddPortAsync(8080);
        await WaitsOnClockAsync(first);

        var second = Client.PostAsync(
            $"{Caller.Project}/instances/{other}/custom-ingress-ports",
            """{"protocol":"HTTP","ingress_port":8080}"""
        );
        await WaitsOnClockAsync(second, waiting: 2);
        Clock.Advance(ChangeTime);

        (await first).Status.Should().Be(201);
        (await second).Status.Should().Be(201);
    }

    [Test]
    public async Task Add_AfterAnotherEnded_Is201()
    {
        var first = Client.AddPortAsync(8080);
        await WaitsOnClockAsync(first);
        Clock.Advance(ChangeTime);
        await first;

        var second = Client.AddPortAsync(8081);
        await WaitsOnClockAsync(second);
        Clock.Advance(ChangeTime);

        (await second).Status.Should().Be(201);
    }
}
