using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Values;
using Wire = PulumiApig.Engine.Protocol.Monitor;

namespace Pulumi.Testing;

/// <summary>An engine without steps: whatever a program asks, the mocks answer.</summary>
internal sealed class MockMonitor(IMocks mocks, RunSettings settings) : IResourceMonitor
{
    private readonly ConcurrentDictionary<string, RegisterResourceResponse> _registered = new();

    public Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new SupportsFeatureResponse { HasSupport = request.Id != EngineFeatures.OutputValues });

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation)
    {
        var args = request.Args.ToPropertyMap();
        if (request.Tok == "pulumi:pulumi:getResource")
            return LookUp(args.Get("urn").AsText);
        var result = await mocks.CallAsync(
            new()
            {
                Token = request.Tok,
                Args = KnownValues(args),
                Provider = request.Provider,
            }
        );
        return new() { Return = (await StateAsync(request.Tok, result)).ToStruct() };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(
        ReadResourceRequest request,
        CancellationToken cancellation
    )
    {
        var (_, state) = await mocks.NewResourceAsync(
            new()
            {
                Type = request.Type,
                Name = request.Name,
                Inputs = KnownValues(request.Properties.ToPropertyMap()),
                Provider = request.Provider,
                Id = request.Id,
            }
        );
        var urn = Urn(request.Parent, request.Type, request.Name);
        var outputs = (await StateAsync(request.Name, state)).ToStruct();
        _registered[urn] = new()
        {
            Urn = urn,
            Id = request.Id,
            Object = outputs,
        };
        return new() { Urn = urn, Properties = outputs.Clone() };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request,
        CancellationToken cancellation
    )
    {
        var urn = Urn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.StackType)
            return _registered[urn] = new() { Urn = urn };
        var (id, state) = await mocks.NewResourceAsync(
            new()
            {
                Type = request.Type,
                Name = request.Name,
                Inputs = KnownValues(request.Object.ToPropertyMap()),
                Provider = request.Provider,
                Id = request.ImportId,
            }
        );
        return _registered[urn] = new()
        {
            Urn = urn,
            Id = id ?? "",
            Object = (await StateAsync(request.Name, state)).ToStruct(),
        };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken cancellation)
    {
        var outputs = request.Outputs.ToPropertyMap().ToImmutableDictionary(o => o.Key, o => ToOutput(o.Key, o.Value));
        return mocks.RegisterResourceOutputs(new(request.Urn, outputs));
    }

    public Task<RegisterPackageResponse> RegisterPackageAsync(
        Wire.RegisterPackageRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}@{request.Version}" });

    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellation) => Task.CompletedTask;

    private static async Task<PropertyMap> StateAsync(string owner, object state)
    {
        var value = await new Serializer(new(KeepResources: true)).SerializeAsync(owner, state);
        return value.Kind == PropertyKind.Object
            ? value.AsObject
            : throw new ArgumentException(
                $"The mocks answered for {owner} with {state.GetType()}, which has no properties."
            );
    }

    private static ImmutableDictionary<string, object> KnownValues(PropertyMap values) =>
        (
            from property in values
            let plain = Unwrapped.Of(property.Value)
            where plain.Taint.IsKnown
            let value = Plain(property.Key, plain)
            where value is not null
            select KeyValuePair.Create(property.Key, value)
        ).ToImmutableDictionary();

    private static Output<object?> ToOutput(string name, PropertyValue value)
    {
        var plain = Unwrapped.Of(value);
        return new(OutputState<object?>.Of(plain.Taint, () => Plain(name, plain)));
    }

    // Every value fits into an object.
    private static object? Plain(string name, Unwrapped value) =>
        new ValueConverter(message => throw new InvalidOperationException(message)).Convert(
            name,
            value.Value,
            typeof(object)
        );

    private ResourceInvokeResponse LookUp(string urn)
    {
        var resource = _registered.TryGetValue(urn, out var found)
            ? found
            : throw new ArgumentException($"No resource with the URN {urn} is registered.");
        var state = resource.Object.ToPropertyMap();
        return new() { Return = PropertyMap.Of(("urn", urn), ("id", resource.Id), ("state", state)).ToStruct() };
    }

    // As the official mocks make them: of a parent's types only the outermost counts, even when it is the stack's.
    private string Urn(string parent, string type, string name)
    {
        var above = parent.Length > 0 ? new PulumiApig.Protocol.Urn(parent).QualifiedType.Split('$')[0] + "$" : "";
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{above}{type}::{name}";
    }
}
