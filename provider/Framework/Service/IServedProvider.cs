using PulumiApig.Protocol.Provider;

namespace PulumiApig.Framework.Service;

/// <summary>A provider that a process serves.</summary>
public interface IServedProvider : IResourceProvider, IDisposable
{
    /// <summary>Sends messages to the engine at this address.</summary>
    /// <exception cref="Protocol.Grpc.RpcException">It is not <c>host:port</c>.</exception>
    void Attach(string engineAddress);
}
