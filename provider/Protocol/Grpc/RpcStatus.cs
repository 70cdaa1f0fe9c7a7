using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Values;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>The outcome of a call as the three fields that stand in its trailers or headers.</summary>
/// <param name="Code">Value of <c>grpc-status</c>.</param>
/// <param name="Message">Value of <c>grpc-message</c>, encoded.</param>
/// <param name="Details">Value of <c>grpc-status-details-bin</c>; null for none.</param>
internal readonly record struct RpcStatus(StatusCode Code, string Message, string? Details)
{
    public const string CodeField = "grpc-status";
    public const string MessageField = "grpc-message";
    public const string DetailsField = "grpc-status-details-bin";

    // Clients on gRPC's C core refuse more than about 8 KB of metadata, where the message stands twice.
    private const int MaxMessageLength = 3_000;

    // Go, which the engine is written in, takes 16 MB of headers, our own channel 256 KB, and base64 adds a third.
    private const int MaxDetailsBytes = 150_000;

    public static RpcStatus Of(RpcException error)
    {
        var message = HeaderText.Cut(error.Message, MaxMessageLength);
        return new(
            error.Code,
            HeaderText.Encode(message),
            error.Detail is { } d ? Encode(error.Code, message, d) : null
        );
    }

    public static RpcException ToException(string code, string? message, string? details)
    {
        var status =
            int.TryParse(code, out var number) && number is > 0 and <= 16 ? (StatusCode)number : StatusCode.Unknown;
        return new(status, HeaderText.Decode(message ?? ""), details is null ? null : Decode(details));
    }

    private static string Encode(StatusCode code, string message, RpcErrorDetail detail)
    {
        // Go takes code and message from here when there are details: they must be the same as in the other fields.
        var status = new Wire.Rpc.Status { Code = (int)code, Message = message };
        if (detail is ResourceInitFailed failed)
            detail = failed with { Reasons = [.. failed.Reasons.Select(r => HeaderText.Cut(r, MaxMessageLength))] };
        status.Details.Add(Any.Pack(ErrorCodec.ToWire(detail)));
        if (status.CalculateSize() > MaxDetailsBytes && detail is ResourceInitFailed large)
        {
            // The id must arrive, or the resource is lost; a refresh brings the outputs back.
            status.Details[0] = Any.Pack(ErrorCodec.ToWire(large with { Outputs = PropertyMap.Empty, Inputs = null }));
        }
        return Convert.ToBase64String(status.ToByteArray()).TrimEnd('=');
    }

    // Details that cannot be read must not hide the failure that they belong to.
    private static RpcErrorDetail? Decode(string details)
    {
        try
        {
            // Both padded and unpadded forms are on the wire.
            var unpadded = details.TrimEnd('=');
            var bytes = Convert.FromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='));
            var status = WireCodec.Parse<Wire.Rpc.Status>(bytes);
            return status.Details.Select(ErrorCodec.FromWire).FirstOrDefault(d => d is not null);
        }
        catch (Exception e) when (e is FormatException or InvalidProtocolBufferException or RpcException)
        {
            return null;
        }
    }
}
