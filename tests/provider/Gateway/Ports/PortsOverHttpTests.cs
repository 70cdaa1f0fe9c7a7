using PulumiApig.Gateway.Tests.Support;
using PulumiApig.Simulator;
using static PulumiApig.Gateway.Tests.Support.Samples;

namespace PulumiApig.Gateway.Tests.Ports;

/// <summary>Many calls at once, over real HTTP.</summary>
[TestFixture]
public sealed class PortsOverHttpTests
{
    [Test]
    public async Task AddPort_FortyAtOnceOnASlowGateway_AreAllOpenedWithoutACollision()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        await using var simulator = await ApigSimulator.StartAsync(
            new SimulatorOptions { Clock = clock, PortChangeTime = TimeSpan.FromMilliseconds(30) }
        );
        using var client = simulator.Client(time: clock);

        var added = await Task.WhenAll(
            Enumerable
                .Range(2000, 40)
                .Select(n => client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, PortNumber.From(n)))
        );

        added.Should().OnlyContain(a => a.IsSuccess);
        simulator.Ports().Select(p => p.Id).Should().BeEquivalentTo(added.Select(a => a.Value.Id.Value));
        simulator.Requests.Where(r => r.Method == "POST").Should().OnlyContain(r => r.Status == 201);
    }

    [Test]
    public async Task AddPort_TwoClientsOfOneProcessShareTheirLocks_DoNotCollide()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        await using var simulator = await ApigSimulator.StartAsync(
            new SimulatorOptions { Clock = clock, PortChangeTime = TimeSpan.FromMilliseconds(30) }
        );
        var locks = new GatewayLocks();
        using var one = simulator.Client(time: clock, with: o => o with { Locks = locks });
        using var other = simulator.Client(time: clock, with: o => o with { Locks = locks });

        await Task.WhenAll(
            Enumerable
                .Range(2000, 20)
                .Select(n =>
                    (n % 2 == 0 ? one : other).AddPortAsync(Samples.Gateway, IngressProtocol.Http, PortNumber.From(n))
                )
        );

        simulator.Requests.Where(r => r.Method == "POST").Should().OnlyContain(r => r.Status == 201).And.HaveCount(20);
    }

    [Test]
    public async Task AddPort_OtherProcessIsAtWork_PatienceWins()
    {
        var clock = new ImpatientTime(DateTimeOffset.UtcNow);
        await using var simulator = await ApigSimulator.StartAsync(new SimulatorOptions { Clock = clock });
        simulator
            .On("POST", ApigPath.Ports)
            .First(6)
            .Answer(400, "APIC.9224", "Failed to add the custom inbound port.");
        simulator.SetGatewayBusy(6);
        using var client = simulator.Client(time: clock);

        (await client.AddPortAsync(Samples.Gateway, IngressProtocol.Http, Number)).IsSuccess.Should().BeTrue();
    }

    [Test]
    public async Task ListPorts_FortyRefreshedAtOnce_CostThreeReadsAtMost()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        foreach (var number in Enumerable.Range(2000, 40))
            simulator.OpenPort("HTTP", number);
        var held = simulator
            .On("GET", ApigPath.Ports)
            .First(1)
            .After(TimeSpan.FromMilliseconds(1))
            .ThenAnswerNormally();
        using var client = simulator.Client();

        var found = await Task.WhenAll(
            Enumerable
                .Range(2000, 40)
                .Select(n =>
                    client.ListPortsAsync(Samples.Gateway, new PortFilter(IngressProtocol.Http, PortNumber.From(n)))
                )
        );

        found.Should().OnlyContain(f => f.Value.Count == 1);
        held.Matches.Should().BeLessThanOrEqualTo(3);
    }

    [Test]
    public async Task DeletePort_BoundToADomain_NamesTheDomain()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        var port = simulator.OpenPort("HTTP", 8080);
        simulator.BindDomain("api.example.com", httpPort: 8080);
        using var client = simulator.Client();

        var error = (await client.DeletePortAsync(Samples.Gateway, IngressPortId.Parse(port.Id))).Error!;

        error.Describe().Should().Contain("api.example.com").And.Contain("Nothing was changed.");
    }
}
