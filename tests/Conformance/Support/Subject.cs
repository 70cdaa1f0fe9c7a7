using Google.Protobuf;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>One resource in the hands of an engine: its state, and the calls that bring a program's inputs about.</summary>
internal sealed class Subject(IResourceProvider provider, string type, string name)
{
    private readonly List<string> _calls = [];

    public string Urn { get; } = Protocol.Urn.Create("dev", "project", null, type, name).Value;

    /// <summary>Empty as long as there is none.</summary>
    public string Id { get; private set; } = "";

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; private set; } = PropertyMap.Empty;

    /// <summary>What an up called, in order.</summary>
    public IReadOnlyList<string> Calls => _calls;

    /// <summary>The state as an earlier run left it.</summary>
    public Subject Having(string id, PropertyMap inputs, PropertyMap outputs)
    {
        (Id, Inputs, Outputs) = (id, inputs, outputs);
        return this;
    }

    /// <summary>Does what an up does with one resource, preview first; gives the Diff, or null when it is new.</summary>
    public async Task<DiffResponse?> UpAsync(PropertyMap program)
    {
        _calls.Clear();
        var news = await CheckAsync(program, Inputs);
        if (Id.Length == 0)
        {
            await CreateAsync(news);
            return null;
        }
        var diff = await DiffAsync(news);
        if (diff.Replaces.Count > 0)
            await ReplaceAsync(program, diff.DeleteBeforeReplace);
        else if (diff.Changes == DiffChanges.DiffSome)
            await UpdateAsync(news);
        return diff;
    }

    /// <summary>Check that must succeed.</summary>
    public async Task<PropertyMap> CheckAsync(PropertyMap program, PropertyMap? olds = null)
    {
        var response = await CheckOnlyAsync(program, olds);
        response.Failures.Should().BeEmpty();
        return response.Inputs.ToPropertyMap();
    }

    public Task<CheckResponse> CheckOnlyAsync(PropertyMap program, PropertyMap? olds = null) =>
        Note(
            "Check",
            provider.CheckAsync(
                new()
                {
                    Urn = Urn,
                    Name = name,
                    Type = type,
                    Olds = (olds ?? PropertyMap.Empty).ToStruct(),
                    News = program.ToStruct(),
                    RandomSeed = ByteString.CopyFrom(new byte[32]),
                },
                default
            )
        );

    public Task<DiffResponse> DiffAsync(PropertyMap news, params string[] ignoreChanges) =>
        Note(
            "Diff",
            provider.DiffAsync(
                new()
                {
                    Urn = Urn,
                    Name = name,
                    Type = type,
                    Id = Id,
                    OldInputs = Inputs.ToStruct(),
                    Olds = Outputs.ToStruct(),
                    News = news.ToStruct(),
                    IgnoreChanges = { ignoreChanges },
                },
                default
            )
        );

    public Task<CreateResponse> CreatePreviewAsync(PropertyMap news) =>
        Note("Create(preview)", provider.CreateAsync(CreateRequest(news, isPreview: true), default));

    public async Task CreateAsync(PropertyMap news)
    {
        var preview = await CreatePreviewAsync(news);
        preview.Id.Should().BeEmpty();
        await CreateOnlyAsync(news);
    }

    public async Task CreateOnlyAsync(PropertyMap news, TimeSpan? timeout = null)
    {
        var created = await Note("Create", provider.CreateAsync(CreateRequest(news, timeout: timeout), default));
        created.Id.Should().NotBeEmpty();
        (Id, Inputs, Outputs) = (created.Id, news, created.Properties.ToPropertyMap());
    }

    public async Task UpdateAsync(PropertyMap news)
    {
        await Note("Update(preview)", provider.UpdateAsync(UpdateRequest(news, isPreview: true), default));
        await UpdateOnlyAsync(news);
    }

    public async Task UpdateOnlyAsync(PropertyMap news, TimeSpan? timeout = null)
    {
        var updated = await Note("Update", provider.UpdateAsync(UpdateRequest(news, timeout: timeout), default));
        (Inputs, Outputs) = (news, updated.Properties.ToPropertyMap());
    }

    public Task<ReadResponse> ReadAsync() =>
        Note(
            "Read",
            provider.ReadAsync(
                new()
                {
                    Urn = Urn,
                    Name = name,
                    Type = type,
                    Id = Id,
                    Inputs = Inputs.ToStruct(),
                    Properties = Outputs.ToStruct(),
                },
                default
            )
        );

    /// <summary>Read as an import asks for it: by the id and nothing else.</summary>
    public Task<ReadResponse> ImportAsync(string id) =>
        provider.ReadAsync(
            new()
            {
                Urn = Urn,
                Name = name,
                Type = type,
                Id = id,
            },
            default
        );

    public async Task DeleteAsync(TimeSpan? timeout = null)
    {
        _calls.Add("Delete");
        await provider.DeleteAsync(
            new()
            {
                Urn = Urn,
                Name = name,
                Type = type,
                Id = Id,
                OldInputs = Inputs.ToStruct(),
                Properties = Outputs.ToStruct(),
                Timeout = TimeLimit.ToSeconds(timeout),
            },
            default
        );
    }

    private async Task ReplaceAsync(PropertyMap program, bool deleteFirst)
    {
        // A replacement is checked as a new resource: without the old inputs.
        var news = await CheckAsync(program);
        await CreatePreviewAsync(news);
        var old = new Subject(provider, type, name).Having(Id, Inputs, Outputs);
        if (deleteFirst)
            await Note("Delete", DoneAsync(old.DeleteAsync()));
        await CreateOnlyAsync(news);
        if (!deleteFirst)
            await Note("Delete", DoneAsync(old.DeleteAsync()));
    }

    private CreateRequest CreateRequest(PropertyMap news, bool isPreview = false, TimeSpan? timeout = null) =>
        new()
        {
            Urn = Urn,
            Name = name,
            Type = type,
            Properties = news.ToStruct(),
            Preview = isPreview,
            Timeout = TimeLimit.ToSeconds(timeout),
        };

    private UpdateRequest UpdateRequest(PropertyMap news, bool isPreview = false, TimeSpan? timeout = null) =>
        new()
        {
            Urn = Urn,
            Name = name,
            Type = type,
            Id = Id,
            OldInputs = Inputs.ToStruct(),
            Olds = Outputs.ToStruct(),
            News = news.ToStruct(),
            Preview = isPreview,
            Timeout = TimeLimit.ToSeconds(timeout),
        };

    private Task<T> Note<T>(string call, Task<T> running)
    {
        _calls.Add(call);
        return running;
    }

    private static async Task<bool> DoneAsync(Task running)
    {
        await running;
        return true;
    }
}
