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

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = true });

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        Task.FromResult(new PluginInfo { Version = "0.0.0" });

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            new GetSchemaResponse
            {
                Schema =
                    """{ "name": "apig", "resources": { "apig:index:IngressPort": {}, "apig:index:AppAcl": {} } }""",
            }
        );

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(NoChange());

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        request.Args is { Fields.Count: > 0 }
            ? Task.FromResult(new ConfigureResponse())
            : throw new RpcException(
                StatusCode.InvalidArgument,
                "The region is missing.",
                new ConfigureErrorMissingKeys
                {
                    MissingKeys =
                    {
                        new ConfigureErrorMissingKeys.Types.MissingKey
                        {
                            Name = "apig:region",
                            Description = "Where the gateway is.",
                        },
                    },
                }
            );

    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            new CheckResponse { Inputs = request.News, Failures = { Failures(request.News.ToPropertyMap()) } }
        );

    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var olds = request.OldInputs.ToPropertyMap();
        var changes = request
            .News.ToPropertyMap()
            .Where(p => !p.Value.Equals(olds.Get(p.Key)))
            .SelectMany(p => Paths(p.Key, olds.Get(p.Key), p.Value))
            .ToList();
        var response = NoChange();
        if (changes.Count == 0)
            return Task.FromResult(response);
        response.Changes = DiffResponse.Types.DiffChanges.DiffSome;
        var isPort = request.Type == Port;
        if (isPort)
            response.Replaces.AddRange(changes);
        var kind = isPort ? PropertyDiff.Types.Kind.UpdateReplace : PropertyDiff.Types.Kind.Update;
        foreach (var path in changes)
            response.DetailedDiff.Add(path, new() { Kind = kind });
        return Task.FromResult(response);
    }

    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var inputs = request.Properties.ToPropertyMap();
        var id = request.Type == Port ? $"port/{inputs["port"]}" : $"acl/{inputs["appId"]}";
        if (!request.Preview && !_things.TryAdd(id, inputs))
            throw new RpcException(StatusCode.AlreadyExists, $"{id} exists already.");
        return Task.FromResult(new CreateResponse { Id = request.Preview ? "" : id, Properties = request.Properties });
    }

    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult(
            _things.TryGetValue(request.Id, out var thing)
                ? new ReadResponse
                {
                    Id = request.Id,
                    Properties = thing.ToStruct(),
                    Inputs = thing.ToStruct(),
                }
                : new()
        );

    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation) =>
        request.Query.ToPropertyMap().Get("instanceId").IsUnknown
            ? AsyncEnumerable.Repeat(new ListResponse { Computed = new() }, 1)
            : _things
                .Where(t => t.Value.ContainsKey("port") == (request.Token == Port))
                .Select(t => new ListResponse
                {
                    Result = new() { Id = t.Key, Name = t.Key },
                })
                .ToAsyncEnumerable();

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (!request.Preview)
            _things[request.Id] = request.News.ToPropertyMap();
        return Task.FromResult(new UpdateResponse { Properties = request.News });
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        _things.Remove(request.Id);
        return Task.CompletedTask;
    }

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        throw new RpcException(StatusCode.Unimplemented, "There are no functions.");

    public Task CancelAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation) => Task.CompletedTask;

    private static DiffResponse NoChange() =>
        new() { Changes = DiffResponse.Types.DiffChanges.DiffNone, HasDetailedDiff = true };

    private static IEnumerable<CheckFailure> Failures(PropertyMap inputs)
    {
        if (inputs.Get("port") is { Kind: PropertyKind.Number, AsNumber: < 1024 })
            yield return new() { Property = "port", Reason = "It is too low." };
        if (inputs.Get("values") is not { Kind: PropertyKind.List, AsList: var values })
            yield break;
        for (var i = 0; i < values.Length; i++)
        {
            if (!IPAddress.TryParse(values[i].AsText.Split('/')[0], out _))
                yield return new() { Property = $"values[{i}]", Reason = "It is no address." };
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
