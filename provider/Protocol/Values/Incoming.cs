using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Protocol.Values;

/// <summary>Values as they come from outside.</summary>
internal static class Incoming
{
    /// <summary>The value of a text: itself, or unknown if it stands for that.</summary>
    public static PropertyValue Text(string text) =>
        WireConstants.IsUnknown(text) ? PropertyValue.Unknown : PropertyValue.Of(text);

    /// <summary>The value of a number.</summary>
    /// <exception cref="RpcException">The number is not finite.</exception>
    public static PropertyValue Number(double number) =>
        double.IsFinite(number)
            ? PropertyValue.Of(number)
            : throw Malformed($"the number {number}, which is not finite");

    /// <summary>The failure for what cannot be taken.</summary>
    public static RpcException Malformed(string what) => new(StatusCode.InvalidArgument, $"The message holds {what}.");
}
