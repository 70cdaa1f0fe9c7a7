using System.Collections.Immutable;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>A program that registers resources one after the other, as a C# one does that awaits each.</summary>
internal sealed class Program(params ImmutableArray<Registered> resources) : IProgram
{
    public Program(params ImmutableArray<(string Type, string Name, PropertyMap Inputs)> resources)
        : this([.. resources.Select(r => new Registered(r.Type, r.Name, r.Inputs))]) { }

    /// <summary>Goes on after a resource that failed, where the engine does, as programs on the official SDKs do.</summary>
    public bool GoesOn { get; init; }

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<int> RunAsync(
        ProgramEnvironment environment,
        Action<string> onOutput,
        CancellationToken cancellation
    )
    {
        using var channel = new GrpcChannel(environment.Address);
        var monitor = new ResourceMonitorClient(channel);
        try
        {
            var stack = await monitor.RegisterResourceAsync(
                new() { Type = Protocol.Urn.StackType, Name = $"{environment.Project.Name}-{environment.Stack}" },
                cancellation
            );
            var made = new Dictionary<string, RegisterResourceResponse>();
            foreach (var resource in resources)
            {
                var request = resource.ToRequest(stack.Urn, made);
                request.SupportsResultReporting = GoesOn;
                made[resource.Name] = await monitor.RegisterResourceAsync(request, cancellation);
            }
            await monitor.SignalAndWaitForShutdownAsync(cancellation);
            return ProgramExit.Success;
        }
        catch (RpcException)
        {
            // The engine has said what was wrong.
            return ProgramExit.AlreadyReported;
        }
    }
}
