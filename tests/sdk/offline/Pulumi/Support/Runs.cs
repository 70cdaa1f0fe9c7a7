using System.Collections.Immutable;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace Pulumi.Tests.Support;

/// <summary>Runs programs against a fake engine, over a real connection.</summary>
internal static class Runs
{
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(this FakeEngine engine, Action program) =>
        engine.RunAsync(() =>
        {
            program();
            return Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
        });

    /// <inheritdoc cref="RunAsync(FakeEngine, Action)"/>
    public static Task<int> RunAsync(
        this FakeEngine engine,
        Func<Task<IDictionary<string, object?>>> program,
        StackOptions? options = null
    ) => engine.RunStackAsync(() => new Stack(program, options));

    /// <inheritdoc cref="RunAsync(FakeEngine, Action)"/>
    public static async Task<int> RunStackAsync(
        this FakeEngine engine,
        Func<Stack> program,
        IReadOnlyDictionary<string, string>? config = null
    )
    {
        await using var server = await engine.ServeAsync();
        using var channel = new GrpcChannel(server.Address);
        var settings = new RunSettings
        {
            Project = FakeEngine.Project,
            Stack = FakeEngine.Stack,
            IsDryRun = engine.IsDryRun,
            Config = config?.ToImmutableDictionary() ?? ImmutableDictionary<string, string>.Empty,
        };
        var deployment = new Deployment(settings, new ResourceMonitorClient(channel), new EngineClient(channel));
        // A program that waits for ever must fail its own test, not stop all of them.
        return await deployment.RunAsync(program).WaitAsync(TimeSpan.FromMinutes(1));
    }
}
