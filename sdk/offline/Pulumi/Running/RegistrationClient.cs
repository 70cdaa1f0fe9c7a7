using System.Collections.Immutable;
using Pulumi.Serialization;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace Pulumi;

/// <summary>A resource as its constructor leaves it.</summary>
internal sealed record NewResource(
    Resource Resource,
    ResourceArgs Args,
    ResourceOptions Options,
    RegisterPackageRequest? Package
);

/// <summary>Registers, reads and looks up the resources of a program, and gives them their outputs.</summary>
internal sealed class RegistrationClient(Deployment deployment, IResourceMonitor monitor)
{
    private readonly RequestBuilder _requests = new(deployment);

    /// <summary>Told of each resource that is started; for tests of programs.</summary>
    public Action<Resource>? OnStart { get; set; }

    /// <summary>Starts what a resource needs. The program waits for it before it ends.</summary>
    public void Start(NewResource resource, OutputSources outputs)
    {
        OnStart?.Invoke(resource.Resource);
        deployment.Work.Track(CompleteAsync(resource, outputs));
    }

    /// <summary>Tells the engine the outputs of a component. The program waits for it before it ends.</summary>
    public void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        deployment.Work.Track(RegisterAsync());

        async Task RegisterAsync()
        {
            var values = (await outputs.State).Value;
            var keepResources = await deployment.Features.HasAsync(EngineFeatures.ResourceReferences);
            var sent = await SerializedArgs.OfAsync(
                component.GetResourceName(),
                values ?? NoOutputs,
                new(keepResources)
            );
            var urn = (await component.Urn.State).Value;
            await monitor.RegisterResourceOutputsAsync(new() { Urn = urn, Outputs = sent.Values.ToStruct() }, default);
        }
    }

    /// <summary>Says that the program has registered all.</summary>
    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await monitor.SignalAndWaitForShutdownAsync(default);
        }
        catch (RpcException e) when (e.Code == StatusCode.Unimplemented)
        {
            // An older engine needs no signal.
        }
    }

    private static ImmutableDictionary<string, object?> NoOutputs => ImmutableDictionary<string, object?>.Empty;

    private async Task CompleteAsync(NewResource resource, OutputSources outputs)
    {
        try
        {
            var answer = await AskAsync(resource);
            // After an update an output that did not come is null; in a preview, or after a failure, it is not known.
            outputs.Resolve(answer, !deployment.Settings.IsDryRun && answer.IsComplete, deployment.Log);
        }
        catch (Exception e)
        {
            outputs.Fail(e);
            throw;
        }
    }

    private async Task<ResourceAnswer> AskAsync(NewResource resource)
    {
        if (resource.Options.Urn is { Length: > 0 } urn)
            return await LookUpAsync(urn);
        if (
            resource.Options.Id is { } id
            && await id.Flat.State is { Taint.IsKnown: true, Value: { Length: > 0 } known }
        )
            return await ReadAsync(resource, known);
        return await RegisterAsync(resource);
    }

    private async Task<ResourceAnswer> LookUpAsync(string urn)
    {
        var request = new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = PropertyMap.Of(("urn", urn)).ToStruct(),
            AcceptResources = RequestBuilder.AcceptsResources,
        };
        var response = await monitor.InvokeAsync(request, default);
        InvokeException.ThrowIfFailed(request.Tok, response);
        var found = response.Return.ToPropertyMap();
        var state = found.Get("state");
        return new(
            Text(found, "urn"),
            Text(found, "id"),
            state.Kind == PropertyKind.Object ? state.AsObject : PropertyMap.Empty
        );

        static string Text(PropertyMap map, string name) => map.Get(name).TryGetText(out var text) ? text : "";
    }

    private async Task<ResourceAnswer> ReadAsync(NewResource resource, string id)
    {
        if (resource.Resource is ComponentResource)
            throw new ArgumentException(
                $"{resource.Resource.GetResourceName()} is a component: it cannot be read by an id."
            );
        var response = await monitor.ReadResourceAsync(await _requests.ReadAsync(resource, id), default);
        return new(response.Urn, id, response.Properties.ToPropertyMap());
    }

    private async Task<ResourceAnswer> RegisterAsync(NewResource resource)
    {
        var response = await monitor.RegisterResourceAsync(await _requests.RegisterAsync(resource), default);
        return new(response.Urn, response.Id, response.Object.ToPropertyMap())
        {
            Dependencies = response.PropertyDependencies.ToImmutableDictionary(
                d => d.Key,
                d => d.Value.Urns.ToImmutableArray()
            ),
            IsComplete = response.Result == Result.Success,
        };
    }
}
