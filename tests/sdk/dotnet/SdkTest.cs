using Pulumi.Tests.Support;

namespace Pulumi.Apig.Tests;

/// <summary>A test that runs programs as an engine does; the environment is the process's, so one runs at a time.</summary>
[NonParallelizable]
public abstract class SdkTest
{
    /// <summary>Runs a program to its good end.</summary>
    private protected static async Task RunAsync(FakeEngine engine, Action program, string config = "{}")
    {
        await using var environment = await EngineEnvironment.OfAsync(engine);
        environment.Set("PULUMI_CONFIG", config);

        var code = await Deployment.RunAsync(program);

        code.Should().Be(0, string.Join('\n', engine.Messages.Select(m => m.Message)));
    }
}
