using Google.Protobuf;
using PulumiApig.Engine.Protocol;
using PulumiApig.Framework.Service;
using PulumiApig.Framework.Tests.Notes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Testing;

namespace PulumiApig.Framework.Tests.Support;

/// <summary>The provider of notes behind its port, and an engine that records messages.</summary>
internal sealed class ProviderUnderTest : IAsyncDisposable
{
    private readonly IServedProvider _provider;
    private readonly GrpcServer _server;
    private readonly GrpcServer _engine;
    private readonly GrpcChannel _channel;

    private ProviderUnderTest(NoteService service, IServedProvider provider, GrpcServer server, GrpcServer engine)
    {
        (Service, _provider, _server, _engine) = (service, provider, server, engine);
        _channel = new GrpcChannel(server.Address);
        Client = new ResourceProviderClient(_channel);
    }

    public static string Urn => Protocol.Urn.Create("dev", "project", null, NoteShape.Shape.Token, "diary").Value;

    public NoteService Service { get; }

    public ResourceProviderClient Client { get; }

    public required RecordingEngine Engine { get; init; }

    public required ManualTimeProvider Clock { get; init; }

    public ProviderHandshakeResponse Handshake { get; private set; } = new();

    public static async Task<ProviderUnderTest> StartAsync()
    {
        var (service, clock, engine) = (new NoteService(), new ManualTimeProvider(), new RecordingEngine());
        var provider = ProviderService.Create(NotesProvider.Define(service), clock);
        var test = new ProviderUnderTest(
            service,
            provider,
            await GrpcServer.StartAsync([ResourceProviderService.For(provider)]),
            await GrpcServer.StartAsync([EngineService.For(engine)])
        )
        {
            Engine = engine,
            Clock = clock,
        };
        test.Handshake = await test.Client.HandshakeAsync(new() { EngineAddress = test._engine.Address }, default);
        await test.Client.ConfigureAsync(new() { Args = PropertyMap.Of(("notebook", "home")).ToStruct() }, default);
        return test;
    }

    public Task<CheckResponse> CheckAsync(
        PropertyMap news,
        PropertyMap? olds = null,
        CheckRequest.Types.AutonamingOptions? naming = null
    ) =>
        Client.CheckAsync(
            new()
            {
                Urn = Urn,
                News = news.ToStruct(),
                Olds = (olds ?? PropertyMap.Empty).ToStruct(),
                RandomSeed = ByteString.CopyFrom(1, 2, 3),
                Autonaming = naming,
            },
            default
        );

    /// <summary>What the engine does for a new resource: checks, and creates what comes of it.</summary>
    public async Task<(PropertyMap Inputs, CreateResponse Created)> UpAsync(PropertyMap program)
    {
        var check = await CheckAsync(program);
        check.Failures.Should().BeEmpty();
        var inputs = check.Inputs.ToPropertyMap();
        return (inputs, await CreateAsync(inputs));
    }

    public Task<CreateResponse> CreateAsync(PropertyMap inputs, bool preview = false, TimeSpan? timeout = null) =>
        Client.CreateAsync(
            new()
            {
                Urn = Urn,
                Properties = inputs.ToStruct(),
                Preview = preview,
                Timeout = TimeLimit.ToSeconds(timeout),
            },
            default
        );

    public Task<DiffResponse> DiffAsync(PropertyMap oldInputs, PropertyMap oldOutputs, PropertyMap news) =>
        Client.DiffAsync(
            new()
            {
                Urn = Urn,
                Id = "home/1",
                OldInputs = oldInputs.ToStruct(),
                Olds = oldOutputs.ToStruct(),
                News = news.ToStruct(),
            },
            default
        );

    public Task<UpdateResponse> UpdateAsync(
        PropertyMap oldInputs,
        PropertyMap oldOutputs,
        PropertyMap news,
        bool preview = false
    ) =>
        Client.UpdateAsync(
            new()
            {
                Urn = Urn,
                Id = "home/1",
                OldInputs = oldInputs.ToStruct(),
                Olds = oldOutputs.ToStruct(),
                News = news.ToStruct(),
                Preview = preview,
            },
            default
        );

    public Task<ReadResponse> ReadAsync(string id, PropertyMap? inputs = null, PropertyMap? outputs = null) =>
        Client.ReadAsync(
            new()
            {
                Urn = Urn,
                Id = id,
                Inputs = inputs?.ToStruct(),
                Properties = outputs?.ToStruct(),
            },
            default
        );

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _provider.Dispose();
        await _engine.DisposeAsync();
    }
}
