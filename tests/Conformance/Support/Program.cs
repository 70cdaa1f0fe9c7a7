using System.Collections.Immutable;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Monitor;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>A program that registers resources one after the other, as a C# one does that awaits each.</summary>
internal sealed class Program(params ImmutableArray<(string Type, string Name, PropertyMap Inputs)> resources)
    : IProgram
{
    private (string Name, string Id) _import;

    /// <summary>The same program with the option of one resource to take over what is there.</summary>
    public Program WithImport(string name, string id) => new(resources) { _import = (name, id) };

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
            foreach (var (type, name, inputs) in resources)
            {
                await monitor.RegisterResourceAsync(
                    new()
                    {
                        Type = type,
                        Name = name,
                        IsCustom = true,
                        Parent = stack.Urn,
                        Inputs = inputs,
                        AcceptsSecrets = true,
                        ImportId = name == _import.Name ? _import.Id : "",
                    },
                    cancellation
                );
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
