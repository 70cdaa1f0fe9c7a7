using System.Collections.Immutable;
using System.Net;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Interop;

/// <summary>A provider of both resources whose gateway is a dictionary: enough to try the life cycle script on.</summary>
internal sealed class MemoryProvider : IResourceProvider
{
    private const string Port = "apig:index:IngressPort";

    private readonly Dictionary<string, PropertyMap> _things = [];

    public Task<HandshakeResponse> HandshakeAsync(HandshakeRequest request, CancellationToken cancellation) =>
        Task.FromResult(new HandshakeResponse { AcceptsSecrets = true });

    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) => Task.FromResult("0.0.0");

    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            """{ "name": "apig", "resources": { "apig:index:IngressPort": {}, "apig:index:AppAcl": {} } }"""
        );

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CheckResponse(request.News));

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(DiffResponse.None);

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        request.Args is { Count: > 0 }
            ? Task.FromResult(new ConfigureResponse())
            : throw new RpcException(
                StatusCode.InvalidArgument,
                "The region is missing.",
                new MissingConfigKeys([new("apig:region", "Where the gateway is.")])
            );

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CheckResponse(request.News, [.. Failures(request.News)]));

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var changes = request
            .News.Where(p => !p.Value.Equals(request.OldInputs!.Get(p.Key)))
            .SelectMany(p => Paths(p.Key, request.OldInputs!.Get(p.Key), p.Value))
            .ToImmutableSortedDictionary(
                path => path,
                _ => new PropertyDiff(request.Type == Port ? PropertyDiffKind.UpdateReplace : PropertyDiffKind.Update)
            );
        return Task.FromResult(
            changes.IsEmpty
                ? DiffResponse.None
                : new()
                {
                    Changes = DiffChanges.Some,
                    DetailedDiff = changes,
                    Replaces = request.Type == Port ? [.. changes.Keys] : [],
                }
        );
    }

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var id = request.Type == Port ? $"port/{request.Inputs["port"]}" : $"acl/{request.Inputs["appId"]}";
        if (!request.IsPreview && !_things.TryAdd(id, request.Inputs))
            throw new RpcException(StatusCode.AlreadyExists, $"{id} exists already.");
        return Task.FromResult(new CreateResponse(request.IsPreview ? "" : id, request.Inputs));
    }

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            _things.TryGetValue(request.Id, out var thing)
                ? new ReadResponse
                {
                    Id = request.Id,
                    Outputs = thing,
                    Inputs = thing,
                }
                : ReadResponse.Gone
        );

    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation) =>
        request.Query.Get("instanceId").IsUnknown
            ? AsyncEnumerable.Repeat<ListResponse>(new ListComputed(), 1)
            : _things
                .Where(t => t.Value.ContainsKey("port") == (request.Token == Port))
                .Select(ListResponse (t) => new ListResult(t.Key, t.Key))
                .ToAsyncEnumerable();

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (!request.IsPreview)
            _things[request.Id] = request.News;
        return Task.FromResult(new UpdateResponse(request.News));
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        _things.Remove(request.Id);
        return Task.CompletedTask;
    }

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        throw new RpcException(StatusCode.Unimplemented, "There are no functions.");

    public Task CancelAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task AttachAsync(string engineAddress, CancellationToken cancellation) => Task.CompletedTask;

    private static IEnumerable<CheckFailure> Failures(PropertyMap inputs)
    {
        if (inputs.Get("port") is { Kind: PropertyKind.Number, AsNumber: < 1024 })
            yield return new("port", "It is too low.");
        if (inputs.Get("values") is not { Kind: PropertyKind.List, AsList: var values })
            yield break;
        for (var i = 0; i < values.Length; i++)
        {
            if (!IPAddress.TryParse(values[i].AsText.Split('/')[0], out _))
                yield return new($"values[{i}]", "It is no address.");
        }
    }

    private static IEnumerable<string> Paths(string name, PropertyValue old, PropertyValue value) =>
        old.Kind == PropertyKind.List && value.Kind == PropertyKind.List
            ? Enumerable
                .Range(0, value.AsList.Length)
                .Where(i => !value.AsList[i].Equals(old.AsList[i]))
                .Select(i => $"{name}[{i}]")
            : [name];
}
