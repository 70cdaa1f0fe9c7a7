namespace PulumiApig.Addresses.Tests.Findings;

/// <summary>Every pair of entries compared with every other: slow, and obviously right.</summary>
[TestFixtureSource(typeof(Universe), nameof(Universe.All))]
public sealed class AddressReviewOracleTests(Universe universe)
{
    [Test]
    public void Of_AnyList_FindsWhatComparingAllPairsFinds() =>
        Property.Holds(
            Universe.Ranges(10),
            ranges =>
            {
                AddressReview review = AddressReview.Of([
                    .. ranges.Select(range => AddressEntry.Parse(universe.ToRange(range).ToString())),
                ]);

                Found(review, AddressFindingKind.Duplicate).Should().Equal(Duplicates(ranges));
                Found(review, AddressFindingKind.Covered).Should().Equal(Covered(ranges));
                Found(review, AddressFindingKind.Mergeable).Should().Equal(Mergeable(ranges));
                Found(review, AddressFindingKind.HostBits).Should().BeEmpty();
                review.Findings.Select(finding => finding.Index).Should().BeInAscendingOrder();
                review.Addresses.Should().Be(universe.ToSet(ranges));
            }
        );

    [Test]
    public void Of_AnyList_EachFindingSuggestsWhatChangesNothing() =>
        Property.Holds(
            Universe.Ranges(10),
            ranges =>
            {
                AddressReview review = AddressReview.Of([
                    .. ranges.Select(range => AddressEntry.Parse(universe.ToRange(range).ToString())),
                ]);
                foreach (AddressFinding finding in review.Findings)
                {
                    int[] concerned = [finding.Index, .. finding.Others];
                    universe.ToSet(concerned.Select(index => ranges[index])).Ranges.Should().Equal(finding.Instead);
                }
            }
        );

    private static IEnumerable<string> Found(AddressReview review, AddressFindingKind kind) =>
        review
            .Findings.Where(finding => finding.Kind == kind)
            .Select(finding => $"{finding.Index}: {string.Join(',', finding.Others)}");

    private static IEnumerable<string> Duplicates((int First, int Last)[] ranges) =>
        from index in Enumerable.Range(0, ranges.Length)
        let first = Array.IndexOf(ranges, ranges[index])
        where first < index
        select $"{index}: {first}";

    private static IEnumerable<string> Covered((int First, int Last)[] ranges) =>
        from index in Distinct(ranges)
        let around = Distinct(ranges).Where(other => IsAround(ranges[other], ranges[index])).ToList()
        where around.Count > 0
        let outermost = around.Where(other => !around.Any(larger => IsAround(ranges[larger], ranges[other])))
        select $"{index}: {outermost.MaxBy(other => ranges[other].Last)}";

    private static IEnumerable<string> Mergeable((int First, int Last)[] ranges) =>
        from run in Universe.RunsOf(Universe.Members(ranges))
        let parts = Distinct(ranges)
            .Where(index => IsAround(run, ranges[index]))
            .Where(index => !ranges.Any(other => IsAround(other, ranges[index])))
            .ToList()
        where parts.Count > 1
        orderby parts[0]
        select $"{parts[0]}: {string.Join(',', parts.Skip(1))}";

    private static IEnumerable<int> Distinct((int First, int Last)[] ranges) =>
        Enumerable.Range(0, ranges.Length).Where(index => Array.IndexOf(ranges, ranges[index]) == index);

    private static bool IsAround((int First, int Last) outer, (int First, int Last) inner) =>
        outer != inner && outer.First <= inner.First && inner.Last <= outer.Last;
}
