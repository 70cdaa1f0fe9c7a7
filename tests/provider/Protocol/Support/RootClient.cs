using PulumiApig.Engine.Protocol;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>Calls the whole Engine service.</summary>
internal sealed class RootClient(GrpcChannel channel) : IEngine
{
    public Task LogAsync(LogMessage message, CancellationToken cancellation) =>
        new EngineClient(channel).LogAsync(message, cancellation);

    public Task<string> GetRootResourceAsync(CancellationToken cancellation) =>
        channel.CallAsync(RootMethods.Get, default, cancellation);

    public Task SetRootResourceAsync(string urn, CancellationToken cancellation) =>
        channel.CallAsync(RootMethods.Set, urn, cancellation);
}
