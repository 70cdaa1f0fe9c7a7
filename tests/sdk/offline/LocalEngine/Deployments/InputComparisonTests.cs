using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class InputComparisonTests
{
    [Test]
    public void Compare_AnyTwo_FindsNothingExactlyWhenTheyAreEqual() =>
        Prop.ForAll(
                Maps().Two().ToArbitrary(),
                maps => InputComparison.Compare(maps.Item1, maps.Item2).IsEmpty == maps.Item1.Equals(maps.Item2)
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Compare_AnyTwo_NamesPathsThatAreThereOnTheSidesThatItSays() =>
        Prop.ForAll(
                Maps().Two().ToArbitrary(),
                maps =>
                    InputComparison
                        .Compare(maps.Item1, maps.Item2)
                        .All(d =>
                            PropertyPath.TryParse(d.Key, out var path)
                            && path.TryGet(maps.Item1, out var old) == (d.Value.Kind != PropertyDiffKind.Add)
                            && path.TryGet(maps.Item2, out var value) == (d.Value.Kind != PropertyDiffKind.Delete)
                            && !Equals(old, value)
                        )
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Reset_AnyTopLevelProperty_GivesItItsOldValueAndNoOtherOne() =>
        Prop.ForAll(
                Maps().Two().ToArbitrary(),
                maps =>
                {
                    var (reset, failed) = IgnoredChanges.Reset(maps.Item1, maps.Item2, ["a"]);
                    return failed.IsEmpty
                        && reset.ContainsKey("a") == maps.Item2.ContainsKey("a")
                        && reset.Get("a").Equals(maps.Item2.Get("a"))
                        && reset.Remove("a").Equals(maps.Item1.Remove("a"));
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void SaySame_AnyInputs_IsEqualityOfWhatTheyHold() =>
        Prop.ForAll(
                Maps().Two().ToArbitrary(),
                maps => ResourceJson.ReportSame(With(maps.Item1), With(maps.Item2)) == maps.Item1.Equals(maps.Item2)
            )
            .QuickCheckThrowOnFailure();

    private static ResourceState With(PropertyMap inputs) =>
        new()
        {
            Urn = "urn:x",
            Type = "a:b:C",
            Inputs = inputs,
        };

    private static Gen<PropertyMap> Maps() => Map(3);

    private static Gen<PropertyMap> Map(int depth) =>
        from names in Gen.SubListOf("a", "b", "c with.dots")
        from values in Value(depth).ArrayOf(names.Count)
        select PropertyMap.From(names.Zip(values, KeyValuePair.Create));

    private static Gen<PropertyValue> Value(int depth)
    {
        var plain = Gen.Elements<PropertyValue>("x", "y", 1, 2.5, true, false);
        return depth == 0
            ? plain
            : Gen.OneOf(
                plain,
                plain,
                Map(depth - 1).Select(PropertyValue.Of),
                Value(depth - 1).ListOf().Select(v => PropertyValue.List(v.Take(3)))
            );
    }
}
