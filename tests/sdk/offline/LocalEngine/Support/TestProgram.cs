using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>A program that is a delegate, and speaks to the engine over the wire as any other does.</summary>
internal sealed class TestProgram(Func<ProgramScope, Task> body) : IProgram
{
    public ProgramEnvironment? Environment { get; private set; }

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<int> RunAsync(
        ProgramEnvironment environment,
        Action<string> onOutput,
        CancellationToken cancellation
    )
    {
        Environment = environment;
        using var channel = new GrpcChannel(environment.Address);
        var monitor = new ResourceMonitorClient(channel);
        try
        {
            var stack = await monitor.RegisterResourceAsync(
                new() { Type = Protocol.Urn.StackType, Name = $"{environment.Project.Name}-{environment.Stack}" },
                cancellation
            );
            var scope = new ProgramScope(monitor, stack.Urn, onOutput, environment.IsPreview);
            await body(scope);
            if (scope.ExitCode != ProgramExit.Success)
                return scope.ExitCode;
            await monitor.SignalAndWaitForShutdownAsync(cancellation);
            return ProgramExit.Success;
        }
        // As the SDKs do: the engine has said what was wrong.
        catch (RpcException e) when (e.Code == StatusCode.Unavailable)
        {
            return ProgramExit.AlreadyReported;
        }
        catch (RpcException e)
        {
            onOutput(e.Message);
            return 1;
        }
    }
}

/// <summary>What the body of a test program can do.</summary>
internal sealed class ProgramScope(IResourceMonitor monitor, string stack, Action<string> write, bool isPreview)
{
    public IResourceMonitor Monitor { get; } = monitor;

    public string Stack { get; } = stack;

    public bool IsPreview { get; } = isPreview;

    /// <summary>What the program ends with, once the body has.</summary>
    public int ExitCode { get; set; }

    public void Write(string line) => write(line);

    /// <summary>Registers a resource of the fake package.</summary>
    public async Task<Thing> ThingAsync(
        string name,
        PropertyMap? inputs = null,
        Func<RegisterResourceRequest, RegisterResourceRequest>? options = null
    )
    {
        var request = new RegisterResourceRequest
        {
            Type = "fake:index:Thing",
            Name = name,
            Custom = true,
            Parent = Stack,
            Object = (inputs ?? PropertyMap.Empty).ToStruct(),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            AliasSpecs = true,
        };
        return new(await Monitor.RegisterResourceAsync(options is null ? request : options(request), default));
    }

    public async Task<string> ComponentAsync(
        string name,
        PropertyMap? inputs = null,
        Func<RegisterResourceRequest, RegisterResourceRequest>? options = null
    )
    {
        var request = new RegisterResourceRequest
        {
            Type = "my:index:Group",
            Name = name,
            Parent = Stack,
            Object = (inputs ?? PropertyMap.Empty).ToStruct(),
        };
        return (await Monitor.RegisterResourceAsync(options is null ? request : options(request), default)).Urn;
    }

    /// <summary>Registers an explicit provider of the fake package; the result is its reference.</summary>
    public async Task<string> ProviderAsync(
        string name,
        PropertyMap? inputs = null,
        Func<RegisterResourceRequest, RegisterResourceRequest>? options = null
    )
    {
        var request = new RegisterResourceRequest
        {
            Type = "pulumi:providers:fake",
            Name = name,
            Custom = true,
            Parent = Stack,
            Object = (inputs ?? PropertyMap.Empty).ToStruct(),
            AcceptSecrets = true,
        };
        var response = await Monitor.RegisterResourceAsync(options is null ? request : options(request), default);
        return $"{response.Urn}::{(response.Id.Length > 0 ? response.Id : WireConstants.UnknownText)}";
    }

    public Task OutputsAsync(PropertyMap outputs) =>
        Monitor.RegisterResourceOutputsAsync(new() { Urn = Stack, Outputs = outputs.ToStruct() }, default);
}

/// <summary>A resource as the program sees it.</summary>
internal sealed record Thing(RegisterResourceResponse Response)
{
    public string Urn => Response.Urn;

    public string Id => Response.Id;

    public PropertyValue Output(string name) =>
        Response.Object.Fields.TryGetValue(name, out var value) ? value.ToPropertyValue() : PropertyValue.Unknown;

    /// <summary>Options of a resource whose property comes of an output of this one.</summary>
    public Func<RegisterResourceRequest, RegisterResourceRequest> Feeds(string property) =>
        request =>
        {
            var fed = new RegisterResourceRequest(request) { Dependencies = { Urn } };
            foreach (var name in request.Object.Fields.Keys)
                fed.PropertyDependencies[name] = new();
            fed.PropertyDependencies[property] = new() { Urns = { Urn } };
            return fed;
        };
}
