namespace PulumiApig.Addresses.Tests.Sets;

public sealed class AddressSetTests
{
    [Test]
    public void Empty_HasNothing()
    {
        AddressSet.Empty.IsEmpty.Should().BeTrue();
        AddressSet.Empty.IsEverything.Should().BeFalse();
        AddressSet.Empty.Count.IsZero.Should().BeTrue();
        AddressSet.Empty.ToString().Should().Be("no addresses");
        AddressSet.Empty.Complement().Should().Be(AddressSet.All);
        AddressSet.Empty.Contains(IPVersion.IPv4, 0).Should().BeFalse();
        AddressSet.FromRanges([]).Should().BeSameAs(AddressSet.Empty);
    }

    [Test]
    public void All_HasBothVersions()
    {
        AddressSet.All.IsEverything.Should().BeTrue();
        AddressSet.All.IsEmpty.Should().BeFalse();
        AddressSet.All.Should().Be(Set("0.0.0.0/0", "::/0"));
        AddressSet.All.Complement().Should().Be(AddressSet.Empty);
        AddressSet.All.CountOf(IPVersion.IPv4).Digits.Should().Be("4294967296");
        AddressSet.All.CountOf(IPVersion.IPv6).Digits.Should().Be("340282366920938463463374607431768211456");
    }

    [TestCase("0.0.0.0/0")]
    [TestCase("::/0")]
    public void IsEverything_OneVersionOnly_IsFalse(string text) => Set(text).IsEverything.Should().BeFalse();

    [Test]
    public void Ranges_LastIPv4AndFirstIPv6_StayApart() => Set("255.255.255.255", "::").Ranges.Should().HaveCount(2);

    [Test]
    public void Contains_MappedAddress_IsNotTheIPv4Address()
    {
        Set("0.0.0.0/0").Contains(AddressRange.Parse("::ffff:1.2.3.4")).Should().BeFalse();
        Set("::/0").Contains(AddressRange.Parse("1.2.3.4")).Should().BeFalse();
    }

    [TestCase("10.0.0.3", false)]
    [TestCase("10.0.0.4", true)]
    [TestCase("10.0.0.8", true)]
    [TestCase("10.0.0.9", false)]
    public void Contains_Address_KnowsTheEdges(string address, bool expected)
    {
        AddressSet set = Set("10.0.0.4-10.0.0.8");

        set.Contains(IPVersion.IPv4, AddressRange.Parse(address).First).Should().Be(expected);
        set.Contains(IPVersion.IPv6, AddressRange.Parse(address).First).Should().BeFalse();
    }

    [Test]
    public void ToString_SeveralRanges_AreCanonicalAndInOrder() =>
        Set("2001:DB8::/32", "192.0.2.9", "192.0.2.0/29", "192.0.2.8")
            .ToString()
            .Should()
            .Be("192.0.2.0-192.0.2.9, 2001:db8::/32");

    [Test]
    public void Equals_SomethingElse_IsFalse()
    {
        AddressSet set = Set("192.0.2.0/24");

        set.Equals("192.0.2.0/24").Should().BeFalse();
        set.Equals((object)Set("192.0.2.0/25", "192.0.2.128/25")).Should().BeTrue();
        set.GetHashCode().Should().NotBe(Set("192.0.2.0/25").GetHashCode());
        set.Equals((object?)null).Should().BeFalse();
        Set("192.0.2.0/24").Equals(null).Should().BeFalse();
    }

    [Test]
    public void Build_Twice_LeavesTheFirstSetAsItWas()
    {
        AddressSetBuilder builder = new AddressSetBuilder().Add(AddressRange.Parse("192.0.2.1"));
        AddressSet first = builder.Build();
        AddressSet second = builder.Add(Set("198.51.100.0/24", "::1")).Build();

        first.Should().Be(Set("192.0.2.1"));
        second.Should().Be(Set("192.0.2.1", "198.51.100.0/24", "::1"));
    }

    private static AddressSet Set(params string[] texts) => AddressSet.FromRanges(texts.Select(AddressRange.Parse));
}
