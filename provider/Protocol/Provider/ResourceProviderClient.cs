using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Provider;

/// <summary>A provider plugin at the other end of a channel.</summary>
public sealed class ResourceProviderClient(GrpcChannel channel) : IResourceProvider
{
    /// <inheritdoc/>
    public Task<HandshakeResponse> HandshakeAsync(HandshakeRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Handshake, request, cancellation);

    /// <inheritdoc/>
    public Task<string> GetPluginVersionAsync(CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetPluginInfo, default, cancellation);

    /// <inheritdoc/>
    public Task<string> GetSchemaAsync(GetSchemaRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.GetSchema, request, cancellation);

    /// <inheritdoc/>
    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.CheckConfig, request, cancellation);

    /// <inheritdoc/>
    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.DiffConfig, request, cancellation);

    /// <inheritdoc/>
    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Configure, request, cancellation);

    /// <inheritdoc/>
    public Task<CheckResponse> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Check, request, cancellation);

    /// <inheritdoc/>
    public Task<DiffResponse> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Diff, request, cancellation);

    /// <inheritdoc/>
    public Task<CreateResponse> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Create, request, cancellation);

    /// <inheritdoc/>
    public Task<ReadResponse> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Read, request, cancellation);

    /// <inheritdoc/>
    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Update, request, cancellation);

    /// <inheritdoc/>
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Delete, request, cancellation);

    /// <inheritdoc/>
    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Invoke, request, cancellation);

    /// <inheritdoc/>
    public Task CancelAsync(CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Cancel, default, cancellation);

    /// <inheritdoc/>
    public Task AttachAsync(string engineAddress, CancellationToken cancellation) =>
        channel.CallAsync(ProviderMethods.Attach, engineAddress, cancellation);
}
