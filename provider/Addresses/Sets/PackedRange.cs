namespace PulumiApig.Addresses;

/// <summary>An IPv4 range as one number, its first address above its last, in the order of ranges.</summary>
internal static class PackedRange
{
    public static ulong Of(AddressRange range) => Of((ulong)range.First, (ulong)range.Last);

    public static ulong Of(ulong first, ulong last) => (first << 32) | last;

    public static ulong First(ulong packed) => packed >> 32;

    public static ulong Last(ulong packed) => packed & uint.MaxValue;

    public static AddressRange Unpack(ulong packed) =>
        AddressRange.Between(IPVersion.IPv4, First(packed), Last(packed));
}
