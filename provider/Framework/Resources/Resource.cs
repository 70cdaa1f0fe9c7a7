using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Resources;

/// <summary>A kind of resource, as the service sees it: by its token, in untyped properties.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
public abstract class Resource<TSession>(ResourceShape shape)
    where TSession : ISession
{
    /// <summary>What it looks like.</summary>
    public ResourceShape Shape => shape;

    /// <summary>At each registration, preview and update alike: validates the program's inputs and fills in defaults.</summary>
    internal abstract Task<CheckResponse> CheckAsync(Call<TSession> call, CheckRequest request);

    /// <summary>When there is old state: says what changes. Needs no network; bears unknowns in real updates too.</summary>
    internal abstract DiffResponse Diff(Call<TSession> call, DiffRequest request);

    /// <summary>Creates the thing; in a preview only says what will be.</summary>
    internal abstract Task<CreateResponse> CreateAsync(Call<TSession> call, CreateRequest request);

    /// <summary>For a refresh, a <c>.Get</c> and an import.</summary>
    internal abstract Task<ReadResponse> ReadAsync(Call<TSession> call, ReadRequest request);

    /// <summary>For whoever wants to know what could be imported. Without the URN of any resource.</summary>
    internal abstract IAsyncEnumerable<ListResponse> ListAsync(Call<TSession> call, ListRequest request);

    /// <summary>Changes the thing in place; also asked for without differences, to mend a half-made one.</summary>
    internal abstract Task<UpdateResponse> UpdateAsync(Call<TSession> call, UpdateRequest request);

    /// <summary>Deletes the thing; one that is gone already is fine.</summary>
    internal abstract Task DeleteAsync(Call<TSession> call, DeleteRequest request);
}
