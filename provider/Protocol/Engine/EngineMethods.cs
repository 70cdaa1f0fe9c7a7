using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Engine;

/// <summary>The methods of <c>pulumirpc.Engine</c>.</summary>
internal static class EngineMethods
{
    private const string Service = "/pulumirpc.Engine/";

    public static readonly RpcMethod<LogMessage, Nothing> Log = new(
        Service + "Log",
        WireCodec.Of<LogMessage, LogRequest>(
            m =>
                new()
                {
                    Severity = (Wire.LogSeverity)m.Severity,
                    Message = m.Text,
                    Urn = m.Urn,
                    StreamId = m.StreamId,
                    Ephemeral = m.IsEphemeral,
                },
            w => new((LogSeverity)w.Severity, w.Message, w.Urn, w.StreamId, w.Ephemeral)
        ),
        WireCodec.Nothing
    );

    public static readonly RpcMethod<Nothing, string> GetRootResource = new(
        Service + "GetRootResource",
        WireCodec.Of<Nothing, GetRootResourceRequest>(_ => new(), _ => default),
        WireCodec.Of<string, GetRootResourceResponse>(u => new() { Urn = u }, w => w.Urn)
    );

    public static readonly RpcMethod<string, Nothing> SetRootResource = new(
        Service + "SetRootResource",
        WireCodec.Of<string, SetRootResourceRequest>(u => new() { Urn = u }, w => w.Urn),
        WireCodec.Of<Nothing, SetRootResourceResponse>(_ => new(), _ => default)
    );
}
