using FsCheck;
using FsCheck.Fluent;

namespace PulumiApig.Addresses.Tests.Sets;

[TestFixtureSource(typeof(Universe), nameof(Universe.All))]
public sealed class AddressSetOracleTests(Universe universe)
{
    private static readonly Gen<((int, int)[] Left, (int, int)[] Right)> TwoLists =
        from left in Universe.Ranges(12)
        from right in Universe.Ranges(12)
        select (left, right);

    [Test]
    public void FromRanges_AnyList_HoldsExactlyItsAddresses() =>
        Property.Holds(
            Universe.Ranges(16),
            ranges =>
            {
                HashSet<int> expected = Universe.Members(ranges);
                AddressSet set = universe.ToSet(ranges);

                universe.MembersOf(set).SetEquals(expected).Should().BeTrue();
                set.Ranges.SequenceEqual(Universe.RunsOf(expected).Select(universe.ToRange)).Should().BeTrue();
                set.Count.Value.Should().Be(expected.Count);
                set.CountOf(IPVersion.IPv4).Value.Should().Be(expected.Count(number => number < Universe.Half));
                set.CountOf(IPVersion.IPv6).Value.Should().Be(expected.Count(number => number >= Universe.Half));
                set.IsEmpty.Should().Be(expected.Count == 0);
            }
        );

    [Test]
    public void Equals_AnyOrderAndSplit_IsTheSameSet() =>
        Property.Holds(
            Universe.Ranges(16),
            ranges =>
            {
                AddressSet set = universe.ToSet(ranges);
                AddressSet[] others =
                [
                    universe.ToSet(ranges.Reverse()),
                    universe.ToSet(Universe.Members(ranges)),
                    universe.ToSet(ranges.Concat(ranges)),
                ];

                foreach (AddressSet other in others)
                {
                    other.Should().Be(set);
                    other.GetHashCode().Should().Be(set.GetHashCode());
                }
            }
        );

    [Test]
    public void Algebra_TwoSets_AgreesWithSetsOfIntegers() =>
        Property.Holds(
            TwoLists,
            lists =>
            {
                HashSet<int> a = Universe.Members(lists.Left),
                    b = Universe.Members(lists.Right);
                AddressSet left = universe.ToSet(lists.Left),
                    right = universe.ToSet(lists.Right);

                left.Union(right).Should().Be(universe.ToSet(a.Union(b)));
                left.Intersect(right).Should().Be(universe.ToSet(a.Intersect(b)));
                left.Except(right).Should().Be(universe.ToSet(a.Except(b)));
                left.Complement()
                    .Intersect(universe.Everything)
                    .Should()
                    .Be(universe.ToSet(Enumerable.Range(0, Universe.Size).Except(a)));
                left.Contains(right).Should().Be(b.IsSubsetOf(a));
                left.Overlaps(right).Should().Be(a.Overlaps(b));
                left.Equals(right).Should().Be(a.SetEquals(b));
            }
        );

    [Test]
    public void LookUp_EveryRange_AgreesWithSetsOfIntegers() =>
        Property.Holds(
            TwoLists,
            lists =>
            {
                HashSet<int> members = Universe.Members(lists.Left);
                AddressSet set = universe.ToSet(lists.Left);
                foreach ((int, int) range in lists.Right)
                {
                    HashSet<int> asked = Universe.Members([range]);
                    set.Contains(universe.ToRange(range)).Should().Be(asked.IsSubsetOf(members));
                    set.Overlaps(universe.ToRange(range)).Should().Be(asked.Overlaps(members));
                }
            }
        );
}
