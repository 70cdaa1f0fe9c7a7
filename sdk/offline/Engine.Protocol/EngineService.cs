using PulumiApig.Engine.Protocol.Root;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol;

/// <summary>Puts an <see cref="IEngine"/> on the wire.</summary>
public static class EngineService
{
    /// <summary>The service for a <see cref="GrpcServer"/>.</summary>
    public static GrpcService For(IEngine engine) =>
        new GrpcService()
            .Add(EngineMethods.Log, engine.LogAsync)
            .Add(RootMethods.Get, (_, c) => engine.GetRootResourceAsync(c))
            .Add(RootMethods.Set, engine.SetRootResourceAsync);
}
