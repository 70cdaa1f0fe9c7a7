using System.Numerics;

namespace PulumiApig.Addresses.Tests;

public sealed class AddressRangeTests
{
    private const IPVersion V4 = IPVersion.IPv4;
    private const IPVersion V6 = IPVersion.IPv6;
    private const ulong MaxIPv4 = uint.MaxValue;

    [Test]
    public void Between_ReversedOrTooLarge_Throws()
    {
        Throws(() => AddressRange.Between(V4, 2, 1));
        Throws(() => AddressRange.Between(V4, 0, MaxIPv4 + 1));
        Throws(() => AddressRange.Of(V4, MaxIPv4 + 1));
        Throws(() => AddressRange.Of((IPVersion)2, 0));
        Throws(() => AddressRange.Block(V4, 0, 33));
        Throws(() => AddressRange.Block(V4, 0, -1));
        Throws(() => AddressRange.Block(V4, MaxIPv4 + 1, 32));
        Throws(() => AddressRange.Block(V6, 0, 129));
    }

    [Test]
    public void Between_TheVersionsEdges_AreAllowed()
    {
        AddressRange.Between(V4, 0, MaxIPv4).Should().Be(AddressRange.All(V4));
        AddressRange.Between(V6, 0, UInt128.MaxValue).Should().Be(AddressRange.All(V6));
        AddressRange.Of(V4, MaxIPv4).ToString().Should().Be("255.255.255.255");
        AddressRange.Of(V6, UInt128.MaxValue).ToString().Should().Be("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    }

    [Test]
    public void Default_IsTheFirstIPv4Address()
    {
        default(AddressRange).Should().Be(AddressRange.Of(V4, 0));
        default(AddressRange).ToString().Should().Be("0.0.0.0");
        default(AddressRange).Count.IsOne.Should().BeTrue();
    }

    [Test]
    public void Block_AnyPrefix_HasItsSizeAndIgnoresHostBits([Values] IPVersion version)
    {
        int width = version == V4 ? 32 : 128;
        UInt128 max = version == V4 ? MaxIPv4 : UInt128.MaxValue;
        for (int prefix = 0; prefix <= width; prefix++)
        {
            AddressRange top = AddressRange.Block(version, max, prefix),
                bottom = AddressRange.Block(version, 0, prefix);

            top.Last.Should().Be(max);
            bottom.First.Should().Be(UInt128.Zero);
            top.Count.Value.Should().Be(BigInteger.Pow(2, width - prefix));
            bottom.Count.Should().Be(top.Count);
            top.PrefixLength.Should().Be(prefix);
            bottom.PrefixLength.Should().Be(prefix);
            AddressRange.Block(version, bottom.Last, prefix).Should().Be(bottom);
        }
    }

    [TestCase("192.0.2.1-192.0.2.2", null)]
    [TestCase("192.0.2.0-192.0.2.2", null)]
    [TestCase("192.0.2.1-192.0.2.3", null)]
    [TestCase("192.0.2.4-192.0.2.11", null)]
    [TestCase("192.0.2.2-192.0.2.3", 31)]
    [TestCase("0.0.0.1-255.255.255.255", null)]
    [TestCase("0.0.0.0-255.255.255.254", null)]
    [TestCase("::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null)]
    [TestCase("::-7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 1)]
    public void PrefixLength_AnyRange_IsThereForExactBlocksOnly(string text, int? prefix) =>
        AddressRange.Parse(text).PrefixLength.Should().Be(prefix);

    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.4-10.0.0.8", true, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.5-10.0.0.7", true, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.4", true, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.8", true, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.3", false, false)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.9", false, false)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.3-10.0.0.4", false, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.8-10.0.0.9", false, true)]
    [TestCase("10.0.0.4-10.0.0.8", "10.0.0.3-10.0.0.9", false, true)]
    [TestCase("0.0.0.0/0", "::1", false, false)]
    [TestCase("::/0", "0.0.0.1", false, false)]
    public void ContainsAndOverlaps_TwoRanges_AgreeWithTheirAddresses(
        string left,
        string right,
        bool contains,
        bool overlaps
    )
    {
        AddressRange a = AddressRange.Parse(left),
            b = AddressRange.Parse(right);

        a.Contains(b).Should().Be(contains);
        a.Overlaps(b).Should().Be(overlaps);
        b.Overlaps(a).Should().Be(overlaps);
    }

    [TestCase("192.0.2.1", "192.0.2.1/32")]
    [TestCase("192.0.2.1", "192.0.2.1-192.0.2.1")]
    [TestCase("192.0.2.77/24", "192.0.2.0-192.0.2.255")]
    [TestCase("2001:DB8:0:0::1", "2001:db8::1")]
    [TestCase("::ffff:1.2.3.4", "::ffff:102:304")]
    public void Equals_TwoSpellingsOfOneMeaning_AreEqual(string left, string right)
    {
        AddressRange a = AddressRange.Parse(left),
            b = AddressRange.Parse(right);

        a.Equals(b).Should().BeTrue();
        a.Equals((object)b).Should().BeTrue();
        (a == b).Should().BeTrue();
        (a != b).Should().BeFalse();
        a.GetHashCode().Should().Be(b.GetHashCode());
    }

    [TestCase("0.0.0.1", "::1")]
    [TestCase("1.2.3.4", "::ffff:1.2.3.4")]
    [TestCase("192.0.2.0/24", "192.0.2.0/25")]
    [TestCase("192.0.2.0/24", "192.0.2.1-192.0.2.255")]
    public void Equals_TwoMeanings_AreNotEqual(string left, string right)
    {
        AddressRange a = AddressRange.Parse(left),
            b = AddressRange.Parse(right);

        a.Equals(b).Should().BeFalse();
        a.Equals((object)b).Should().BeFalse();
        a.Equals(left).Should().BeFalse();
        (a == b).Should().BeFalse();
        (a != b).Should().BeTrue();
        a.GetHashCode().Should().NotBe(b.GetHashCode());
    }

    private static void Throws(Func<AddressRange> make) => make.Should().Throw<ArgumentOutOfRangeException>();
}
