using System.Collections.Immutable;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Resources;

/// <summary>A kind of resource, as the service sees it: by its token, in untyped properties.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
public abstract class Resource<TSession>(ResourceShape shape)
    where TSession : ISession
{
    /// <summary>What it looks like.</summary>
    public ResourceShape Shape => shape;

    /// <summary>At each registration, in previews and updates: validates the program's inputs and fills in defaults.</summary>
    internal abstract Task<CheckedInputs> CheckAsync(
        Call<TSession> call,
        PropertyMap news,
        Choice choice,
        CheckRequest.Types.AutonamingOptions? rule
    );

    /// <summary>When there is old state: says what changes. Needs no network; bears unknowns in real updates too.</summary>
    internal abstract (ShapeDiff Diff, bool DeleteFirst) Diff(
        Call<TSession> call,
        string id,
        PropertyMap olds,
        PropertyMap news
    );

    /// <summary>Creates the thing; in a preview only says what will be.</summary>
    internal abstract Task<(string Id, PropertyMap Outputs)> CreateAsync(
        Call<TSession> call,
        PropertyMap inputs,
        bool isPreview
    );

    /// <summary>For a refresh, a <c>.Get</c> and an import. Null when the thing is gone.</summary>
    internal abstract Task<(string Id, PropertyMap Inputs, PropertyMap Outputs)?> ReadAsync(
        Call<TSession> call,
        string id,
        PropertyMap inputs,
        PropertyMap outputs
    );

    /// <summary>What could be imported. The call has no URN of a resource.</summary>
    internal abstract IAsyncEnumerable<ListResponse> ListAsync(Call<TSession> call, ListRequest request);

    /// <summary>Changes the thing in place; also asked for without differences, to mend a half-made one.</summary>
    internal abstract Task<PropertyMap> UpdateAsync(
        Call<TSession> call,
        string id,
        PropertyMap oldOutputs,
        PropertyMap news,
        bool isPreview
    );

    /// <summary>Deletes the thing; one that is gone already is fine.</summary>
    internal abstract Task DeleteAsync(Call<TSession> call, string id, PropertyMap olds);
}

/// <summary>Inputs with defaults and names, and what is wrong with them.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Failures">What is wrong, as a person reads it; empty for valid inputs.</param>
internal sealed record CheckedInputs(PropertyMap Inputs, ImmutableArray<(string Property, string Reason)> Failures);
