using System.Collections.Immutable;
using System.Security.Cryptography;
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
            Olds = form(olds),
            News = form(news),
            RandomSeed = RandomNumberGenerator.GetBytes(SeedBytes),
            Name = name.Name,
            Type = name.Type,
        };
    }

    public DiffRequest Diff(ResourceState old, PropertyMap news, ImmutableArray<string> ignoreChanges) =>
        new()
        {
            Id = old.Id,
            Urn = old.Urn,
            OldInputs = form(old.Inputs),
            OldOutputs = form(old.Outputs),
            News = form(news),
            IgnoreChanges = ignoreChanges,
            Name = old.Name,
            Type = old.Type,
        };

    public CreateRequest Create(ResourceState state, bool isPreview) =>
        new()
        {
            Urn = state.Urn,
            Inputs = form(state.Inputs),
            Timeout = state.Timeouts.Create,
            IsPreview = isPreview,
            Name = state.Name,
            Type = state.Type,
        };

    public UpdateRequest Update(ResourceState old, ResourceState state, bool isPreview) =>
        new()
        {
            Id = old.Id,
            Urn = state.Urn,
            OldInputs = form(old.Inputs),
            OldOutputs = form(old.Outputs),
            News = form(state.Inputs),
            Timeout = state.Timeouts.Update,
            IgnoreChanges = state.IgnoreChanges,
            IsPreview = isPreview,
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
            Inputs = isImport ? null : form(state.Inputs),
            Outputs = isImport ? null : form(state.Outputs),
            Timeout = state.Timeouts.Read,
            Name = state.Name,
            Type = state.Type,
        };

    public DeleteRequest Delete(ResourceState old) =>
        new()
        {
            Id = old.Id,
            Urn = old.Urn,
            OldInputs = form(old.Inputs),
            OldOutputs = form(old.Outputs),
            Timeout = old.Timeouts.Delete,
            Name = old.Name,
            Type = old.Type,
        };
}
