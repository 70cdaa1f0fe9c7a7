using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Addresses;

/// <summary>
/// An unbroken run of addresses of one version, both ends included: a single address, a CIDR block or any
/// other run. Never empty. The default value is the single address <c>0.0.0.0</c>.
/// </summary>
/// <remarks>
/// Equality is by meaning: <c>192.0.2.1</c>, <c>192.0.2.1/32</c> and <c>192.0.2.1-192.0.2.1</c> are equal, and so
/// are <c>192.0.2.77/24</c> and <c>192.0.2.0/24</c>.
/// </remarks>
public readonly struct AddressRange : IEquatable<AddressRange>
{
    private AddressRange(IPVersion version, UInt128 first, UInt128 last) =>
        (Version, First, Last) = (version, first, last);

    /// <summary>The version of every address in the range.</summary>
    public IPVersion Version { get; }

    /// <summary>The lowest address, as the number that its bits spell in network order.</summary>
    public UInt128 First { get; }

    /// <summary>The highest address, itself part of the range.</summary>
    public UInt128 Last { get; }

    /// <summary>How many addresses there are, at least one.</summary>
    public AddressCount Count => AddressCount.Between(First, Last);

    /// <summary>The prefix length when the range is exactly one CIDR block, otherwise null.</summary>
    public int? PrefixLength
    {
        get
        {
            UInt128 varying = First ^ Last;
            bool isBlock = (varying & unchecked(varying + 1)) == 0 && (First & varying) == 0;
            return isBlock ? Version.Width() - (int)UInt128.PopCount(varying) : null;
        }
    }

    /// <summary>The range of one address.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address is beyond the version's last.</exception>
    public static AddressRange Of(IPVersion version, UInt128 address) => Between(version, address, address);

    /// <summary>The range from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ends are reversed or beyond the version's last address.</exception>
    public static AddressRange Between(IPVersion version, UInt128 first, UInt128 last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, version.MaxAddress());
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, last);
        return new AddressRange(version, first, last);
    }

    /// <summary>The CIDR block that holds <paramref name="address"/>; bits beyond the prefix are ignored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address or the prefix is beyond what the version has.</exception>
    public static AddressRange Block(IPVersion version, UInt128 address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, version.Width());
        UInt128 hostMask = IPVersionExtensions.HostMask(version.Width() - prefixLength);
        return Between(version, address & ~hostMask, address | hostMask);
    }

    /// <summary>Every address of the version.</summary>
    public static AddressRange All(IPVersion version) => Between(version, 0, version.MaxAddress());

    /// <summary>
    /// Reads <c>address</c>, <c>address/prefix</c> or <c>address-address</c>, strictly: no white space, leading
    /// zeros, brackets, zones or netmasks. Bits beyond the prefix of a block are allowed and ignored.
    /// </summary>
    /// <param name="text">The text to read.</param>
    /// <param name="range">What the text means, when it means something.</param>
    /// <param name="reason">Otherwise a sentence without its full stop: the text, what is wrong, what would be right.</param>
    public static bool TryParse(string? text, out AddressRange range, [NotNullWhen(false)] out string? reason) =>
        EntryText.TryParse(text, out range, out _, out reason);

    /// <summary>Reads what <see cref="TryParse"/> reads.</summary>
    /// <exception cref="FormatException">The text is no address, block or range; the message says why.</exception>
    public static AddressRange Parse(string? text) =>
        TryParse(text, out AddressRange range, out string? reason) ? range : throw new FormatException(reason);

    /// <summary>Whether every address of <paramref name="other"/> is in this range.</summary>
    public bool Contains(AddressRange other) => Version == other.Version && First <= other.First && other.Last <= Last;

    /// <summary>Whether the two ranges have an address in common.</summary>
    public bool Overlaps(AddressRange other) => Version == other.Version && First <= other.Last && other.First <= Last;

    /// <summary>
    /// The canonical text: the address alone, <c>address/prefix</c> for exactly one block, otherwise
    /// <c>first-last</c>. IPv6 addresses are written as RFC 5952 says.
    /// </summary>
    public override string ToString() => EntryText.Format(this);

    /// <inheritdoc />
    public bool Equals(AddressRange other) => Version == other.Version && First == other.First && Last == other.Last;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AddressRange other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Version, First, Last);

    /// <summary>Where this range starts, compared with an address.</summary>
    internal int CompareStart(IPVersion version, UInt128 address) =>
        Version == version ? First.CompareTo(address)
        : Version < version ? -1
        : 1;

    /// <summary>Whether a range that does not start earlier overlaps this one or follows on it without a gap.</summary>
    internal bool Reaches(AddressRange next) =>
        Version == next.Version && (next.First <= Last || next.First - 1 == Last);

    /// <summary>Whether the two ranges have the same meaning.</summary>
    public static bool operator ==(AddressRange left, AddressRange right) => left.Equals(right);

    /// <summary>Whether the two ranges differ in meaning.</summary>
    public static bool operator !=(AddressRange left, AddressRange right) => !left.Equals(right);
}
