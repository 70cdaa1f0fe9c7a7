using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Engine;

/// <summary>The methods of <c>pulumirpc.Engine</c> that plugins call.</summary>
public static class EngineMethods
{
    /// <summary>See <see cref="IEngineLog.LogAsync"/>.</summary>
    public static readonly RpcMethod<LogRequest, Empty> Log = new("/pulumirpc.Engine/Log");
}
