using PulumiApig.Simulator;

namespace TestingOnASimulator;

/// <summary>
/// A program in this process, the real provider and a simulated gateway: what these tests see is what a gateway would.
/// </summary>
public sealed class PartnerPortTests
{
    private TestGateway _gateway = null!;

    [SetUp]
    public async Task Start() => _gateway = await TestGateway.StartAsync();

    [TearDown]
    public async Task Stop() => await _gateway.DisposeAsync();

    [Test]
    public async Task Up_OpensThePortAndNothingElse()
    {
        using var stack = _gateway.StackOf(() => Partners.RunAsync(SimulatorDefaults.AppId, "192.0.2.0/24"));

        var preview = await stack.PreviewAsync();
        preview.ResourceChanges.Should().Contain("create", 3, preview.Text);
        _gateway.Simulator.Ports().Should().BeEmpty("a preview writes nothing");

        var up = await stack.UpAsync();
        up.Succeeded.Should().BeTrue(up.Text);
        up.Outputs.GetProperty("status").GetString().Should().Be("normal");
        _gateway.Simulator.Ports().Should().ContainSingle().Which.Port.Should().Be(8443);
        (await stack.PreviewAsync()).ResourceChanges.Keys.Should().Equal("same");

        (await stack.DestroyAsync()).Succeeded.Should().BeTrue();
        _gateway.Simulator.Ports().Should().BeEmpty();
    }

    [Test]
    public async Task Preview_AListThatLocksTheOfficeOut_Fails()
    {
        using var stack = _gateway.StackOf(() => Partners.RunAsync(SimulatorDefaults.AppId, "198.51.100.0/24"));

        var preview = await stack.PreviewAsync();

        preview.Succeeded.Should().BeFalse();
        preview.Errors.Should().ContainMatch("*would lock out '192.0.2.10'*");
    }

    [Test]
    public async Task Up_TheAnswerIsLost_TheProviderFindsWhatItHasDone()
    {
        using var stack = _gateway.StackOf(() => Partners.RunAsync(SimulatorDefaults.AppId, "192.0.2.0/24"));
        _gateway.Simulator.On("POST", ApigPath.Ports).CutAfterApplying();

        var up = await stack.UpAsync();

        up.Succeeded.Should().BeTrue(up.Text);
        _gateway.Simulator.Ports().Should().ContainSingle();
    }

    [Test]
    public async Task Refresh_SomebodyClosedThePort_TheNextUpOpensItAgain()
    {
        using var stack = _gateway.StackOf(() => Partners.RunAsync(SimulatorDefaults.AppId, "192.0.2.0/24"));
        await stack.UpAsync();
        _gateway.Simulator.ClosePort(8443);

        (await stack.RefreshAsync()).ResourceChanges.Should().Contain("delete", 1);
        (await stack.UpAsync()).ResourceChanges.Should().Contain("create", 1);
    }
}
