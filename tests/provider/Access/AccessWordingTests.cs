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
    [TestCase("0.0.0.0-128.0.0.0", "2147483649 addresses")]
    [TestCase("::/65", "9223372036854775808 addresses")]
    [TestCase("::/64", "2^64 IPv6 addresses")]
    [TestCase("::-0:0:0:1::", "more than 2^64 IPv6 addresses")]
    [TestCase("::/0", "2^128 IPv6 addresses")]
    [TestCase("::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "all but 1 IPv6 address")]
    public void Count_ASet_IsWrittenAsPeopleWriteIt(string range, string words) =>
        AccessWording.Count(Set(range)).Should().Be(words);

    [Test]
    public void Count_BothVersions_SaysWhatEachLacksWhereThatIsShorter()
    {
        Count("0.0.0.0-255.255.255.254", "::/126").Should().Be("4 IPv6 addresses and all but 1 IPv4 address");
        Count("10.0.0.0/30", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
            .Should()
            .Be("4 IPv4 addresses and all but 1 IPv6 address");
        Count("0.0.0.0-255.255.255.254", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
            .Should()
            .Be("all but 1 IPv4 address and all but 1 IPv6 address");
        Count("0.0.0.0/0", "::/0").Should().Be("4294967296 IPv4 and 2^128 IPv6 addresses");
    }

    [Test]
    public void Of_NothingWasRestrictedAndNothingIs_SaysSo() =>
        Words(None, Permit("0.0.0.0/0", "::/0"))
            .Should()
            .Be("Access is not restricted: anyone may use the app. 0 addresses gain access, 0 lose it.");

    [Test]
    public void Of_SomeAreCertainAndMoreMayBe_GivesBothBounds() =>
        Words(Permit("10.0.0.1", "10.0.0.8/30"), AccessPolicy.Of(PolicyType.Deny, Set(AllBut("10.0.0.8/30")), true))
            .Should()
            .EndWith("at least 1 and at most 5 lose it.");

    [Test]
    public void Of_AllOfIPv6_IsNamedAsSuch()
    {
        Words(Permit("10.0.0.1", "2001:db8::/32"), Permit("10.0.0.1", "::/0"))
            .Should()
            .StartWith("All of IPv6 gains access: ");
        Words(Permit("10.0.0.1", "::/1"), Permit("10.0.0.1")).Should().StartWith("::/1 loses access: ");
        Words(Permit("128.0.0.0/1"), Permit("0.0.0.0/0", "::1")).Should().StartWith("0.0.0.0/1 and ::1 gain access: ");
        Words(Permit("10.0.0.1"), Permit("10.0.0.1", "0.0.0.0/0", "::/16"))
            .Should()
            .StartWith("All of IPv4 and ::/16 gain access: ");
    }

    [Test]
    public void Of_ExactlyAsManyBlocksAsASentenceNames_NamesAll() =>
        Words(Permit("10.9.9.9"), Permit(["10.9.9.9", .. Enumerable.Range(0, 5).Select(i => $"10.0.0.{2 * i}")]))
            .Should()
            .StartWith("10.0.0.0, 10.0.0.2, 10.0.0.4, 10.0.0.6 and 10.0.0.8 gain access: ");

    [Test]
    public void Of_HalfOfABlockInTwoParts_NamesTheParts() =>
        Words(Permit("10.0.0.0/31", "10.0.0.4/31"), Permit("10.0.0.0/29"))
            .Should()
            .StartWith("10.0.0.2/31 and 10.0.0.6/31 gain access: ");

    [Test]
    public void Of_ThePastWithUnknownEntries_IsToldInThePast()
    {
        Past(Permit("192.0.2.7"), Unknown(PolicyType.Permit, "198.51.100.7"))
            .Should()
            .Be(
                "198.51.100.7 gained access; 192.0.2.7 may have lost it: "
                    + "at least 1 address gained access, at most 1 lost it."
            );
        Past(Permit("192.0.2.7"), AccessPolicy.Of(PolicyType.Deny, Set(AllBut("192.0.2.8")), hasUnknown: true))
            .Should()
            .Contain("192.0.2.8 may have gained it");
        Past(Permit("192.0.2.8"), AccessPolicy.Unknown)
            .Should()
            .Be("192.0.2.8 may have lost access: any number of addresses may have gained access, at most 1 lost it.");
        Past(Permit("192.0.2.0/24"), Permit("192.0.2.1")).Should().Contain("lost access");
    }

    [Test]
    public void Of_MoreThanDigitsTell_KeepsTheUnitAndThePlural()
    {
        Words(Permit("10.0.0.1", "2001:db8::/64"), Permit("10.0.0.1")).Should().EndWith("2^64 IPv6 addresses lose it.");
        Words(Permit("0.0.0.0-255.255.255.254", "::/126"), Permit("255.255.255.255"))
            .Should()
            .EndWith("4 IPv6 addresses and all but 1 IPv4 address lose it.");
        Words(Permit("10.0.0.0/30", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), Permit("::"))
            .Should()
            .EndWith("4 IPv4 addresses and all but 1 IPv6 address lose it.");
        Words(Permit("0.0.0.0-255.255.255.254", "::1-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), Permit("::"))
            .Should()
            .EndWith("all but 1 IPv4 address and all but 1 IPv6 address lose it.");
    }

    [TestCase(5, false)]
    [TestCase(6, true)]
    public void IsCut_MoreBlocksAreLackingThanAreNamed_IsSo(int blocks, bool isCut)
    {
        string[] lacking = [.. Enumerable.Range(0, blocks).Select(i => $"10.0.0.{2 * i}")];

        AccessWording.IsCut(new(Permit(lacking), Deny(lacking))).Should().Be(isCut);
    }

    [Test]
    public void Name_NoAddress_IsSaid() => AccessWording.Name(Set()).Should().Be("no address");

    private static string[] AllBut(string block) =>
        [.. Set(block).Complement().Ranges.Select(range => range.ToString())];

    private static string Count(params string[] ranges) => AccessWording.Count(Set(ranges));

    private static string Past(AccessPolicy before, AccessPolicy after) =>
        AccessWording.Of(new(before, after), tense: Tense.Past);

    private static string Words(AccessPolicy before, AccessPolicy after) => AccessWording.Of(new(before, after));

    private static AccessPolicy Unknown(PolicyType type, params string[] values) =>
        AccessPolicy.Of(type, Set(values), hasUnknown: true);
}
