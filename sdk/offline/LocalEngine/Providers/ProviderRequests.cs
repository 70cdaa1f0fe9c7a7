using System.Security.Cryptography;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Providers;

/// <summary>The requests about resources, with their properties in a form that the provider can take.</summary>
/// <param name="form">Brings properties into that form.</param>
internal sealed class ProviderRequests(Func<PropertyMap, PropertyMap> form)
{
    private const int SeedBytes = 32;

    public CheckRequest Check(string urn, PropertyMap olds, PropertyMap news)
    {
        var name = new Urn(urn);
        return new()
        {
            Urn = urn,
            Olds = Form(olds),
            News = Form(news),
            RandomSeed = UnsafeByteOperations.UnsafeWrap(RandomNumberGenerator.GetBytes(SeedBytes)),
            Name = name.Name,
            Type = name.Type,
        };
    }

    public DiffRequest Diff(ResourceState old, PropertyMap news, IEnumerable<string> ignoreChanges) =>
        new()
        {
            Id = old.Id,
            Urn = old.Urn,
            OldInputs = Form(old.Inputs),
            Olds = Form(old.Outputs),
            News = Form(news),
            IgnoreChanges = { ignoreChanges },
            Name = old.Name,
            Type = old.Type,
        };

    public CreateRequest Create(ResourceState state, bool isPreview) =>
        new()
        {
            Urn = state.Urn,
            Properties = Form(state.Inputs),
            Timeout = TimeLimit.ToSeconds(state.Timeouts.Create),
            Preview = isPreview,
            Name = state.Name,
            Type = state.Type,
        };

    public UpdateRequest Update(ResourceState old, ResourceState state, bool isPreview) =>
        new()
        {
            Id = old.Id,
            Urn = state.Urn,
            OldInputs = Form(old.Inputs),
            Olds = Form(old.Outputs),
            News = Form(state.Inputs),
            Timeout = TimeLimit.ToSeconds(state.Timeouts.Update),
            IgnoreChanges = { state.IgnoreChanges },
            Preview = isPreview,
            Name = state.Name,
            Type = state.Type,
        };

    /// <param name="state">The resource: its id, and what is known of it.</param>
    /// <param name="isImport">Whether nothing but the id is known.</param>
    public ReadRequest Read(ResourceState state, bool isImport) =>
        new()
        {
            Id = state.Id,
            Urn = state.Urn,
            Inputs = isImport ? null : Form(state.Inputs),
            Properties = isImport ? null : Form(state.Outputs),
            Timeout = TimeLimit.ToSeconds(state.Timeouts.Read),
            Name = state.Name,
            Type = state.Type,
        };

    public DeleteRequest Delete(ResourceState old) =>
        new()
        {
            Id = old.Id,
            Urn = old.Urn,
            OldInputs = Form(old.Inputs),
            Properties = Form(old.Outputs),
            Timeout = TimeLimit.ToSeconds(old.Timeouts.Delete),
            Name = old.Name,
            Type = old.Type,
        };

    private Struct Form(PropertyMap properties) => form(properties).ToStruct();
}
