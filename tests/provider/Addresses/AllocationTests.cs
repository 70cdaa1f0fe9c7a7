namespace PulumiApig.Addresses.Tests;

public sealed class AllocationTests
{
    private static readonly AddressSet Set = AddressSet.FromRanges(
        Enumerable.Range(0, 10_000).Select(i => AddressRange.Of((IPVersion)(i % 2), (UInt128)i * 3))
    );

    private static readonly AddressRange Range = AddressRange.Parse("0.0.7.0/24");

    private static readonly AddressSet Few = AddressSet.FromRanges([Range, AddressRange.Parse("::9")]);

    [Test]
    public void LookUp_LargeSet_AllocatesNothing()
    {
        Allocated(() => Set.Contains(Range)).Should().Be(0);
        Allocated(() => Set.Contains(IPVersion.IPv6, 3)).Should().Be(0);
        Allocated(() => Set.Overlaps(Range)).Should().Be(0);
        Allocated(() => Set.Contains(Few)).Should().Be(0);
        Allocated(() => Set.Overlaps(Few)).Should().Be(0);
        Allocated(() => Set.Equals(Few)).Should().Be(0);
        Allocated(() => Set.GetHashCode() == 0).Should().Be(0);
    }

    [TestCase("192.0.2.1")]
    [TestCase("192.0.2.77/24")]
    [TestCase("192.0.2.1-192.0.2.9")]
    [TestCase("2001:db8::ffff:192.0.2.1")]
    [TestCase("2407:c080:17ef:ffff::3104:703a/64")]
    [TestCase("2001:db8::1-2001:db8::ffff")]
    public void TryParse_GrammaticalText_AllocatesNothing(string text) =>
        Allocated(() => AddressRange.TryParse(text, out _, out _)).Should().Be(0);

    private static long Allocated(Func<bool> work)
    {
        work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
