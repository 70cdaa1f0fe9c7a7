using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Addresses;

namespace PulumiApig.Access.Tests;

public sealed class ListDifferenceTests
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
    public void Between_AnyOrderAndSpelling_HasNoRows() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Arb.From(
                    from list in Lists
                    from respelled in Respelled(list)
                    from shuffled in Gen.Shuffle(respelled)
                    select (list, shuffled)
                ),
                p => Rows(p.list, p.shuffled).Count == 0
            )
        );

    // A text that means nothing must not pass for the address whose number is nothing, on either side.
    [TestCase("junk 10.0.0.0/31", "0.0.0.0 10.0.0.0 10.0.0.1")]
    [TestCase("0.0.0.0 10.0.0.0 10.0.0.1", "junk 10.0.0.0/31")]
    public void Between_ATextThatIsNoAddress_IsNotTakenForOne(string old, string @new) =>
        Rows(old.Split(' '), @new.Split(' ')).Should().NotBeEmpty();

    [Test]
    public void Between_TwoLists_HasNoRowsExactlyWhenTheyHoldTheSameAddresses() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(Arb.From(Two), p => Rows(p.Old, p.New).Count > 0 != Set(p.Old).Equals(Set(p.New)))
        );

    [Test]
    public void Between_ListsThatDiffer_HasOneRowForEachIndexWhoseEntryLeftOrEntered() =>
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
                            i => i,
                            i =>
                                !entered.Contains(i) ? EntryChange.Removed
                                : left.Contains(i) ? EntryChange.Replaced
                                : EntryChange.Added
                        );
                    var rows = Rows(p.Old, p.New);
                    return rows.Count == expected.Count && rows.All(r => expected[r.Index] == r.Change);
                }
            )
        );

    [Test]
    public void Between_OneAddedAndOneRemovedElsewhere_ShowsExactlyTheseTwo() =>
        Rows(["10.0.0.1", "10.0.0.2", "10.0.0.3"], ["10.0.0.3", "10.0.0.1", "10.9.9.9"])
            .Should()
            .BeEquivalentTo([(1, EntryChange.Removed), (2, EntryChange.Added)]);

    [Test]
    public void Between_OneReplacedInPlace_IsOneChange() =>
        Rows(["10.0.0.1", "10.0.0.2"], ["10.0.0.1", "10.0.0.9"]).Should().Equal((1, EntryChange.Replaced));

    [Test]
    public void Between_AnUnknownEntry_IsAChangeAtItsIndex() =>
        Rows(["10.0.0.1", "10.0.0.2"], ["10.0.0.1", null]).Should().Equal((1, EntryChange.Replaced));

    [Test]
    public void Between_UnknownEntriesOnBothSides_AreAChange() =>
        Rows([null], [null]).Should().Equal((0, EntryChange.Replaced));

    [Test]
    public void Between_AnOldEntryThatMeansNothing_IsComparedByItsText()
    {
        Rows(["no address"], ["10.0.0.1"]).Should().Equal((0, EntryChange.Replaced));
        Rows(["no address"], ["no address"]).Should().BeEmpty();
    }

    [Test]
    public void Between_ATextThatMeansNothingOnBothSides_IsTheSameEntry()
    {
        Rows(["no address", "10.0.0.1"], ["10.0.0.1", "no address"]).Should().BeEmpty();
        Rows(["no address", "no address"], ["10.0.0.1"]).Should().Equal((0, EntryChange.Replaced));
    }

    [Test]
    public void Between_SeveralUnknownEntries_AreAChangeEach() =>
        Rows(["10.0.0.1"], ["10.0.0.1", null, null]).Should().Equal((1, EntryChange.Added), (2, EntryChange.Added));

    /// <summary>A million lists of up to 40 entries, shuffled and spelled in other ways.</summary>
    [Test]
    [Category("Soak")]
    public void Between_AMillionPermutationsAndRespellings_NeverHasARow()
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
            if (Rows(old, @new).Count > 0)
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

    private static IReadOnlyList<(int Index, EntryChange Change)> Rows(string?[] old, string?[] @new) =>
        ListDifference.Between(old, @new);
}
