namespace PulumiApig.Protocol.Grpc;

/// <summary>The content type of both messages of a call.</summary>
internal static class GrpcContentType
{
    public const string Value = "application/grpc";

    /// <summary>Whether a message is gRPC with protobuf in it; the web and JSON variants are not.</summary>
    public static bool Matches(string? contentType)
    {
        var type = contentType.AsSpan();
        if (type.IndexOf(';') is >= 0 and var end)
            type = type[..end];
        type = type.Trim();
        return type.Equals(Value, StringComparison.OrdinalIgnoreCase)
            || type.Equals(Value + "+proto", StringComparison.OrdinalIgnoreCase);
    }
}
