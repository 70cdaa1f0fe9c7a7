using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Addresses;
using static PulumiApig.Access.Tests.Policies;

namespace PulumiApig.Access.Tests;

public sealed class AccessChangeTests
{
    [Test]
    public void GainsAndLosses_AnyTwoPolicies_AreWhatAnObviousLookFinds() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Arb.From(from before in Any from after in Any select (before, after)),
                p =>
                {
                    var change = new AccessChange(p.before.Policy, p.after.Policy);
                    return Enumerable
                        .Range(0, World)
                        .All(i =>
                        {
                            var (was, @is) = (p.before.MayEnter(i), p.after.MayEnter(i));
                            return Has(change.Gained, i) == (was == false && @is == true)
                                && Has(change.Lost, i) == (was == true && @is == false)
                                && Has(change.MayGain, i) == (was != true && @is != false)
                                && Has(change.MayLose, i) == (was != false && @is != true);
                        });
                }
            )
        );

    [Test]
    public void IsWarning_AnAddressLosesOrAllAreIn_Only()
    {
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.2")).IsWarning.Should().BeFalse();
        new AccessChange(Permit("10.0.0.1", "10.0.0.2"), Permit("10.0.0.1")).IsWarning.Should().BeTrue();
        new AccessChange(Permit("10.0.0.1"), Permit("0.0.0.0/0", "::/0")).IsWarning.Should().BeTrue();
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.1")).IsWarning.Should().BeFalse();
    }

    [Test]
    public void IsWarning_AnAddressMayLose_IsOne() =>
        new AccessChange(Permit("10.0.0.1"), AccessPolicy.Of(PolicyType.Permit, AddressSet.Empty, hasUnknown: true))
            .IsWarning.Should()
            .BeTrue();

    [TestCase("0.0.0.0/0")]
    [TestCase("2000::/3")]
    [TestCase("0.0.0.0/1")]
    public void OpensToMost_HalfOfTheInternet_IsSo(string block) =>
        new AccessChange(Permit("192.0.2.1"), Permit("192.0.2.1", block)).OpensToMost.Should().BeTrue();

    [Test]
    public void OpensToMost_AQuarter_IsNotSo() =>
        new AccessChange(Permit("192.0.2.1"), Permit("192.0.2.1", "0.0.0.0/2")).OpensToMost.Should().BeFalse();

    [Test]
    public void Bounds_UnknownEntriesThatDecideNothing_AreExact()
    {
        var change = new AccessChange(
            Permit("0.0.0.0/0", "::/0"),
            AccessPolicy.Of(PolicyType.Permit, Set("0.0.0.0/0", "::/0"), hasUnknown: true)
        );

        change.IsExact.Should().BeTrue();
        change.IsEmpty.Should().BeTrue();
    }

    [TestCase("10.0.0.1", "10.0.0.2", true, false)]
    [TestCase("10.0.0.1", null, false, false)]
    [TestCase("10.0.0.1", "10.0.0.1", true, true)]
    public void IsExactAndIsEmpty_AListOfOne_AreSo(string before, string? after, bool isExact, bool isEmpty)
    {
        var change = new AccessChange(Permit(before), after is null ? AccessPolicy.Unknown : Permit(after));

        change.IsExact.Should().Be(isExact);
        change.IsEmpty.Should().Be(isEmpty);
    }

    [Test]
    public void IsExact_OnlyLossesAreCertain_IsNotSo() =>
        new AccessChange(Permit("10.0.0.1"), AccessPolicy.Of(PolicyType.Permit, Set("10.0.0.1"), hasUnknown: true))
            .IsExact.Should()
            .BeFalse();

    [Test]
    public void IsEmpty_OnlyGains_IsNotSo() =>
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.1", "10.0.0.2")).IsEmpty.Should().BeFalse();

    [Test]
    public void ShutsOutAll_AllLoseOrNoneHadAccess_IsSoForTheFirst()
    {
        new AccessChange(Permit("10.0.0.1"), Deny("0.0.0.0/0", "::/0")).ShutsOutAll.Should().BeTrue();
        new AccessChange(Deny("0.0.0.0/0", "::/0"), Deny("0.0.0.0/0", "::/0")).ShutsOutAll.Should().BeFalse();
        new AccessChange(Permit("10.0.0.1"), Permit("10.0.0.2")).ShutsOutAll.Should().BeFalse();
    }

    private static bool Has(AddressSet set, int i) => set.Contains(IPVersion.IPv4, 0x0A000000u + (uint)i);
}
