using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Provider;

/// <summary>
/// What a provider plugin answers. <see cref="ResourceProviderService"/> puts an implementation on the wire.
/// </summary>
/// <remarks>
/// A failure is an <see cref="RpcException"/>. Its code matters: <see cref="StatusCode.Unknown"/>,
/// <see cref="StatusCode.Internal"/> and <see cref="StatusCode.DataLoss"/> make the engine mark the deployment as
/// possibly corrupt; with any other code it takes it that nothing happened.
/// </remarks>
public interface IResourceProvider
{
    /// <summary>First call on a fresh process since engine 3.143.</summary>
    Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request, CancellationToken cancellation);

    /// <summary>The version of the plugin.</summary>
    Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation);

    /// <summary>The package schema.</summary>
    Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation);

    /// <summary>Checks the provider's own configuration.</summary>
    Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Compares configurations. A replacement here replaces every resource of the provider.</summary>
    Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation);

    /// <summary>Sets the configuration for all calls that follow.</summary>
    Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation);

    /// <summary>Validates inputs and fills in defaults. Keeps unknowns.</summary>
    Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Says what changes between old state and new inputs. Must bear unknowns in real updates too.</summary>
    Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation);

    /// <summary>Creates a resource, or says what creating it would give.</summary>
    Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation);

    /// <summary>Reads a resource for a refresh, a <c>.Get</c> or an import.</summary>
    Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation);

    /// <summary>Lists what can be imported, a page at a time. Engines ask since 3.233.</summary>
    IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation) =>
        throw new RpcException(StatusCode.Unimplemented, "This provider lists nothing.");

    /// <summary>Changes a resource in place, or says what that would give.</summary>
    Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation);

    /// <summary>Deletes a resource; one that is gone already is deleted.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellation);

    /// <summary>Calls a function.</summary>
    Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation);

    /// <summary>Stops waiting work soon. The process stays.</summary>
    Task CancelAsync(CancellationToken cancellation);

    /// <summary>Tells a plugin that was started by hand where the engine listens.</summary>
    Task AttachAsync(PluginAttach request, CancellationToken cancellation);

    /// <summary>The providers of another ecosystem, such as <c>terraform</c>, whose names this one can map.</summary>
    Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request, CancellationToken cancellation) =>
        Task.FromResult(new GetMappingsResponse());

    /// <summary>How the names of another ecosystem's provider map to this one's.</summary>
    Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, CancellationToken cancellation) =>
        Task.FromResult(new GetMappingResponse());
}
