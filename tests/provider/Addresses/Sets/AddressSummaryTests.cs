namespace PulumiApig.Addresses.Tests.Sets;

public sealed class AddressSummaryTests
{
    [TestCase("no addresses")]
    [TestCase("203.0.113.7", "203.0.113.7")]
    [TestCase("192.0.2.0/24 (256 addresses)", "192.0.2.0/24")]
    [TestCase("192.0.2.0/24 and 198.51.100.7 (257 addresses)", "198.51.100.7", "192.0.2.0/24")]
    [TestCase(
        "192.0.2.0/24, 198.51.100.7 and 2001:db8::/32 (79,228,162,514,264,337,593,543,950,593 addresses)",
        "2001:DB8::/32",
        "198.51.100.7",
        "192.0.2.0/24"
    )]
    [TestCase("1.1.1.1, 1.1.1.3, 1.1.1.5 and 1 more (4 addresses)", "1.1.1.1", "1.1.1.3", "1.1.1.5", "1.1.1.7")]
    [TestCase(
        "1.1.1.1, 1.1.1.3, 1.1.1.5 and 2 more (18 addresses)",
        "1.1.1.1",
        "1.1.1.3",
        "1.1.1.5",
        "1.1.1.7",
        "1.1.2.1-1.1.2.14"
    )]
    [TestCase("2001:db8::/64 (2^64 addresses)", "2001:db8::/64")]
    public void ToString_AnySet_NamesItsFirstRangesAndTheTotal(string expected, params string[] texts) =>
        AddressSummary.Of(Set(texts)).ToString().Should().Be(expected);

    [TestCase(1, "1.1.1.1 and 2 more")]
    [TestCase(2, "1.1.1.1, 1.1.1.3 and 1 more")]
    [TestCase(3, "1.1.1.1, 1.1.1.3 and 1.1.1.5")]
    [TestCase(4, "1.1.1.1, 1.1.1.3 and 1.1.1.5")]
    public void Of_Limit_ShowsAsManyRanges(int limit, string expected)
    {
        AddressSummary summary = AddressSummary.Of(Set("1.1.1.1", "1.1.1.3", "1.1.1.5"), limit);

        summary.Ranges.Should().Be(expected);
        summary.Shown.Length.Should().Be(Math.Min(limit, 3));
        summary.More.Should().Be(3 - summary.Shown.Length);
        summary.Count.Value.Should().Be(3);
    }

    [Test]
    public void Of_LimitNotPositive_Throws() =>
        FluentActions
            .Invoking(() => AddressSummary.Of(AddressSet.All, 0))
            .Should()
            .Throw<ArgumentOutOfRangeException>();

    private static AddressSet Set(params string[] texts) => AddressSet.FromRanges(texts.Select(AddressRange.Parse));
}
