using System.Runtime.CompilerServices;
using PulumiApig.LocalEngine;
using PulumiApig.Simulator;

namespace TestingOnASimulator;

/// <summary>A simulated gateway, and stacks that reach it.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private TestGateway(ApigSimulator simulator) => Simulator = simulator;

    /// <summary>What the gateway has, and how to change it behind a program's back.</summary>
    public ApigSimulator Simulator { get; }

    public static async Task<TestGateway> StartAsync() => new(await ApigSimulator.StartAsync());

    /// <summary>A stack for a program: <c>() => Deployment.RunAsync(…)</c>.</summary>
    public InlineStack StackOf(Func<Task<int>> program)
    {
        var address = Simulator.Address.GetLeftPart(UriPartial.Authority);
        return new(
            program,
            new()
            {
                Plugins = new Dictionary<string, string> { ["apig"] = PluginFolder() },
                Config = new Dictionary<string, string>
                {
                    ["apig:region"] = SimulatorDefaults.Region,
                    ["apig:projectId"] = SimulatorDefaults.ProjectId,
                    ["apig:accessKey"] = SimulatorDefaults.AccessKey,
                    ["apig:secretKey"] = SimulatorDefaults.SecretKey,
                    ["apig:instanceId"] = SimulatorDefaults.GatewayId,
                    ["apig:endpoint"] = address,
                    ["apig:iamEndpoint"] = address,
                },
            }
        );
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    // Where `make provider` puts pulumi-resource-apig.
    private static string PluginFolder([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../bin");
}
