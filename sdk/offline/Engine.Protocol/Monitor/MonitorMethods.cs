using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>.</summary>
internal static class MonitorMethods
{
    private const string Service = "/pulumirpc.ResourceMonitor/";

    public static readonly RpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature = new(
        Service + "SupportsFeature"
    );
    public static readonly RpcMethod<ResourceInvokeRequest, ResourceInvokeResponse> Invoke = new(Service + "Invoke");
    public static readonly RpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource = new(
        Service + "ReadResource"
    );
    public static readonly RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource = new(
        Service + "RegisterResource"
    );
    public static readonly RpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs = new(
        Service + "RegisterResourceOutputs"
    );
    public static readonly RpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage = new(
        Service + "RegisterPackage"
    );
    public static readonly RpcMethod<Empty, Empty> SignalAndWaitForShutdown = new(Service + "SignalAndWaitForShutdown");
}
