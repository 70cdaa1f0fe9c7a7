using System.Collections;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Inputs;

public sealed class InputCollectionTests
{
    [Test]
    public void InputList_AnyElements_KeepsEachOnesOwnMarkAtItsOwnIndex() =>
        Prop.ForAll(
                Generators.Outputs,
                specs =>
                {
                    var list = new InputList<int>();
                    foreach (var spec in specs)
                        list.Add(spec.Make());
                    var expected = specs.Select(s =>
                        !s.IsKnown ? PropertyValue.Unknown
                        : s.IsSecret ? PropertyValue.Secret(s.Value)
                        : s.Value
                    );
                    return OutputProbe.SerializeAsync(list).Result.Equals(PropertyValue.List(expected))
                        && list.ToOutput().Look().IsKnown == specs.All(s => s.IsKnown)
                        && list.ToOutput().Look().IsSecret == specs.Any(s => s.IsSecret);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public async Task InputList_AWholeListIsUnknown_MakesAllOfItUnknown()
    {
        var list = new InputList<string> { "a" };
        list.AddRange(OutputProbe.Unknown<string[]>());

        (await OutputProbe.SerializeAsync(list)).Should().Be(PropertyValue.Unknown);
    }

    [Test]
    public async Task InputList_Concat_LeavesBothAsTheyWere()
    {
        InputList<string> first = new[] { "a" };
        InputList<string> second = new[] { "b" };

        var both = first.Concat(second);

        (await OutputProbe.SerializeAsync(both)).Should().Be(PropertyValue.List("a", "b"));
        (await OutputProbe.SerializeAsync(first)).Should().Be(PropertyValue.List("a"));
    }

    [Test]
    public async Task InputList_OfADefaultArray_IsSentAsAnEmptyList()
    {
        InputList<string> list = default(ImmutableArray<string>);

        (await OutputProbe.SerializeAsync(list)).Should().Be(PropertyValue.List());
        list.ToOutput().Look().Value.IsDefault.Should().BeTrue();
    }

    [Test]
    public async Task InputList_Enumerated_GivesElementsAsynchronouslyOnly()
    {
        var list = new InputList<int> { 1, 2 };
        var seen = new List<int>();

        await foreach (var element in list)
            seen.Add(element.ToOutput().Look().Value);

        seen.Should().Equal(1, 2);
        list.Invoking(l => ((IEnumerable)l).GetEnumerator()).Should().Throw<NotSupportedException>();
    }

    [Test]
    public async Task InputList_EnumeratedWhileUnknown_GivesNothing()
    {
        InputList<string> list = OutputProbe.Unknown<string[]>();

        await foreach (var _ in list)
            Assert.Fail("An unknown list has no elements yet.");
    }

    [Test]
    public async Task InputMap_AKeyTwiceWithTheSameValue_IsThereOnce()
    {
        var map = new InputMap<string> { ["k"] = "v" };
        map.Add("k", Output.Create("v"));

        (await OutputProbe.SerializeAsync(map)).Should().Be((PropertyValue)PropertyMap.Of(("k", "v")));
    }

    [Test]
    public async Task InputMap_AKeyTwiceWithOtherValues_FailsWhenItIsRead()
    {
        var map = new InputMap<string> { ["k"] = "v" };

        map.Add("k", "w");

        (await map.ToOutput().State.Invoking(s => s).Should().ThrowAsync<ArgumentException>()).WithMessage("*'k'*");
    }

    [Test]
    public async Task InputMap_Merge_TheSecondWins()
    {
        var first = new InputMap<int> { ["a"] = 1, ["b"] = 1 };
        var second = new InputMap<int> { ["b"] = 2, ["c"] = OutputProbe.Unknown<int>() };

        var merged = InputMap<int>.Merge(first, second);

        (await OutputProbe.SerializeAsync(merged))
            .Should()
            .Be((PropertyValue)PropertyMap.Of(("a", 1), ("b", 2), ("c", PropertyValue.Unknown)));
    }

    [Test]
    public async Task InputMap_OfNull_IsNotSent()
    {
        InputMap<string> map = Output.Create((Dictionary<string, string>)null!);

        (await OutputProbe.SerializeAsync(map)).Should().Be(PropertyValue.Null);
    }

    [Test]
    public async Task InputMap_Enumerated_GivesItsEntries()
    {
        var map = new InputMap<int> { ["a"] = Output.CreateSecret(1) };

        await foreach (var entry in map)
            entry.ToOutput().Look().Should().Be((KeyValuePair.Create("a", 1), true, true));
    }
}
