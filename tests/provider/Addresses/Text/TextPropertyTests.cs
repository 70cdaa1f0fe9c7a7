using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests.Text;

public sealed class TextPropertyTests
{
    private static readonly Gen<UInt128> SparseIPv6 =
        from groups in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Elements(1, 0xa, 0xdb8, 0x1000, 0xffff))).ArrayOf(8)
        select groups.Aggregate(UInt128.Zero, (address, bits) => (address << 16) | (UInt128)bits);

    private static readonly Gen<string> IPv6Like =
        from count in Gen.Choose(1, 16)
        from pieces in Gen.Frequency(
                (8, Gen.Constant(":")),
                (2, Gen.Constant("::")),
                (6, Gen.Elements("0", "1", "fF", "12ab")),
                (1, Gen.Elements("12345", "g", ".", "1.2.3.4", "256.0.0.1", "1.2.3"))
            )
            .ArrayOf(count)
        select string.Concat(pieces);

    private static readonly Gen<string> Damaged =
        from range in Anywhere.Ranges
        let text = range.ToString()
        from position in Gen.Choose(0, text.Length - 1)
        from piece in Gen.Elements("", "0", "9", "f", ".", ":", "/", "-", " ", "%", "[", "\0", "\u0663", "\u2013")
        from removed in Gen.Choose(0, 1)
        select text.Remove(position, removed).Insert(position, piece);

    [Test]
    public void Parse_CanonicalText_IsTheSameRange() =>
        Property.Holds(
            Anywhere.Ranges,
            range =>
            {
                AddressRange.Parse(range.ToString()).Should().Be(range);
                AddressRange.Parse(range.ToString().ToUpperInvariant()).Should().Be(range);
                AddressEntry.Parse(range.ToString()).HasHostBits.Should().BeFalse();
            }
        );

    // The framework writes some addresses that begin with zeros in dotted form, beyond what RFC 5952 asks for.
    [Test]
    public void ToString_IPv6_IsWhatTheFrameworkWrites() =>
        Property.Holds(
            SparseIPv6.Where(address => address >> 64 != 0),
            address =>
                AddressRange
                    .Of(IPVersion.IPv6, address)
                    .ToString()
                    .Should()
                    .Be(Numbers.ToIPAddress(IPVersion.IPv6, address).ToString())
        );

    [Test]
    public void TryParse_TextLikeIPv6_AgreesWithTheFramework() =>
        Property.Holds(
            IPv6Like.Where(text => text.Contains(':', StringComparison.Ordinal)),
            text =>
            {
                bool parsed = AddressRange.TryParse(text, out AddressRange range, out string? reason);

                parsed.Should().Be(IPAddress.TryParse(text, out IPAddress? expected), $"of '{text}': {reason}");
                if (parsed)
                    range.Should().Be(AddressRange.Of(IPVersion.IPv6, Numbers.Of(expected!).Value));
            }
        );

    [Test]
    public void TryParse_DamagedText_IsReadStrictlyOrRefusedWithAReason() =>
        Property.Holds(
            Damaged,
            text =>
            {
                if (AddressRange.TryParse(text, out AddressRange range, out string? reason))
                {
                    text.Should().MatchRegex("^[0-9a-fA-F.:/-]+$");
                    AddressRange.Parse(range.ToString()).Should().Be(range);
                }
                else
                {
                    reason.Should().StartWith("'").And.MatchRegex("^[ -~]{10,}[^ .;]$");
                }
            }
        );
}
