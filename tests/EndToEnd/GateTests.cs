using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>The gate of examples/evaluate-gate, in a program of its own.</summary>
public sealed class GateTests
{
    [Test]
    public async Task Preview_AListThatLetsTheInternetIn_IsStoppedByTheProgramItself()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = Gate(simulator, """["0.0.0.0/0", "::/0"]""");

        var run = await project.RunAsync("preview");

        run.ExitCode.Should().NotBe(0);
        run.Screen.Should().Contain("This list lets the whole internet in.");
        simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Preview_AListThatLocksTheOfficeOut_IsStoppedByTheProvider()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = Gate(simulator, """["198.51.100.0/24"]""");

        var run = await project.RunAsync("preview");

        run.ExitCode.Should().NotBe(0);
        run.Screen.Should().Contain("mustAllow[0]").And.Contain("would lock out '192.0.2.10'");
    }

    private static Project Gate(ApigSimulator simulator, string values)
    {
        var project = new Project(simulator, "evaluate-gate");
        project.Configure(
            new()
            {
                ["evaluate-gate:appId"] = SimulatorDefaults.AppId,
                ["evaluate-gate:port"] = "\"8443\"",
                ["evaluate-gate:office"] = """["192.0.2.10"]""",
                ["evaluate-gate:values"] = values,
            }
        );
        return project;
    }
}
