using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Engine;

/// <summary>The methods of <c>pulumirpc.Engine</c> that plugins call.</summary>
internal static class EngineMethods
{
    public static readonly RpcMethod<LogMessage, Nothing> Log = new(
        "/pulumirpc.Engine/Log",
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
}
