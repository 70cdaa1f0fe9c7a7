using System.Collections.Immutable;
using Google.Protobuf;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Provider;

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c>.</summary>
internal static class ProviderMethods
{
    private const string Service = "/pulumirpc.ResourceProvider/";

    public static readonly RpcMethod<HandshakeRequest, HandshakeResponse> Handshake = Method(
        "Handshake",
        NegotiationCodec.HandshakeRequest,
        NegotiationCodec.HandshakeResponse
    );

    public static readonly RpcMethod<Nothing, string> GetPluginInfo = Method(
        "GetPluginInfo",
        WireCodec.Nothing,
        WireCodec.Of<string, PluginInfo>(v => new() { Version = v }, w => w.Version)
    );

    public static readonly RpcMethod<GetSchemaRequest, string> GetSchema = Method(
        "GetSchema",
        NegotiationCodec.GetSchemaRequest,
        WireCodec.Of<string, GetSchemaResponse>(s => new() { Schema = s }, w => w.Schema)
    );

    public static readonly RpcMethod<CheckRequest, CheckResponse> CheckConfig = Method(
        "CheckConfig",
        LifeCycleCodec.CheckRequest,
        LifeCycleCodec.CheckResponse
    );

    public static readonly RpcMethod<DiffRequest, DiffResponse> DiffConfig = Method(
        "DiffConfig",
        DiffCodec.Request,
        DiffCodec.Response
    );

    public static readonly RpcMethod<ConfigureRequest, ConfigureResponse> Configure = Method(
        "Configure",
        NegotiationCodec.ConfigureRequest,
        NegotiationCodec.ConfigureResponse
    );

    public static readonly RpcMethod<CheckRequest, CheckResponse> Check = Method(
        "Check",
        LifeCycleCodec.CheckRequest,
        LifeCycleCodec.CheckResponse
    );

    public static readonly RpcMethod<DiffRequest, DiffResponse> Diff = Method(
        "Diff",
        DiffCodec.Request,
        DiffCodec.Response
    );

    public static readonly RpcMethod<CreateRequest, CreateResponse> Create = Method(
        "Create",
        LifeCycleCodec.CreateRequest,
        LifeCycleCodec.CreateResponse
    );

    public static readonly RpcMethod<ReadRequest, ReadResponse> Read = Method(
        "Read",
        LifeCycleCodec.ReadRequest,
        LifeCycleCodec.ReadResponse
    );

    public static readonly RpcStreamMethod<ListRequest, ListResponse> List = new(
        Service + "List",
        ListCodec.Request,
        ListCodec.Response
    );

    public static readonly RpcMethod<UpdateRequest, UpdateResponse> Update = Method(
        "Update",
        LifeCycleCodec.UpdateRequest,
        LifeCycleCodec.UpdateResponse
    );

    public static readonly RpcMethod<DeleteRequest, Nothing> Delete = Method(
        "Delete",
        LifeCycleCodec.DeleteRequest,
        WireCodec.Nothing
    );

    public static readonly RpcMethod<InvokeRequest, InvokeResponse> Invoke = Method(
        "Invoke",
        LifeCycleCodec.InvokeRequest,
        LifeCycleCodec.InvokeResponse
    );

    public static readonly RpcMethod<Nothing, Nothing> Cancel = Method("Cancel", WireCodec.Nothing, WireCodec.Nothing);

    public static readonly RpcMethod<string, Nothing> Attach = Method(
        "Attach",
        WireCodec.Of<string, PluginAttach>(a => new() { Address = a }, w => w.Address),
        WireCodec.Nothing
    );

    public static readonly RpcMethod<string, ImmutableArray<string>> GetMappings = Method(
        "GetMappings",
        WireCodec.Of<string, GetMappingsRequest>(k => new() { Key = k }, w => w.Key),
        WireCodec.Of<ImmutableArray<string>, GetMappingsResponse>(
            p =>
            {
                var wire = new GetMappingsResponse();
                wire.Providers.Add(p);
                return wire;
            },
            w => [.. w.Providers]
        )
    );

    public static readonly RpcMethod<MappingRequest, Mapping> GetMapping = Method(
        "GetMapping",
        WireCodec.Of<MappingRequest, GetMappingRequest>(
            m => new() { Key = m.Key, Provider = m.Provider },
            w => new(w.Key, w.Provider)
        ),
        WireCodec.Of<Mapping, GetMappingResponse>(
            m => new() { Provider = m.Provider, Data = ByteString.CopyFrom(m.Data.Span) },
            w => new(w.Provider, w.Data.Memory)
        )
    );

    private static RpcMethod<TRequest, TResponse> Method<TRequest, TResponse>(
        string name,
        WireCodec<TRequest> request,
        WireCodec<TResponse> response
    ) => new(Service + name, request, response);
}
