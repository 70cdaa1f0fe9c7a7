namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>
/// What the engine offers to a running program. The engine implements it, <see cref="ResourceMonitorClient"/> calls
/// one over the wire.
/// </summary>
public interface IResourceMonitor
{
    /// <summary>Whether the engine has a feature, such as <c>aliasSpecs</c>.</summary>
    Task<SupportsFeatureResponse> SupportsFeatureAsync(SupportsFeatureRequest request, CancellationToken cancellation);

    /// <summary>Calls a function.</summary>
    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellation);

    /// <summary>Reads a resource that the program does not own.</summary>
    Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, CancellationToken cancellation);

    /// <summary>Registers a resource; answers when its step is done.</summary>
    Task<RegisterResourceResponse> RegisterResourceAsync(
        RegisterResourceRequest request,
        CancellationToken cancellation
    );

    /// <summary>Sets the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken cancellation);

    /// <summary>Names a package once; the answer is the reference that registrations carry.</summary>
    Task<RegisterPackageResponse> RegisterPackageAsync(RegisterPackageRequest request, CancellationToken cancellation);

    /// <summary>Says that the program has registered all; answers when the whole deployment is over.</summary>
    Task SignalAndWaitForShutdownAsync(CancellationToken cancellation);
}
