using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol.Root;

/// <summary>The methods of <c>pulumirpc.Engine</c> about the root resource.</summary>
public static class RootMethods
{
    /// <summary>See <see cref="IEngine.GetRootResourceAsync"/>.</summary>
    public static readonly RpcMethod<GetRootResourceRequest, GetRootResourceResponse> Get = new(
        "/pulumirpc.Engine/GetRootResource"
    );

    /// <summary>See <see cref="IEngine.SetRootResourceAsync"/>.</summary>
    public static readonly RpcMethod<SetRootResourceRequest, SetRootResourceResponse> Set = new(
        "/pulumirpc.Engine/SetRootResource"
    );
}
