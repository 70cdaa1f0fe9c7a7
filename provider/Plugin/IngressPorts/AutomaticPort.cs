using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PulumiApig.Plugin.IngressPorts;

/// <summary>The number of a port whose program leaves it to the provider.</summary>
internal static class AutomaticPort
{
    /// <summary>
    /// Whether the former number stays: while the gateway is the same or not known. The
    /// engine leaves the old inputs out when it replaces, so that the new port gets a number of its own.
    /// </summary>
    public static bool Stays(IngressPortInputs olds, IngressPortInputs news) =>
        olds.Port.IsKnown && (news.InstanceId.IsUnknown || news.InstanceId == olds.InstanceId);

    /// <summary>Every number that can be opened, once. The seed says where to begin.</summary>
    public static IEnumerable<PortNumber> Candidates(ReadOnlySpan<byte> seed)
    {
        const int count = PortNumber.Highest - PortNumber.Lowest + 1;
        var start = (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(seed)) % count);
        return Enumerable.Range(0, count).Select(i => PortNumber.From(PortNumber.Lowest + (start + i) % count));
    }
}
