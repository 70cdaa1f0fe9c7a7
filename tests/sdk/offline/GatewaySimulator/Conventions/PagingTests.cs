using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Conventions;

internal sealed class PagingTests : SimulatorTest
{
    protected override SimulatorOptions Options => new() { PortQuota = 600 };

    [SetUp]
    public void OpenPorts()
    {
        for (var i = 0; i < 510; i++)
            Simulator.OpenPort("HTTP", 2000 + i);
    }

    [TestCase("", 2000, 20)]
    [TestCase("?limit=0", 2000, 20)]
    [TestCase("?limit=-1", 2000, 20)]
    [TestCase("?limit=x", 2000, 20)]
    [TestCase("?limit=3", 2000, 3)]
    [TestCase("?limit=500", 2000, 500)]
    [TestCase("?limit=501", 2000, 500)]
    [TestCase("?offset=-5&limit=2", 2000, 2)]
    [TestCase("?offset=5&limit=2", 2005, 2)]
    [TestCase("?offset=500&limit=500", 2500, 10)]
    [TestCase("?offset=99999999999&limit=500", 0, 0)]
    public async Task List_OffsetAndLimit_CountItems(string query, int first, int size)
    {
        var reply = await Client.GetAsync(Caller.Ports + query);

        var ports = reply.Json["ingress_port_infos"]!.AsArray();
        ports.Should().HaveCount(size);
        reply.Json["size"]!.GetValue<int>().Should().Be(size);
        reply.Json["total"]!.GetValue<int>().Should().Be(510);
        ports.Select(port => port!["ingress_port"]!.GetValue<int>()).FirstOrDefault().Should().Be(first);
    }
}
