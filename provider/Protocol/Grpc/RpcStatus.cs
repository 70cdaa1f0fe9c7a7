using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

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
        return new(status, HeaderText.Decode(message ?? ""), details is null ? Array.Empty<Any>() : Decode(details));
    }

    private static string Encode(StatusCode code, string message, IMessage detail)
    {
        // Go takes code and message from here when there are details: they must be the same as in the other fields.
        var status = new Status { Code = (int)code, Message = message };
        if (detail is IShrinkable large)
            detail = large.Shrink(MaxMessageLength, MaxDetailsBytes - status.CalculateSize());
        status.Details.Add(Any.Pack(detail));
        return Convert.ToBase64String(status.ToByteArray()).TrimEnd('=');
    }

    // Details that cannot be read must not hide the failure that they belong to.
    private static RepeatedField<Any> Decode(string details)
    {
        try
        {
            // Both padded and unpadded forms are on the wire.
            var unpadded = details.TrimEnd('=');
            var bytes = Convert.FromBase64String(unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '='));
            return MessageBytes.Parse<Status>(bytes).Details;
        }
        catch (Exception e) when (e is FormatException or InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
