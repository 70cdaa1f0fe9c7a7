using PulumiApig.Protocol.Provider;

namespace PulumiApig.Plugin.Resources;

/// <summary>A kind of resource, as the service sees it: by its token, in untyped properties.</summary>
internal abstract class Resource(ResourceShape shape)
{
    public ResourceShape Shape => shape;

    /// <summary>At each registration, preview and update alike: validates the program's inputs and fills in defaults.</summary>
    public abstract Task<CheckResponse> CheckAsync(Call call, CheckRequest request);

    /// <summary>When there is old state: says what changes. Needs no network; bears unknowns in real updates too.</summary>
    public abstract DiffResponse Diff(Call call, DiffRequest request);

    /// <summary>Creates the thing; in a preview only says what will be.</summary>
    public abstract Task<CreateResponse> CreateAsync(Call call, CreateRequest request);

    /// <summary>For a refresh, a <c>.Get</c> and an import.</summary>
    public abstract Task<ReadResponse> ReadAsync(Call call, ReadRequest request);

    /// <summary>For whoever wants to know what could be imported. Without the URN of any resource.</summary>
    public abstract IAsyncEnumerable<ListResponse> ListAsync(Call call, ListRequest request);

    /// <summary>Changes the thing in place; also asked for without differences, to mend a half-made one.</summary>
    public abstract Task<UpdateResponse> UpdateAsync(Call call, UpdateRequest request);

    /// <summary>Deletes the thing; one that is gone already is fine.</summary>
    public abstract Task DeleteAsync(Call call, DeleteRequest request);
}
