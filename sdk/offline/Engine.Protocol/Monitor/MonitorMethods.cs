using PulumiApig.Protocol.Grpc;
using PulumiApig.Engine.Protocol.Wire;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Engine.Protocol.Monitor;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c>.</summary>
internal static class MonitorMethods
{
    private const string Service = "/pulumirpc.ResourceMonitor/";

    public static readonly RpcMethod<string, bool> SupportsFeature = new(
        Service + "SupportsFeature",
        WireCodec.Of<string, SupportsFeatureRequest>(f => new() { Id = f }, w => w.Id),
        WireCodec.Of<bool, SupportsFeatureResponse>(b => new() { HasSupport = b }, w => w.HasSupport)
    );

    public static readonly RpcMethod<MonitorInvokeRequest, MonitorInvokeResponse> Invoke = new(
        Service + "Invoke",
        ReadingCodec.InvokeRequest,
        ReadingCodec.InvokeResponse
    );

    public static readonly RpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource = new(
        Service + "ReadResource",
        ReadingCodec.ReadRequest,
        ReadingCodec.ReadResponse
    );

    public static readonly RpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource = new(
        Service + "RegisterResource",
        RegistrationCodec.Request,
        RegistrationCodec.Response
    );

    public static readonly RpcMethod<RegisterResourceOutputsRequest, Nothing> RegisterResourceOutputs = new(
        Service + "RegisterResourceOutputs",
        WireCodec.Of<RegisterResourceOutputsRequest, Wire.RegisterResourceOutputsRequest>(
            m => new() { Urn = m.Urn, Outputs = StructCodec.ToStruct(m.Outputs) },
            w => new(w.Urn, StructCodec.FromStruct(w.Outputs))
        ),
        WireCodec.Nothing
    );

    public static readonly RpcMethod<RegisterPackageRequest, string> RegisterPackage = new(
        Service + "RegisterPackage",
        RegistrationCodec.Package,
        WireCodec.Of<string, RegisterPackageResponse>(r => new() { Ref = r }, w => w.Ref)
    );

    public static readonly RpcMethod<Nothing, Nothing> SignalAndWaitForShutdown = new(
        Service + "SignalAndWaitForShutdown",
        WireCodec.Nothing,
        WireCodec.Nothing
    );
}
