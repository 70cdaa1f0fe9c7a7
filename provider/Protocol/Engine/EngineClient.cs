using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Engine;

/// <summary>An engine at the other end of a channel.</summary>
public sealed class EngineClient(GrpcChannel channel) : IEngine
{
    /// <inheritdoc/>
    public Task LogAsync(LogMessage message, CancellationToken cancellation) =>
        channel.CallAsync(EngineMethods.Log, message, cancellation);

    /// <inheritdoc/>
    public Task<string> GetRootResourceAsync(CancellationToken cancellation) =>
        channel.CallAsync(EngineMethods.GetRootResource, default, cancellation);

    /// <inheritdoc/>
    public Task SetRootResourceAsync(string urn, CancellationToken cancellation) =>
        channel.CallAsync(EngineMethods.SetRootResource, urn, cancellation);
}
