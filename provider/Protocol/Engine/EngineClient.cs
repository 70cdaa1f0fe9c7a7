using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Engine;

/// <summary>An engine at the other end of a channel.</summary>
/// <param name="channel">The connection.</param>
/// <param name="timeout">Time limit for each call, which the other end is told too; null for none.</param>
public sealed class EngineClient(GrpcChannel channel, TimeSpan? timeout = null) : IEngineLog
{
    /// <inheritdoc/>
    public Task LogAsync(LogRequest request, CancellationToken cancellation) =>
        channel.CallAsync(EngineMethods.Log, request, cancellation, timeout);
}
