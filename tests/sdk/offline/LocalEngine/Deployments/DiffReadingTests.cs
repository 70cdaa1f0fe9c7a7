using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Deployments;

public sealed class DiffReadingTests
{
    private static readonly ResourceState Old = new()
    {
        Urn = "urn:x",
        Type = "a:b:C",
        Inputs = PropertyMap.Of(
            ("size", 1),
            ("list", PropertyValue.List("a", "b", "c")),
            ("nested", PropertyMap.Of(("x", 1), ("y", 2)))
        ),
    };

    [Test]
    public void Read_NoneWithReplaces_IsSame() =>
        Read(new() { Changes = DiffChanges.DiffNone, Replaces = { "size" } }, Old.Inputs)
            .Kind.Should()
            .Be(DifferenceKind.Same);

    [Test]
    public void Read_SomeWithADetailThatReplaces_IsReplace()
    {
        var difference = Read(Some(("nested.x", PropertyDiffKind.UpdateReplace)), Old.Inputs);

        difference.Kind.Should().Be(DifferenceKind.Replace);
        difference.ReplaceKeys.Should().Equal("nested");
    }

    [Test]
    public void Read_DetailsThatTheProviderDoesNotVouchFor_AreDropped()
    {
        var difference = Read(
            new(Some(("size", PropertyDiffKind.UpdateReplace))) { HasDetailedDiff = false },
            Old.Inputs
        );

        (difference.Kind, difference.Details).Should().Be((DifferenceKind.Update, null));
    }

    [Test]
    public void Read_TheProviderDoesNotKnow_ComparesInputsByItself()
    {
        var news = PropertyMap.Of(
            ("size", PropertyValue.Secret(1)),
            ("list", PropertyValue.List("a", "x")),
            ("nested", PropertyMap.Of(("x", 1), ("z", 3), ("y", PropertyValue.Null)))
        );

        var difference = Read(
            new()
            {
                Changes = DiffChanges.DiffUnknown,
                DetailedDiff = { Some(("no", PropertyDiffKind.Add)).DetailedDiff },
            },
            news
        );

        difference.Kind.Should().Be(DifferenceKind.Update);
        difference.Diffs.Should().BeEquivalentTo("list", "nested");
        difference
            .Details!.Select(d => (d.Key, d.Value.Kind))
            .Should()
            .Equal(
                ("list[1]", PropertyDiffKind.Update),
                ("list[2]", PropertyDiffKind.Delete),
                ("nested.y", PropertyDiffKind.Delete),
                ("nested.z", PropertyDiffKind.Add)
            );
    }

    [Test]
    public void Read_TheProviderDoesNotKnowAndNothingDiffers_IsSame() =>
        Read(new() { Changes = DiffChanges.DiffUnknown }, Old.Inputs).Kind.Should().Be(DifferenceKind.Same);

    [TestCase("list[*]", true)]
    [TestCase("list", true)]
    [TestCase("list[2]", false)]
    public void Read_ReplaceOnChanges_CoversDetails(string option, bool isReplaced) =>
        DiffReading
            .Read(Some(("list[1]", PropertyDiffKind.Update)), Old, Old.Inputs, [option])
            .Kind.Should()
            .Be(isReplaced ? DifferenceKind.Replace : DifferenceKind.Update);

    [Test]
    public void Read_AnUnhealthyResource_IsUpdatedOrReplacedAsTheUserWants()
    {
        var old = Old with { InitErrors = ["it does not start"] };
        var none = new DiffResponse { Changes = DiffChanges.DiffNone, HasDetailedDiff = true };

        DiffReading.Read(none, old, Old.Inputs, []).Kind.Should().Be(DifferenceKind.Update);
        DiffReading.Read(none, old, Old.Inputs, ["#initerror"]).Kind.Should().Be(DifferenceKind.Replace);
    }

    [Test]
    public void Read_AKindThatIsNotKnown_IsAnUpdate()
    {
        var response = Some(("size", (PropertyDiffKind)42));
        response.DetailedDiff["size"].InputDiff = true;

        Read(response, Old.Inputs)
            .Details!["size"]
            .Should()
            .Be(new PropertyChange(PropertyDiffKind.Update, IsInputDiff: true));
    }

    private static Difference Read(DiffResponse response, PropertyMap news) =>
        DiffReading.Read(response, Old, news, []);

    private static DiffResponse Some(params (string Path, PropertyDiffKind Kind)[] details) =>
        new()
        {
            Changes = DiffChanges.DiffSome,
            Diffs = { details.Select(d => d.Path.Split('.', '[')[0]) },
            DetailedDiff = { details.ToDictionary(d => d.Path, d => new PropertyDiff { Kind = d.Kind }) },
            HasDetailedDiff = true,
        };
}
