using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>
/// A provider of package <c>fake</c>. A change of the input <c>key</c> replaces a resource, deleting it first when the
/// input <c>fixedName</c> is set; all others update it. Outputs are the inputs and <c>address</c>, which comes of the id.
/// </summary>
internal sealed class FakeProvider(FakeCloud cloud) : IResourceProvider
{
    private string _engine = "";

    /// <summary>Takes part in a call before it is answered: it may wait, or throw. Gets the method and the resource's name.</summary>
    public Func<string, string, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Takes part in a call after its work is done and before it is answered.</summary>
    public Func<string, string, Task> After { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Changes what Diff says.</summary>
    public Func<DiffRequest, DiffResponse, DiffResponse> OnDiff { get; set; } = (_, response) => response;

    /// <summary>Changes what DiffConfig says.</summary>
    public Func<DiffRequest, DiffResponse> OnDiffConfig { get; set; } =
        request =>
            new()
            {
                Changes = WithoutVersion(request.News).Equals(WithoutVersion(request.OldInputs))
                    ? DiffChanges.DiffNone
                    : DiffChanges.DiffSome,
                HasDetailedDiff = true,
            };

    /// <summary>Outputs that the provider adds to those of a new thing.</summary>
    public PropertyMap MoreOutputs { get; set; } = PropertyMap.Empty;

    public string Schema { get; set; } = "{}";

    public bool AcceptsSecrets { get; set; } = true;

    public List<ConfigureRequest> Configurations { get; } = [];

    public List<CheckRequest> Checks { get; } = [];

    public List<DiffRequest> Diffs { get; } = [];

    public List<CreateRequest> Creates { get; } = [];

    public List<UpdateRequest> Updates { get; } = [];

    public List<ReadRequest> Reads { get; } = [];

    public List<DeleteRequest> Deletes { get; } = [];

    public int Cancels { get; private set; }

    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => Task.FromResult(new ProviderHandshakeResponse { AcceptSecrets = AcceptsSecrets, AcceptResources = true });

    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        Task.FromResult(new PluginInfo { Version = "1.2.3" });

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        Task.FromResult(new GetSchemaResponse { Schema = Schema });

    public Task AttachAsync(PluginAttach request, CancellationToken cancellation)
    {
        _engine = request.Address;
        return Task.CompletedTask;
    }

    public async Task LogAsync(LogRequest message)
    {
        using var channel = new GrpcChannel(_engine);
        await new EngineClient(channel).LogAsync(message, default);
    }

    public async Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation)
    {
        await NoteAsync("CheckConfig", request.Urn);
        return new() { Inputs = WithoutVersion(request.News) };
    }

    public async Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation)
    {
        await NoteAsync("DiffConfig", request.Urn);
        return OnDiffConfig(request);
    }

    public async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation)
    {
        Keep(Configurations, request);
        await NoteAsync("Configure", request.Urn);
        return new();
    }

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        Keep(Checks, request);
        await NoteAsync("Check", request.Urn);
        var response = new CheckResponse { Inputs = request.News };
        if (request.News.ToPropertyMap().TryGetValue("bad", out var bad))
            response.Failures.Add(new CheckFailure { Property = "bad", Reason = $"{bad} will not do" });
        return response;
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        Keep(Diffs, request);
        await NoteAsync("Diff", request.Urn);
        var olds = request.OldInputs.ToPropertyMap().WithoutSecrets();
        var news = request.News.ToPropertyMap().WithoutSecrets();
        var changed = olds.Keys.Union(news.Keys).Where(k => !olds.Get(k).Equals(news.Get(k))).ToImmutableArray();
        var replaces = changed.Contains("key");
        return OnDiff(
            request,
            new()
            {
                Changes = changed.IsEmpty ? DiffChanges.DiffNone : DiffChanges.DiffSome,
                Diffs = { changed },
                Replaces = { replaces ? new[] { "key" } : [] },
                DeleteBeforeReplace = replaces && news.ContainsKey("fixedName"),
                DetailedDiff =
                {
                    changed.ToDictionary(
                        k => k,
                        k => new PropertyDiff { Kind = Kind(k, olds, news), InputDiff = true }
                    ),
                },
                HasDetailedDiff = true,
            }
        );
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        Keep(Creates, request);
        var inputs = request.Properties.ToPropertyMap();
        if (request.Preview)
            return new() { Properties = inputs.Set("address", PropertyValue.Unknown).ToStruct() };
        await NoteAsync("Create", request.Urn);
        var id = cloud.Create(inputs);
        cloud.Changes.Enqueue($"Create {Name(request.Urn)}");
        await After("Create", Name(request.Urn));
        return new() { Id = id, Properties = Outputs(id).ToStruct() };
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        Keep(Reads, request);
        await NoteAsync("Read", request.Urn);
        return cloud.Things.TryGetValue(request.Id, out var thing)
            ? new()
            {
                Id = request.Id,
                Inputs = thing.ToStruct(),
                Properties = Outputs(request.Id).ToStruct(),
            }
            : new ReadResponse();
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        Keep(Updates, request);
        var news = request.News.ToPropertyMap();
        if (request.Preview)
        {
            var address = request.Olds.ToPropertyMap().Get("address");
            return new() { Properties = news.Set("address", address).ToStruct() };
        }
        await NoteAsync("Update", request.Urn);
        cloud.Things[request.Id] = news;
        cloud.Changes.Enqueue($"Update {Name(request.Urn)}");
        await After("Update", Name(request.Urn));
        return new() { Properties = Outputs(request.Id).ToStruct() };
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        Keep(Deletes, request);
        await NoteAsync("Delete", request.Urn);
        cloud.Things.TryRemove(request.Id, out _);
        cloud.Changes.Enqueue($"Delete {Name(request.Urn)}");
        await After("Delete", Name(request.Urn));
    }

    public async Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation)
    {
        await Before("Invoke", request.Tok);
        var args = request.Args.ToPropertyMap();
        return args.ContainsKey("bad")
            ? new()
            {
                Failures =
                {
                    new CheckFailure { Property = "bad", Reason = "no such thing" },
                },
            }
            : new() { Return = args.Set("isPreview", request.Preview).ToStruct() };
    }

    public Task CancelAsync(CancellationToken cancellation)
    {
        Cancels++;
        return Task.CompletedTask;
    }

    public static string Name(string urn) => new Protocol.Urn(urn).Name;

    private static Struct WithoutVersion(Struct inputs) => inputs.ToPropertyMap().Remove("version").ToStruct();

    private PropertyMap Outputs(string id) =>
        MoreOutputs.Aggregate(
            cloud.Things[id].Set("address", $"10.0.0.{id[3..]}"),
            (all, p) => all.Set(p.Key, p.Value)
        );

    private async Task NoteAsync(string method, string urn)
    {
        cloud.Calls.Enqueue($"{method} {Name(urn)}");
        await Before(method, Name(urn));
    }

    private static PropertyDiffKind Kind(string name, PropertyMap olds, PropertyMap news)
    {
        var isReplace = name == "key";
        return !olds.ContainsKey(name)
            ? isReplace
                ? PropertyDiffKind.AddReplace
                : PropertyDiffKind.Add
            : !news.ContainsKey(name)
                ? isReplace
                    ? PropertyDiffKind.DeleteReplace
                    : PropertyDiffKind.Delete
                : isReplace
                    ? PropertyDiffKind.UpdateReplace
                    : PropertyDiffKind.Update;
    }

    private static void Keep<T>(List<T> list, T item)
    {
        lock (list)
            list.Add(item);
    }
}
