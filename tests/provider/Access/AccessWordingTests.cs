using static PulumiApig.Access.Tests.Policies;

namespace PulumiApig.Access.Tests;

public sealed class AccessWordingTests
{
    private static readonly AccessPolicy None = AccessPolicy.Unrestricted;

    [Test]
    public void Of_OneBlockGainsAndOneAddressLoses_NamesBothWithBothTotals() =>
        Words(Permit("198.51.100.1", "203.0.113.7"), Permit("198.51.100.1", "192.0.2.0/24"))
            .Should()
            .Be("192.0.2.0/24 gains access; 203.0.113.7 loses it: 256 addresses gain access, 1 loses it.");

    [Test]
    public void Of_OnlyGains_StillHasBothTotals() =>
        Words(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.3"))
            .Should()
            .Be("10.0.0.3 gains access: 1 address gains access, 0 lose it.");

    [Test]
    public void Of_OnlyLosses_SaysThatAccessIsLost() =>
        Words(Permit("10.0.0.1", "10.0.0.3"), Permit("10.0.0.1"))
            .Should()
            .Be("10.0.0.3 loses access: 0 addresses gain access, 1 loses it.");

    [Test]
    public void Of_BothVersions_CountsEachForItself()
    {
        Words(Permit("10.0.0.1", "10.0.0.3", "::1"), Permit("10.0.0.1"))
            .Should()
            .Be("10.0.0.3 and ::1 lose access: 0 addresses gain access, 1 IPv4 and 1 IPv6 addresses lose it.");
        Words(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.3", "::1"))
            .Should()
            .Be("10.0.0.3 and ::1 gain access: 1 IPv4 and 1 IPv6 addresses gain access, 0 lose it.");
    }

    [Test]
    public void Of_ADenyListGrows_SaysWhoLoses() =>
        Words(Deny("10.0.0.1"), Deny("10.0.0.1", "10.0.0.8/30"))
            .Should()
            .Be("10.0.0.8/30 loses access: 0 addresses gain access, 4 lose it.");

    [Test]
    public void Of_AFlip_SaysItFirst()
    {
        Words(Permit("10.0.0.1"), Deny("10.0.0.1"))
            .Should()
            .StartWith("PERMIT becomes DENY: ")
            .And.Contain("All addresses but 10.0.0.1 gain access; 10.0.0.1 loses it")
            .And.EndWith(", 1 loses it.");
        Words(Deny("10.0.0.1"), Permit("10.0.0.1")).Should().StartWith("DENY becomes PERMIT: ");
    }

    [Test]
    public void Of_AFirstAllowList_SaysThatAllOthersLose() =>
        Words(None, Permit("10.0.0.1"))
            .Should()
            .Be(
                "All addresses but 10.0.0.1 lose access: 0 addresses gain access, "
                    + "2^128 IPv6 addresses and all but 1 IPv4 address lose it."
            );

    [Test]
    public void Of_AllAreLetIn_SaysSoFirst()
    {
        Words(Permit("10.0.0.1"), Permit("0.0.0.0/0", "::/0"))
            .Should()
            .StartWith("Access is no longer restricted: anyone may use the app. All addresses gain access: ");
        Words(Deny("0.0.0.0/0", "::/0"), None)
            .Should()
            .Be(
                "Access is no longer restricted: anyone may use the app. All addresses gain access: "
                    + "4294967296 IPv4 and 2^128 IPv6 addresses gain access, 0 lose it."
            );
    }

    [Test]
    public void Of_AllAreKeptOut_SaysSoFirst() =>
        Words(Deny("10.0.0.1"), Deny("0.0.0.0/0", "::/0"))
            .Should()
            .StartWith("No address may use the app. All addresses but 10.0.0.1 lose access: ");

    [Test]
    public void Of_AllOfAVersionOverAnOlderList_DoesNotNameWhatWasThere() =>
        Words(Permit("192.0.2.0/24"), Permit("0.0.0.0/0"))
            .Should()
            .Be("All of IPv4 gains access: all but 256 IPv4 addresses gain access, 0 lose it.");

    [Test]
    public void Of_ABlockOverAnOlderList_DoesNotNameWhatWasThere() =>
        Words(Permit("10.1.2.3", "10.9.0.0/16"), Permit("10.0.0.0/8"))
            .Should()
            .StartWith("10.0.0.0/8 gains access: 16711679 addresses gain access");

    [Test]
    public void Of_AnAddressBesideAnOlderBlock_NamesTheAddressAlone() =>
        Words(Permit("10.0.0.0/25"), Permit("10.0.0.0/25", "10.0.0.128")).Should().StartWith("10.0.0.128 gains access");

    [Test]
    public void Of_ALongList_IsCut() =>
        Words(Permit("10.9.9.9"), Permit(["10.9.9.9", .. Enumerable.Range(0, 20).Select(i => $"10.0.0.{2 * i}")]))
            .Should()
            .Be(
                "10.0.0.0, 10.0.0.2, 10.0.0.4, 10.0.0.6, 10.0.0.8 and 15 more gain access: 20 addresses gain access, 0 lose it."
            );

    [Test]
    public void Of_TheSameAddresses_HasTotalsOnly() =>
        Words(Permit("10.0.0.0/31"), Permit("10.0.0.0", "10.0.0.1")).Should().Be("0 addresses gain access, 0 lose it.");

    [Test]
    public void Of_WithoutAddresses_CountsThem() =>
        AccessWording
            .Of(new(Permit("10.0.0.1"), Permit("10.0.0.2")), withAddresses: false)
            .Should()
            .Be("1 address gains access, 1 loses it.");

    [Test]
    public void Of_ThePast_IsToldInThePast() =>
        AccessWording
            .Of(new(Permit("10.0.0.1"), Deny("10.0.0.2")), tense: Tense.Past)
            .Should()
            .StartWith("PERMIT became DENY: ")
            .And.Contain("gained access")
            .And.EndWith("0 lost it.");

    [Test]
    public void Of_AnUnknownEntryOfAPermitList_GivesBounds() =>
        Words(Permit("192.0.2.0/24"), Unknown(PolicyType.Permit, "198.51.100.7"))
            .Should()
            .Be(
                "198.51.100.7 gains access; 192.0.2.0/24 may lose it: "
                    + "at least 1 address gains access, at most 256 lose it."
            );

    [Test]
    public void Of_AnUnknownEntryOfADenyList_GivesBounds() =>
        Words(Deny("192.0.2.0/24", "198.51.100.7"), Unknown(PolicyType.Deny, "198.51.100.7"))
            .Should()
            .Be("192.0.2.0/24 may gain access: at most 256 addresses gain access, any number may lose it.");

    [Test]
    public void Of_NothingKnown_SaysWhatIsCertain() =>
        Words(Permit("10.0.0.1"), AccessPolicy.Unknown)
            .Should()
            .Be("10.0.0.1 may lose access: any number of addresses may gain access, at most 1 loses it.");

    [TestCase(5, false)]
    [TestCase(6, true)]
    public void IsCut_MoreBlocksThanAreNamed_IsSo(int blocks, bool isCut) =>
        AccessWording
            .IsCut(
                new(
                    Permit("10.9.9.9"),
                    Permit(["10.9.9.9", .. Enumerable.Range(0, blocks).Select(i => $"10.0.0.{2 * i}")])
                )
            )
            .Should()
            .Be(isCut);

    [TestCase("10.0.0.1", "1 address")]
    [TestCase("10.0.0.0/16", "65536 addresses")]
    [TestCase("0.0.0.0/0", "4294967296 addresses")]
    [TestCase("1.0.0.0-255.255.255.255", "all but 16777216 IPv4 addresses")]
    [TestCase("::/65", "9223372036854775808 addresses")]
    [TestCase("::/64", "2^64 IPv6 addresses")]
    [TestCase("::-0:0:0:1::", "more than 2^64 IPv6 addresses")]
    [TestCase("::/0", "2^128 IPv6 addresses")]
    [TestCase("::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "all but 1 IPv6 address")]
    public void Count_ASet_IsWrittenAsPeopleWriteIt(string range, string words) =>
        AccessWording.Count(Set(range)).Should().Be(words);

    private static string Words(AccessPolicy before, AccessPolicy after) => AccessWording.Of(new(before, after));

    private static AccessPolicy Unknown(PolicyType type, params string[] values) =>
        AccessPolicy.Of(type, Set(values), hasUnknown: true);
}
