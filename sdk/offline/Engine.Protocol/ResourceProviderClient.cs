using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;

namespace PulumiApig.Engine.Protocol;

/// <summary>A provider plugin at the other end of a channel.</summary>
/// <param name="channel">The connection.</param>
/// <param name="timeout">Time limit for each call, which the other end is told too; null for none.</param>
public sealed class ResourceProviderClient(GrpcChannel channel, TimeSpan? timeout = null) : IResourceProvider
{
    /// <inheritdoc/>
    public Task<ProviderHandshakeResponse> HandshakeAsync(
        ProviderHandshakeRequest request,
        CancellationToken cancellation
    ) => channel.CallAsync(ProviderMethods.Handshake, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<PluginInfo> GetPluginInfoAsync(CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetPluginInfo, new Empty(), cancellation, timeout);

    /// <inheritdoc/>
    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetSchema, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.CheckConfig, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.DiffConfig, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Configure, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Check, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Diff, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Create, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Read, request, cancellation, timeout);

    /// <inheritdoc/>
    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CancellationToken cancellation) =>
        channel.StreamAsync(ProviderMethods.List, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Update, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Delete, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Invoke, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task CancelAsync(CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Cancel, new Empty(), cancellation, timeout);

    /// <inheritdoc/>
    public Task AttachAsync(PluginAttach request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Attach, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<GetMappingsResponse> GetMappingsAsync(GetMappingsRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetMappings, request, cancellation, timeout);

    /// <inheritdoc/>
    public Task<GetMappingResponse> GetMappingAsync(GetMappingRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetMapping, request, cancellation, timeout);
}
