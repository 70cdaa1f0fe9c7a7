using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PulumiApig.Protocol.Wire;

namespace PulumiApig.Protocol.Grpc;

/// <summary>The outcome of a call as the three fields that stand in its trailers or headers.</summary>
internal readonly record struct RpcStatus(StatusCode Code, string Message, string? Details)
{
    public const string CodeField = "grpc-status";
    public const string MessageField = "grpc-message";
    public const string DetailsField = "grpc-status-details-bin";

    // Clients on gRPC's C core refuse more than about 8 KB of metadata, and the JavaScript one hangs beyond 64 KB:
    // a longer message is cut, and details that do not fit lose their message first.
    private const int MaxMessageChars = 3_000;
    private const int MaxDetailsBytes = 4_500;

    public static RpcStatus Of(RpcException error)
    {
        var message = error.Message.Length > MaxMessageChars ? error.Message[..MaxMessageChars] + " [cut]" : error.Message;
        return new(error.Code, message, error.Detail is { } detail ? Encode(error.Code, message, detail) : null);
    }

    /// <summary>The message as it may stand in a header: percent-encoded UTF-8.</summary>
    public string EncodedMessage()
    {
        var result = new StringBuilder(Message.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(Message))
        {
            if (octet is >= 0x20 and <= 0x7E and not (byte)'%')
                result.Append((char)octet);
            else
                result.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return result.ToString();
    }

    /// <summary>Reads the fields back. A message that nobody encoded is taken as it is.</summary>
    public static RpcException ToException(string code, string? encodedMessage, string? details)
    {
        var status = int.TryParse(code, out var number) && number is > 0 and <= 16 ? (StatusCode)number : StatusCode.Unknown;
        return new(status, Uri.UnescapeDataString(encodedMessage ?? ""), details is null ? null : Decode(details));
    }

    private static string Encode(StatusCode code, string message, RpcErrorDetail detail)
    {
        var status = new Wire.Rpc.Status { Code = (int)code, Message = message };
        status.Details.Add(Any.Pack(ErrorCodec.ToWire(detail)));
        if (status.CalculateSize() > MaxDetailsBytes)
            status.Message = "";
        return Convert.ToBase64String(status.ToByteArray()).TrimEnd('=');
    }

    private static RpcErrorDetail? Decode(string details)
    {
        // Both padded and unpadded forms are on the wire.
        var unpadded = details.TrimEnd('=');
        var bytes = new byte[unpadded.Length];
        var padded = unpadded.PadRight((unpadded.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out var length))
            return null;
        var status = WireCodec.Parse<Wire.Rpc.Status>(bytes[..length]);
        return status.Details.Select(ErrorCodec.FromWire).FirstOrDefault(d => d is not null);
    }
}
