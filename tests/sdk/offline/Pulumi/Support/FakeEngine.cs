using System.Collections.Concurrent;
using PulumiApig.Engine.Protocol;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using ProtocolUrn = PulumiApig.Protocol.Urn;
using Wire = PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi.Tests.Support;

/// <summary>An engine that keeps what a program asks and answers as a test wants: by default, inputs come back as outputs.</summary>
internal sealed class FakeEngine : IResourceMonitor, IEngine
{
    public const string Stack = "dev";
    public const string Project = "shop";

    private readonly ConcurrentQueue<RegisterResourceRequest> _registrations = new();

    public bool IsDryRun { get; init; }

    public HashSet<string> Features { get; init; } =
    ["resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "parameterization"];

    public Func<RegisterResourceRequest, RegisterResourceResponse>? OnRegister { get; init; }

    public Func<ResourceInvokeRequest, ResourceInvokeResponse>? OnInvoke { get; init; }

    public Func<LogRequest, Task>? OnLog { get; init; }

    public Func<Task>? OnSignal { get; init; }

    public ConcurrentQueue<string> FeatureQuestions { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<Wire.RegisterPackageRequest> Packages { get; } = new();

    public ConcurrentQueue<LogRequest> Messages { get; } = new();

    public int Signals { get; private set; }

    /// <summary>Registrations in the order of their arrival, without the stack.</summary>
    public IEnumerable<RegisterResourceRequest> Registrations =>
        _registrations.Where(r => r.Type != ProtocolUrn.StackType);

    public RegisterResourceRequest StackRegistration => _registrations.Single(r => r.Type == ProtocolUrn.StackType);

    public PropertyMap StackOutputs =>
        Outputs.Single(o => o.Urn == UrnOf(ProtocolUrn.StackType, $"{Project}-{Stack}")).Outputs.ToPropertyMap();

    public static string UrnOf(string type, string name) => ProtocolUrn.Create(Stack, Project, null, type, name).Value;

    public RegisterResourceRequest Registration(string name) => _registrations.Single(r => r.Name == name);

    public Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request,
        CancellationToken cancellation
    )
    {
        FeatureQuestions.Enqueue(request.Id);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Contains(request.Id) });
    }

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation)
    {
        Invokes.Enqueue(request);
        return Task.FromResult(OnInvoke?.Invoke(request) ?? new() { Return = request.Args });
    }

    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, CancellationToken cancellation)
    {
        Reads.Enqueue(request);
        return Task.FromResult(
            new ReadResourceResponse { Urn = UrnOf(request.Type, request.Name), Properties = request.Properties }
        );
    }

    public Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request,
        CancellationToken cancellation
    )
    {
        _registrations.Enqueue(request);
        return Task.FromResult(OnRegister?.Invoke(request) ?? Echo(request));
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken cancellation)
    {
        Outputs.Enqueue(request);
        return Task.CompletedTask;
    }

    public Task<RegisterPackageResponse> RegisterPackageAsync(
        Wire.RegisterPackageRequest request,
        CancellationToken cancellation
    )
    {
        Packages.Enqueue(request);
        return Task.FromResult(new RegisterPackageResponse { Ref = $"ref-{request.Name}" });
    }

    public async Task SignalAndWaitForShutdownAsync(CancellationToken cancellation)
    {
        Signals++;
        if (OnSignal is { } signal)
            await signal();
    }

    public async Task LogAsync(LogRequest message, CancellationToken cancellation)
    {
        if (OnLog is { } log)
            await log(message);
        Messages.Enqueue(message);
    }

    public Task<GetRootResourceResponse> GetRootResourceAsync(CancellationToken cancellation) =>
        Task.FromResult(new GetRootResourceResponse());

    public Task<SetRootResourceResponse> SetRootResourceAsync(
        SetRootResourceRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new SetRootResourceResponse());

    /// <summary>The usual answer: a custom resource has an id, unless this is a preview.</summary>
    public RegisterResourceResponse Echo(RegisterResourceRequest request)
    {
        ProtocolUrn? parent = request.Parent.Length > 0 ? new ProtocolUrn(request.Parent) : null;
        return new()
        {
            Urn = ProtocolUrn.Create(Stack, Project, parent, request.Type, request.Name).Value,
            Id = request.Custom && !IsDryRun ? $"id-{request.Name}" : "",
            Object = request.Custom || request.Remote ? request.Object.Clone() : new(),
        };
    }

    /// <summary>Serves this engine on a free port.</summary>
    public Task<GrpcServer> ServeAsync() =>
        GrpcServer.StartAsync([ResourceMonitorService.For(this), EngineService.For(this)]);
}
