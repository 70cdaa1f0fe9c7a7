using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.LifeCycles;

/// <summary>A thing that exists but is not healthy stays in the state, and the next update sees to it.</summary>
internal sealed class HalfMadeTests : PluginFixture
{
    [Test]
    public async Task Create_ThePortIsAbnormal_SaysThatItExistsWithIdAndOutputs()
    {
        var (error, failed) = await CreateAbnormalAsync(PlainPort);

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        failed.Id.Should().Be($"{SimulatorDefaults.GatewayId}/{Simulator.Ports().Single().Id}");
        failed
            .Properties.ToPropertyMap()
            .Should()
            .ContainKeys("instanceId", "protocol", "port", "ingressPortId", "status");
        failed.Reasons.Should().ContainSingle().Which.Should().Contain("abnormal");
    }

    [Test]
    public async Task Update_ThePortHasRecovered_IsHealthyWithoutAnyDifference()
    {
        var port = PlainPort;
        var (_, failed) = await CreateAbnormalAsync(port);
        port.Having(failed.Id, Given.Port, failed.Properties.ToPropertyMap());
        Simulator.SetPortStatus(8080, "normal");
        await BeginRunAsync();

        (await port.DiffAsync(Given.Port)).Changes.Should().Be(DiffChanges.DiffNone);
        await port.UpdateAsync(Given.Port);

        port.Outputs.Get("status").AsText.Should().Be("normal");
    }

    [Test]
    public async Task Update_ThePortIsStillAbnormal_SaysSoAgain()
    {
        var port = PlainPort;
        var (_, failed) = await CreateAbnormalAsync(port);
        port.Having(failed.Id, Given.Port, failed.Properties.ToPropertyMap());

        var error = await FailureOf(() => port.UpdateOnlyAsync(Given.Port));

        error.DetailOf<ErrorResourceInitFailed>()!.Id.Should().Be(failed.Id);
    }

    [Test]
    public async Task Update_ThePortIsGoneMeanwhile_SaysWhatToDo()
    {
        var port = PlainPort;
        var (_, failed) = await CreateAbnormalAsync(port);
        port.Having(failed.Id, Given.Port, failed.Properties.ToPropertyMap());
        Simulator.ClosePort(8080);
        await BeginRunAsync();

        var error = await FailureOf(() => port.UpdateOnlyAsync(Given.Port));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain("pulumi refresh").And.Contain("Nothing was changed");
    }

    private async Task<(RpcException Error, ErrorResourceInitFailed Failed)> CreateAbnormalAsync(Subject port)
    {
        // The gateway opens the port, but its answer is lost, and the look finds a port that is not usable.
        Simulator.On("POST", ApigPath.Ports).CutAfterApplying();
        Simulator
            .On("GET", ApigPath.Ports)
            .Nth(2)
            .Meanwhile(s => s.SetPortStatus(8080, "abnormal"))
            .ThenAnswerNormally();
        var error = await FailureOf(() => port.CreateOnlyAsync(Given.Port));
        return (error, error.DetailOf<ErrorResourceInitFailed>()!);
    }
}
