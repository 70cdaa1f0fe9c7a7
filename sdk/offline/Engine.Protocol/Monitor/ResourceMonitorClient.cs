using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>A resource monitor at the other end of a channel.</summary>
public sealed class ResourceMonitorClient(GrpcChannel channel) : IResourceMonitor
{
    /// <inheritdoc/>
    public Task<bool> SupportsFeatureAsync(string feature, CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.SupportsFeature, feature, cancellation);

    /// <inheritdoc/>
    public Task<MonitorInvokeResponse> InvokeAsync(MonitorInvokeRequest request, CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.Invoke, request, cancellation);

    /// <inheritdoc/>
    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.ReadResource, request, cancellation);

    /// <inheritdoc/>
    public Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request,
        CancellationToken cancellation
    ) => channel.CallAsync(MonitorMethods.RegisterResource, request, cancellation);

    /// <inheritdoc/>
    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.RegisterResourceOutputs, request, cancellation);

    /// <inheritdoc/>
    public Task<string> RegisterPackageAsync(RegisterPackageRequest request, CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.RegisterPackage, request, cancellation);

    /// <inheritdoc/>
    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.SignalAndWaitForShutdown, default, cancellation);
}
