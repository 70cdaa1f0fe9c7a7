using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Addresses;
using PulumiApig.Framework.Types;
using PulumiApig.Plugin.AppAcls;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.AppAcls;

public sealed class AclDiffTests
{
    // Entries that overlap, repeat and respell one another, so that every case comes up often.
    private static readonly string[] Pool =
    [
        "10.0.0.0",
        "10.0.0.0/32",
        "10.0.0.0-10.0.0.0",
        "10.0.0.1",
        "10.0.0.2",
        "10.0.0.3",
        "10.0.0.0/31",
        "10.0.0.1/31",
        "10.0.0.2/31",
        "10.0.0.0/30",
        "10.0.0.0-10.0.0.3",
        "10.0.0.1-10.0.0.2",
        "::1",
        "0:0:0:0:0:0:0:1",
        "::1/128",
        "::/127",
    ];

    private static readonly Gen<string[]> Lists = Gen.Elements(Pool).ArrayOf();

    [Test]
    public void Compare_AnyOrderAndSpelling_HasNoRows() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Arb.From(
                    from list in Lists
                    from respelled in Respelled(list)
                    from shuffled in Gen.Shuffle(respelled)
                    select (list, shuffled)
                ),
                p => !Rows(p.list, p.shuffled).Any()
            )
        );

    // A text that means nothing must not pass for the address whose number is nothing, on either side.
    [TestCase("junk 10.0.0.0/31", "0.0.0.0 10.0.0.0 10.0.0.1")]
    [TestCase("0.0.0.0 10.0.0.0 10.0.0.1", "junk 10.0.0.0/31")]
    public void Compare_ATextThatIsNoAddress_IsNotTakenForOne(string old, string @new) =>
        Rows(old.Split(' '), @new.Split(' ')).Should().NotBeEmpty();

    [Test]
    public void Compare_TwoLists_HasNoRowsExactlyWhenTheyHoldTheSameAddresses() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(Arb.From(Two), p => Rows(p.Old, p.New).Any() != Set(p.Old).Equals(Set(p.New)))
        );

    [Test]
    public void Compare_ListsThatDiffer_HasOneRowForEachIndexWhoseEntryLeftOrEntered() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Arb.From(Two),
                p =>
                {
                    if (Set(p.Old).Equals(Set(p.New)))
                        return true;
                    var left = Distinct(p.Old).Where(e => !Means(p.New, e.Text)).Select(e => e.Index).ToHashSet();
                    var entered = Distinct(p.New).Where(e => !Means(p.Old, e.Text)).Select(e => e.Index).ToHashSet();
                    var expected = left.Union(entered)
                        .ToDictionary(
                            i => $"[{i}]",
                            i =>
                                !entered.Contains(i) ? DiffKind.Delete
                                : left.Contains(i) ? DiffKind.Update
                                : DiffKind.Add
                        );
                    var rows = Rows(p.Old, p.New).ToList();
                    return rows.Count == expected.Count && rows.All(r => expected[r.SubPath] == r.Kind);
                }
            )
        );

    [Test]
    public void Compare_OneAddedAndOneRemovedElsewhere_ShowsExactlyTheseTwo() =>
        Rows(["10.0.0.1", "10.0.0.2", "10.0.0.3"], ["10.0.0.3", "10.0.0.1", "10.9.9.9"])
            .Should()
            .BeEquivalentTo([DiffRow.Removed("[1]"), DiffRow.Added("[2]")]);

    [Test]
    public void Compare_OneReplacedInPlace_IsOneChange() =>
        Rows(["10.0.0.1", "10.0.0.2"], ["10.0.0.1", "10.0.0.9"]).Should().Equal(DiffRow.Changed("[1]"));

    [Test]
    public void Compare_AnUnknownEntry_IsAChangeAtItsIndex() =>
        AclDiff
            .Compare(List("10.0.0.1", "10.0.0.2"), PropertyValue.List("10.0.0.1", PropertyValue.Unknown))
            .Should()
            .Equal(DiffRow.Changed("[1]"));

    [Test]
    public void Compare_UnknownEntriesOnBothSides_AreAChange() =>
        AclDiff
            .Compare(PropertyValue.List(PropertyValue.Unknown), PropertyValue.List(PropertyValue.Unknown))
            .Should()
            .Equal(DiffRow.Changed("[0]"));

    [Test]
    public void Compare_AnOldEntryThatMeansNothing_IsComparedByItsText()
    {
        Rows(["no address"], ["10.0.0.1"]).Should().Equal(DiffRow.Changed("[0]"));
        Rows(["no address"], ["no address"]).Should().BeEmpty();
    }

    /// <summary>A million lists of up to 40 entries, shuffled and spelled in other ways.</summary>
    [Test]
    [Category("Soak")]
    public void Compare_AMillionPermutationsAndRespellings_NeverHasARow()
    {
        const int runs = 1_000_000;
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var spurious = 0;
        for (var run = 0; run < runs; run++)
        {
            var list = Enumerable.Range(0, random.Next(1, 41)).Select(_ => (uint)random.Next(1 << 12)).ToArray();
            var old = list.Select(n => Spell(random, n)).ToArray();
            var @new = list.Select(n => Spell(random, n)).ToArray();
            random.Shuffle(@new);
            if (Rows(old, @new).Any())
                spurious++;
        }
        spurious.Should().Be(0);
    }

    private static string Spell(Random random, uint n)
    {
        var address = $"10.{n >> 8}.{n & 255}.0";
        return random.Next(4) switch
        {
            0 => $"{address}/30",
            1 => $"10.{n >> 8}.{n & 255}.{random.Next(4)}/30",
            2 => $"{address}-10.{n >> 8}.{n & 255}.3",
            _ => $"{address}/30",
        };
    }

    private static Gen<(string[] Old, string[] New)> Two => from old in Lists from @new in Lists select (old, @new);

    private static Gen<string[]> Respelled(string[] list) =>
        list.Aggregate(
            Gen.Constant(Array.Empty<string>()),
            (done, text) =>
                from before in done
                from spelling in Gen.Elements(
                    Pool.Where(p => AddressRange.Parse(p) == AddressRange.Parse(text)).ToArray()
                )
                from times in Gen.Choose(1, 2)
                select before.Concat(Enumerable.Repeat(spelling, times)).ToArray()
        );

    private static IEnumerable<(string Text, int Index)> Distinct(string[] list) =>
        list.Select((text, index) => (text, index)).DistinctBy(e => AddressRange.Parse(e.text));

    private static bool Means(string[] list, string text) =>
        list.Any(other => AddressRange.Parse(other) == AddressRange.Parse(text));

    private static AddressSet Set(string[] list) => AddressSet.FromRanges(list.Select(AddressRange.Parse));

    private static IEnumerable<DiffRow> Rows(string[] old, string[] @new) => AclDiff.Compare(List(old), List(@new));

    private static PropertyValue List(params string[] values) => PropertyValue.List(values.Select(PropertyValue.Of));
}
