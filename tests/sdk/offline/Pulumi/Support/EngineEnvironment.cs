using PulumiApig.Protocol.Grpc;

namespace Pulumi.Tests.Support;

/// <summary>The environment in which an engine starts a program; disposing it restores what was there before.</summary>
internal sealed class EngineEnvironment : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _before = [];
    private readonly GrpcServer _server;

    private EngineEnvironment(GrpcServer server) => _server = server;

    public static async Task<EngineEnvironment> OfAsync(FakeEngine engine)
    {
        var server = await engine.ServeAsync();
        var environment = new EngineEnvironment(server);
        environment.Set("PULUMI_MONITOR", server.Address);
        environment.Set("PULUMI_ENGINE", server.Address);
        environment.Set("PULUMI_PROJECT", FakeEngine.Project);
        environment.Set("PULUMI_STACK", FakeEngine.Stack);
        environment.Set("PULUMI_DRY_RUN", engine.IsDryRun ? "true" : "false");
        environment.Set("PULUMI_QUERY_MODE", "false");
        environment.Set("PULUMI_PARALLEL", "16");
        return environment;
    }

    public void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        // A run sets it, and the test host would end with it.
        Environment.ExitCode = 0;
        await _server.DisposeAsync();
    }
}
