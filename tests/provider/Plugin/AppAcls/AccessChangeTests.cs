using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Addresses;
using PulumiApig.Gateway;
using PulumiApig.Plugin.AppAcls;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AccessChangeTests
{
    private static readonly AccessPolicy None = AccessPolicy.Unrestricted;

    [Test]
    public void ToString_OneBlockGainsAndOneAddressLoses_NamesBothWithBothTotals() =>
        Change(Permit("198.51.100.1", "203.0.113.7"), Permit("198.51.100.1", "192.0.2.0/24"))
            .Should()
            .Be("192.0.2.0/24 gains access; 203.0.113.7 loses it: 256 addresses gain access, 1 loses it.");

    [Test]
    public void ToString_OnlyGains_StillHasBothTotals() =>
        Change(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.3"))
            .Should()
            .Be("10.0.0.3 gains access: 1 address gains access, 0 lose it.");

    [Test]
    public void ToString_OnlyLosses_SaysThatAccessIsLost() =>
        Change(Permit("10.0.0.1", "10.0.0.3"), Permit("10.0.0.1"))
            .Should()
            .Be("10.0.0.3 loses access: 0 addresses gain access, 1 loses it.");

    [Test]
    public void ToString_BothVersionsLose_CountsEachForItself() =>
        Change(Permit("10.0.0.1", "10.0.0.3", "::1"), Permit("10.0.0.1"))
            .Should()
            .Be("10.0.0.3 and ::1 lose access: 0 addresses gain access, 1 IPv4 and 1 IPv6 addresses lose it.");

    [Test]
    public void ToString_BothVersionsGain_CountsEachForItself() =>
        Change(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.3", "::1"))
            .Should()
            .Be("10.0.0.3 and ::1 gain access: 1 IPv4 and 1 IPv6 addresses gain access, 0 lose it.");

    [Test]
    public void ToString_EverybodyGains_IsToldSo() =>
        Change(Deny("0.0.0.0/0", "::/0"), None)
            .Should()
            .StartWith("Access is no longer restricted: everybody may use the app. Everybody gains access: ");

    [Test]
    public void ToString_ADenyListGrows_SaysWhoLoses() =>
        Change(Deny("10.0.0.1"), Deny("10.0.0.1", "10.0.0.8/30"))
            .Should()
            .Be("10.0.0.8/30 loses access: 0 addresses gain access, 4 lose it.");

    [Test]
    public void ToString_PermitBecomesDeny_IsSaidFirst()
    {
        var text = Change(Permit("10.0.0.1"), Deny("10.0.0.1"));

        text.Should()
            .StartWith(
                "PERMIT becomes DENY: the list named those who are let in, and now names those who are kept out."
            );
        text.Should().Contain("Everybody but 10.0.0.1 gains access; 10.0.0.1 loses it").And.EndWith(", 1 loses it.");
    }

    [Test]
    public void ToString_DenyBecomesPermit_IsSaidFirst() =>
        Change(Deny("10.0.0.1"), Permit("10.0.0.1"))
            .Should()
            .StartWith(
                "DENY becomes PERMIT: the list named those who are kept out, and now names those who are let in."
            );

    [Test]
    public void ToString_AFirstAllowList_SaysThatEverybodyElseLoses() =>
        Change(None, Permit("10.0.0.1"))
            .Should()
            .Be(
                "Everybody but 10.0.0.1 loses access: 0 addresses gain access, "
                    + "4294967295 IPv4 and 340282366920938463463374607431768211456 IPv6 addresses lose it."
            );

    [Test]
    public void ToString_TheListLetsEverybodyIn_SaysSoPlainly() =>
        Change(Permit("10.0.0.1"), Permit("0.0.0.0/0", "::/0"))
            .Should()
            .StartWith(
                "Access is no longer restricted: everybody may use the app. Everybody but 10.0.0.1 gains access: "
            );

    [Test]
    public void ToString_EverythingIsDenied_SaysThatNobodyMay() =>
        Change(Deny("10.0.0.1"), Deny("0.0.0.0/0", "::/0"))
            .Should()
            .StartWith("Nobody may use the app. Everybody but 10.0.0.1 loses access: ");

    [Test]
    public void ToString_ALongList_IsCutWithATotal() =>
        Change(Permit("10.9.9.9"), Permit(["10.9.9.9", .. Enumerable.Range(0, 20).Select(i => $"10.0.0.{2 * i}")]))
            .Should()
            .Be(
                "10.0.0.0, 10.0.0.2, 10.0.0.4, 10.0.0.6, 10.0.0.8 and 15 more gain access: 20 addresses gain access, 0 lose it."
            );

    [Test]
    public void ToString_TheSameAddresses_HasTotalsOnly() =>
        Change(Permit("10.0.0.0/31"), Permit("10.0.0.0", "10.0.0.1"))
            .Should()
            .Be("0 addresses gain access, 0 lose it.");

    [Test]
    public void IsGrave_SomebodyLosesOrEverybodyIsIn_Only()
    {
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.2")).IsGrave.Should().BeFalse();
        new AccessChange(Permit("10.0.0.1", "10.0.0.2"), Permit("10.0.0.1")).IsGrave.Should().BeTrue();
        new AccessChange(Permit("10.0.0.1"), Permit("0.0.0.0/0", "::/0")).IsGrave.Should().BeTrue();
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.1")).IsGrave.Should().BeFalse();
    }

    [Test]
    public void GainsAndLosses_AnyTwoPolicies_AreWhatAnObviousLookFinds() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Arb.From(from before in Policies from after in Policies select (before, after)),
                p =>
                {
                    var change = new AccessChange(p.before.Policy, p.after.Policy);
                    return Enumerable
                        .Range(0, 16)
                        .All(i =>
                        {
                            var (was, @is) = (p.before.MayEnter(i), p.after.MayEnter(i));
                            var address = (UInt128)(uint)(0x0A000000 + i);
                            return change.Gains.Contains(IPVersion.IPv4, address) == (!was && @is)
                                && change.Losses.Contains(IPVersion.IPv4, address) == (was && !@is);
                        });
                }
            )
        );

    private static Gen<(AccessPolicy Policy, Func<int, bool> MayEnter)> Policies =>
        from type in Gen.Elements("PERMIT", "DENY", "none")
        from listed in Gen.Choose(0, 15).ArrayOf()
        select (
            type == "none" ? None
            : type == "PERMIT" ? Permit([.. listed.Select(i => $"10.0.0.{i}")])
            : Deny([.. listed.Select(i => $"10.0.0.{i}")]),
            (Func<int, bool>)(i => type == "none" || listed.Contains(i) == (type == "PERMIT"))
        );

    private static string Change(AccessPolicy before, AccessPolicy after) => new AccessChange(before, after).ToString();

    private static AccessPolicy Permit(params string[] values) => AccessPolicy.Of(AclType.Permit, Set(values));

    private static AccessPolicy Deny(params string[] values) => AccessPolicy.Of(AclType.Deny, Set(values));

    private static AddressSet Set(string[] values) => AddressSet.FromRanges(values.Select(AddressRange.Parse));
}
