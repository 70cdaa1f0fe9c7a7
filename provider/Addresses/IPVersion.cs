namespace PulumiApig.Addresses;

/// <summary>The two kinds of address. They never compare equal, overlap or merge with one another.</summary>
public enum IPVersion
{
    /// <summary>32-bit addresses.</summary>
    IPv4,

    /// <summary>128-bit addresses, among them the IPv4-mapped ones such as <c>::ffff:192.0.2.1</c>.</summary>
    IPv6,
}

internal static class IPVersionExtensions
{
    /// <summary>Bits of an address, which is also the longest prefix of a block.</summary>
    public static int Width(this IPVersion version) =>
        version switch
        {
            IPVersion.IPv4 => 32,
            IPVersion.IPv6 => 128,
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, "An address is IPv4 or IPv6."),
        };

    public static UInt128 MaxAddress(this IPVersion version) => HostMask(version.Width());

    /// <summary>The number whose lowest <paramref name="bits"/> bits are set, 0 to 128 of them.</summary>
    // The special case is needed: UInt128 takes a shift by 128 for a shift by 0.
    public static UInt128 HostMask(int bits) => bits == 128 ? UInt128.MaxValue : (UInt128.One << bits) - 1;
}
