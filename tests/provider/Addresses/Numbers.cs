using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace PulumiApig.Addresses.Tests;

/// <summary>Addresses as the framework's own type has them: the oracle of the texts.</summary>
internal static class Numbers
{
    public static (IPVersion Version, UInt128 Value) Of(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? (IPVersion.IPv4, BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : (IPVersion.IPv6, BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    public static IPAddress ToIPAddress(IPVersion version, UInt128 value)
    {
        byte[] bytes = new byte[version == IPVersion.IPv4 ? 4 : 16];
        if (version == IPVersion.IPv4)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        else
            BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new IPAddress(bytes);
    }
}
