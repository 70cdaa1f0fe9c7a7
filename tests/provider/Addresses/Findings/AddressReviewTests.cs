namespace PulumiApig.Addresses.Tests.Findings;

public sealed class AddressReviewTests
{
    [Test]
    public void Of_NothingOdd_HasNoFindings()
    {
        AddressReview review = Review("192.0.2.0/24", "198.51.100.7", "2001:db8::/32", "203.0.113.1-203.0.113.9");

        review.Findings.Should().BeEmpty();
        review.FewestEntries.Should().Be(4);
    }

    [Test]
    public void Of_EmptyList_IsEmpty()
    {
        AddressReview review = Review();

        review.Findings.Should().BeEmpty();
        review.Addresses.Should().Be(AddressSet.Empty);
        review.FewestEntries.Should().Be(0);
    }

    [Test]
    public void Of_SameMeaningTwice_FindsTheLaterOnes() =>
        Texts("192.0.2.1", "::1", "192.0.2.1/32", "192.0.2.1-192.0.2.1", "0:0::1")
            .Should()
            .Equal(
                "Duplicate 2 of 0: [2] '192.0.2.1/32' means the same as [0] '192.0.2.1'; instead 192.0.2.1",
                "Duplicate 3 of 0: [3] '192.0.2.1-192.0.2.1' means the same as [0] '192.0.2.1'; instead 192.0.2.1",
                "Duplicate 4 of 1: [4] '0:0::1' means the same as [1] '::1'; instead ::1"
            );

    [Test]
    public void Of_EntryWithinOthers_NamesTheOutermost() =>
        Texts("10.1.2.3", "10.1.0.0/16", "10.0.0.0/8", "10.255.255.255")
            .Should()
            .Equal(
                "Covered 0 of 2: [0] '10.1.2.3' lies within [2] '10.0.0.0/8'; instead 10.0.0.0/8",
                "Covered 1 of 2: [1] '10.1.0.0/16' lies within [2] '10.0.0.0/8'; instead 10.0.0.0/8",
                "Covered 3 of 2: [3] '10.255.255.255' lies within [2] '10.0.0.0/8'; instead 10.0.0.0/8"
            );

    [Test]
    public void Of_TwoHalves_CanBeMerged() =>
        Texts("192.0.2.128/25", "192.0.2.0/25")
            .Should()
            .Equal(
                "Mergeable 0 of 1: [0] '192.0.2.128/25' and [1] '192.0.2.0/25' can be written as one entry, '192.0.2.0/24'; instead 192.0.2.0/24"
            );

    [Test]
    public void Of_OverlappingRanges_CanBeMerged() =>
        Texts("10.0.0.4-10.0.0.9", "10.0.0.11", "10.0.0.1-10.0.0.6", "10.0.0.10", "10.0.0.13")
            .Should()
            .Equal(
                "Mergeable 0 of 1,2,3: [0] '10.0.0.4-10.0.0.9' and 3 others can be written as one entry, '10.0.0.1-10.0.0.11'; instead 10.0.0.1-10.0.0.11"
            );

    [Test]
    public void Of_VersionsSideBySide_AreNotMerged() => Texts("255.255.255.255", "::").Should().BeEmpty();

    [Test]
    public void Of_HostBits_NamesTheBlockMeant() =>
        Texts("192.168.0.100/28", "2407:c080:17ef:ffff::3104:703a/64")
            .Should()
            .Equal(
                "HostBits 0 of : [0] '192.168.0.100/28' has bits set beyond its prefix; it means '192.168.0.96/28'; instead 192.168.0.96/28",
                "HostBits 1 of : [1] '2407:c080:17ef:ffff::3104:703a/64' has bits set beyond its prefix; it means '2407:c080:17ef:ffff::/64'; instead 2407:c080:17ef:ffff::/64"
            );

    [Test]
    public void Of_SeveralFindingsOfOneEntry_AreInOrderOfKind() =>
        Review("192.0.2.0/24", "192.0.2.1/24", "10.0.0.1/9", "10.128.0.0/9", "10.1.0.9/24")
            .Findings.Select(finding => (finding.Index, finding.Kind))
            .Should()
            .Equal(
                (1, AddressFindingKind.Duplicate),
                (1, AddressFindingKind.HostBits),
                (2, AddressFindingKind.Mergeable),
                (2, AddressFindingKind.HostBits),
                (4, AddressFindingKind.Covered),
                (4, AddressFindingKind.HostBits)
            );

    [Test]
    public void ToString_Finding_IsItsText()
    {
        AddressFinding finding = Review("192.0.2.1/24").Findings.Single();

        finding.ToString().Should().Be(finding.Text);
    }

    // A loop in a loop would take some 10^10 steps here.
    [Test]
    public void Of_VeryLongList_FindsEverything()
    {
        const int Entries = 100_000;
        List<AddressEntry> entries =
        [
            .. Enumerable
                .Range(0, Entries)
                .Select(i => AddressRange.Of(IPVersion.IPv4, (UInt128)(i / 2 * 2)))
                .Select(Entry),
        ];

        AddressReview review = AddressReview.Of(entries);

        review.Findings.Should().HaveCount(Entries / 2);
        review.FewestEntries.Should().Be(Entries / 2);
        review.Addresses.Except(AddressSet.All).IsEmpty.Should().BeTrue();
    }

    private static AddressEntry Entry(AddressRange range) => AddressEntry.Parse(range.ToString());

    private static AddressReview Review(params string[] texts) =>
        AddressReview.Of([.. texts.Select(AddressEntry.Parse)]);

    private static IEnumerable<string> Texts(params string[] texts) =>
        Review(texts)
            .Findings.Select(finding =>
                $"{finding.Kind} {finding.Index} of {string.Join(',', finding.Others)}: {finding.Text}; instead {finding.Instead}"
            );
}
