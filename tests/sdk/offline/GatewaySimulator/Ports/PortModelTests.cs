using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Simulator.Tests.Support;

namespace PulumiApig.Simulator.Tests.Ports;

/// <summary>Any sequence of calls keeps to a model that is a map from port number to protocol, with room for three.</summary>
internal sealed class PortModelTests : SimulatorTest
{
    private const int Quota = 3;
    private static readonly int[] Numbers = [8080, 8081, 8082, 8083, 8084];
    private static readonly string[] Protocols = ["HTTP", "HTTPS"];

    protected override SimulatorOptions Options => new() { PortQuota = Quota };

    [Test]
    public void Calls_AnySequence_FollowTheModel()
    {
        var step =
            from call in Gen.Elements("add", "delete")
            from number in Gen.Elements(Numbers)
            from protocol in Gen.Elements(Protocols)
            select (call, number, protocol);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(
                step.ArrayOf().ToArbitrary(),
                async steps =>
                {
                    foreach (var open in Simulator.Ports())
                        Simulator.ClosePort(open.Port);
                    var ids = new Dictionary<int, string>();
                    var model = new Dictionary<int, string>();
                    foreach (var (call, number, protocol) in steps)
                    {
                        var code =
                            call == "add"
                                ? await AddAsync(number, protocol, ids)
                                : await Client.DeleteAsync(
                                    $"{Caller.Ports}/{ids.GetValueOrDefault(number, new string('0', 32))}"
                                );
                        (code.Status, code.Text.Length == 0 ? null : code.Code)
                            .Should()
                            .Be(call == "add" ? ModelAdd(model, number, protocol) : ModelDelete(model, number));
                    }
                    (await ListedPortsAsync()).Should().BeEquivalentTo(model);
                }
            )
        );
    }

    private async Task<Reply> AddAsync(int number, string protocol, Dictionary<int, string> ids)
    {
        var reply = await Client.AddPortAsync(number, protocol);
        if (reply.Status == 201)
            ids[number] = reply.Json["ingress_port_id"]!.GetValue<string>();
        return reply;
    }

    private static (int, string?) ModelAdd(Dictionary<int, string> model, int number, string protocol)
    {
        if (model.ContainsKey(number))
            return (400, "APIC.7258");
        if (model.Count == Quota)
            return (403, "APIC.7403");
        model[number] = protocol;
        return (201, null);
    }

    private static (int, string?) ModelDelete(Dictionary<int, string> model, int number) =>
        model.Remove(number) ? (204, null) : (400, "APIC.7200");

    private async Task<Dictionary<int, string>> ListedPortsAsync() =>
        (await Client.GetAsync(Caller.Ports)).Json["ingress_port_infos"]!
            .AsArray()
            .ToDictionary(
                port => port!["ingress_port"]!.GetValue<int>(),
                port => port!["protocol"]!.GetValue<string>()
            );
}
