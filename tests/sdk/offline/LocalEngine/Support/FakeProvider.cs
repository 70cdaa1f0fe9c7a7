using System.Collections.Immutable;
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
                Changes = request.News.Remove("version").Equals(request.OldInputs!.Remove("version"))
                    ? DiffChanges.None
                    : DiffChanges.Some,
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

    public Task<HandshakeResponse> HandshakeAsync(HandshakeRequest request, CancellationToken cancellation) =>
        Task.FromResult(new HandshakeResponse { AcceptsSecrets = AcceptsSecrets, AcceptsResources = true });

    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) => Task.FromResult("1.2.3");

    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        Task.FromResult(Schema);

    public Task AttachAsync(string engineAddress, CancellationToken cancellation)
    {
        _engine = engineAddress;
        return Task.CompletedTask;
    }

    public async Task LogAsync(LogMessage message)
    {
        using var channel = new GrpcChannel(_engine);
        await new EngineClient(channel).LogAsync(message, default);
    }

    public async Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation)
    {
        await NoteAsync("CheckConfig", request.Urn);
        return new(request.News.Remove("version"));
    }

    public async Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation)
    {
        await NoteAsync("DiffConfig", request.Urn);
        return OnDiffConfig(request);
    }

    public async Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation)
    {
        Keep(Configurations, request);
        await NoteAsync("Configure", request.Urn!);
        return new();
    }

    public async Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        Keep(Checks, request);
        await NoteAsync("Check", request.Urn);
        return request.News.TryGetValue("bad", out var bad)
            ? new(request.News, [new CheckFailure("bad", $"{bad} will not do")])
            : new(request.News);
    }

    public async Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        Keep(Diffs, request);
        await NoteAsync("Diff", request.Urn);
        var olds = request.OldInputs!.WithoutSecrets();
        var news = request.News.WithoutSecrets();
        var changed = olds.Keys.Union(news.Keys).Where(k => !olds.Get(k).Equals(news.Get(k))).ToImmutableArray();
        var replaces = changed.Contains("key");
        return OnDiff(
            request,
            new()
            {
                Changes = changed.IsEmpty ? DiffChanges.None : DiffChanges.Some,
                Diffs = changed,
                Replaces = replaces ? ["key"] : [],
                DeleteBeforeReplace = replaces && news.ContainsKey("fixedName"),
                DetailedDiff = changed.ToImmutableSortedDictionary(
                    k => k,
                    k => new PropertyDiff(Kind(k, olds, news), IsInputDiff: true),
                    StringComparer.Ordinal
                ),
            }
        );
    }

    public async Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        Keep(Creates, request);
        if (request.IsPreview)
            return new("", request.Inputs.Set("address", PropertyValue.Unknown));
        await NoteAsync("Create", request.Urn);
        var id = cloud.Create(request.Inputs);
        cloud.Changes.Enqueue($"Create {Name(request.Urn)}");
        await After("Create", Name(request.Urn));
        return new(id, Outputs(id));
    }

    public async Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        Keep(Reads, request);
        await NoteAsync("Read", request.Urn);
        return cloud.Things.TryGetValue(request.Id, out var thing)
            ? new()
            {
                Id = request.Id,
                Inputs = thing,
                Outputs = Outputs(request.Id),
            }
            : ReadResponse.Gone;
    }

    public async Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        Keep(Updates, request);
        if (request.IsPreview)
            return new(request.News.Set("address", request.OldOutputs.Get("address")));
        await NoteAsync("Update", request.Urn);
        cloud.Things[request.Id] = request.News;
        cloud.Changes.Enqueue($"Update {Name(request.Urn)}");
        await After("Update", Name(request.Urn));
        return new(Outputs(request.Id));
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
        await Before("Invoke", request.Token);
        return request.Args.ContainsKey("bad")
            ? new(PropertyMap.Empty, [new CheckFailure("bad", "no such thing")])
            : new(request.Args.Set("isPreview", request.IsPreview));
    }

    public Task CancelAsync(CancellationToken cancellation)
    {
        Cancels++;
        return Task.CompletedTask;
    }

    public static string Name(string urn) => new Protocol.Urn(urn).Name;

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
