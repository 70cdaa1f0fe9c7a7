using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>A resource monitor at the other end of a channel.</summary>
public sealed class ResourceMonitorClient(GrpcChannel channel) : IResourceMonitor
{
    /// <inheritdoc/>
    public Task<SupportsFeatureResponse> SupportsFeatureAsync(
        SupportsFeatureRequest request,
        CancellationToken cancellation
    ) => channel.CallAsync(MonitorMethods.SupportsFeature, request, cancellation);

    /// <inheritdoc/>
    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation) =>
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
    public Task<RegisterPackageResponse> RegisterPackageAsync(
        RegisterPackageRequest request,
        CancellationToken cancellation
    ) => channel.CallAsync(MonitorMethods.RegisterPackage, request, cancellation);

    /// <inheritdoc/>
    public Task SignalAndWaitForShutdownAsync(CancellationToken cancellation) =>
        channel.CallAsync(MonitorMethods.SignalAndWaitForShutdown, new Empty(), cancellation);
}
