using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests.Sets;

/// <summary>The laws of sets.</summary>
public sealed class AddressSetLawTests
{
    [Test]
    public void Complement_AnySet_HoldsAllTheRest() =>
        Property.Holds(
            Anywhere.Sets,
            set =>
            {
                set.Complement().Complement().Should().Be(set);
                set.Union(set.Complement()).Should().Be(AddressSet.All);
                set.Union(set.Complement()).IsEverything.Should().BeTrue();
                set.Intersect(set.Complement()).Should().Be(AddressSet.Empty);
                set.Overlaps(set.Complement()).Should().BeFalse();
                (set.Count + set.Complement().Count).Should().Be(AddressSet.All.Count);
            }
        );

    [Test]
    public void Combine_WithEmptyAllAndItself_IsNeutralOrAbsorbing() =>
        Property.Holds(
            Anywhere.Sets,
            set =>
            {
                set.Union(AddressSet.Empty).Should().Be(set);
                set.Union(set).Should().Be(set);
                set.Union(AddressSet.All).Should().Be(AddressSet.All);
                set.Intersect(AddressSet.All).Should().Be(set);
                set.Intersect(set).Should().Be(set);
                set.Intersect(AddressSet.Empty).Should().Be(AddressSet.Empty);
                set.Except(AddressSet.Empty).Should().Be(set);
                set.Except(set).Should().Be(AddressSet.Empty);
                set.Except(AddressSet.All).Should().Be(AddressSet.Empty);
                set.Contains(set).Should().BeTrue();
                set.Contains(AddressSet.Empty).Should().BeTrue();
                AddressSet.All.Contains(set).Should().BeTrue();
            }
        );

    [Test]
    public void Combine_ThreeSets_FollowsDeMorganAndDistributes() =>
        Property.Holds(
            Anywhere.Sets.Three(),
            sets =>
            {
                (AddressSet a, AddressSet b, AddressSet c) = (sets.Item1, sets.Item2, sets.Item3);

                a.Union(b).Complement().Should().Be(a.Complement().Intersect(b.Complement()));
                a.Intersect(b).Complement().Should().Be(a.Complement().Union(b.Complement()));
                a.Except(b).Should().Be(a.Intersect(b.Complement()));
                a.Intersect(b.Union(c)).Should().Be(a.Intersect(b).Union(a.Intersect(c)));
                a.Union(b.Intersect(c)).Should().Be(a.Union(b).Intersect(a.Union(c)));
                a.Union(b).Should().Be(b.Union(a));
                a.Intersect(b).Should().Be(b.Intersect(a));
                (a.Union(b).Count + a.Intersect(b).Count).Should().Be(a.Count + b.Count);
                a.Overlaps(b).Should().Be(!a.Intersect(b).IsEmpty);
                a.Contains(b).Should().Be(b.Except(a).IsEmpty);
            }
        );
}
