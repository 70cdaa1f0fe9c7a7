using PulumiApig.Engine.Protocol.Wire;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Engine.Protocol;

/// <summary>The methods of <c>pulumirpc.Engine</c> about the root resource.</summary>
internal static class RootMethods
{
    public static readonly RpcMethod<Nothing, string> Get = new(
        "/pulumirpc.Engine/GetRootResource",
        WireCodec.Of<Nothing, GetRootResourceRequest>(_ => new(), _ => default),
        WireCodec.Of<string, GetRootResourceResponse>(u => new() { Urn = u }, w => w.Urn)
    );

    public static readonly RpcMethod<string, Nothing> Set = new(
        "/pulumirpc.Engine/SetRootResource",
        WireCodec.Of<string, SetRootResourceRequest>(u => new() { Urn = u }, w => w.Urn),
        WireCodec.Of<Nothing, SetRootResourceResponse>(_ => new(), _ => default)
    );
}
