using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Provider;

#pragma warning disable CS1591 // Each is named as in IResourceProvider, which says what it does.

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c>.</summary>
public static class ProviderMethods
{
    private const string Service = "/pulumirpc.ResourceProvider/";

    public static readonly RpcMethod<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake = new(
        Service + "Handshake"
    );
    public static readonly RpcMethod<Empty, PluginInfo> GetPluginInfo = new(Service + "GetPluginInfo");
    public static readonly RpcMethod<GetSchemaRequest, GetSchemaResponse> GetSchema = new(Service + "GetSchema");
    public static readonly RpcMethod<CheckRequest, CheckResponse> CheckConfig = new(Service + "CheckConfig");
    public static readonly RpcMethod<DiffRequest, DiffResponse> DiffConfig = new(Service + "DiffConfig");
    public static readonly RpcMethod<ConfigureRequest, ConfigureResponse> Configure = new(Service + "Configure");
    public static readonly RpcMethod<CheckRequest, CheckResponse> Check = new(Service + "Check");
    public static readonly RpcMethod<DiffRequest, DiffResponse> Diff = new(Service + "Diff");
    public static readonly RpcMethod<CreateRequest, CreateResponse> Create = new(Service + "Create");
    public static readonly RpcMethod<ReadRequest, ReadResponse> Read = new(Service + "Read");
    public static readonly RpcStreamMethod<ListRequest, ListResponse> List = new(Service + "List");
    public static readonly RpcMethod<UpdateRequest, UpdateResponse> Update = new(Service + "Update");
    public static readonly RpcMethod<DeleteRequest, Empty> Delete = new(Service + "Delete");
    public static readonly RpcMethod<InvokeRequest, InvokeResponse> Invoke = new(Service + "Invoke");
    public static readonly RpcMethod<Empty, Empty> Cancel = new(Service + "Cancel");
    public static readonly RpcMethod<PluginAttach, Empty> Attach = new(Service + "Attach");
    public static readonly RpcMethod<GetMappingsRequest, GetMappingsResponse> GetMappings = new(
        Service + "GetMappings"
    );
    public static readonly RpcMethod<GetMappingRequest, GetMappingResponse> GetMapping = new(Service + "GetMapping");
}
