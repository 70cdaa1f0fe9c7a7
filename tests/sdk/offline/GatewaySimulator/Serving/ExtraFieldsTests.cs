using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Serving;

internal sealed class ExtraFieldsTests : SimulatorTest
{
    private const string Extra = "x_not_in_the_documents";

    protected override SimulatorOptions Options => new() { ExtraFields = true };

    [Test]
    public async Task Answer_ExtraFields_AreInEveryObject()
    {
        Simulator.OpenPort("HTTP", 8080);

        var list = (await Client.GetAsync(Caller.Ports)).Json;
        var error = (await Client.AddPortAsync(8080)).Json;

        list[Extra].Should().NotBeNull();
        list["ingress_port_infos"]![0]![Extra].Should().NotBeNull();
        error[Extra].Should().NotBeNull();
    }

    [Test]
    public async Task Answer_EmptyObject_StaysEmpty() => (await Client.GetAsync(Caller.Acl)).Text.Should().Be("{}");
}
