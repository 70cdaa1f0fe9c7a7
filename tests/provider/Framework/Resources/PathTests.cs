using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>Differences, unknowns and failures name the very value that they are about.</summary>
public sealed class PathTests
{
    private static readonly PropertyMap Old = PropertyMap.Of(
        ("notebook", "home"),
        ("name", "diary"),
        ("body", "text"),
        ("style", PropertyMap.Of(("title", "Mine"), ("size", 12))),
        ("tags", PropertyMap.Of(("a", "1"), ("b.c", "2"))),
        ("drafts", PropertyValue.List(PropertyMap.Of(("title", "0")), PropertyMap.Of(("title", "1"))))
    );

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Change("style.title", PropertyDiffKind.Update, Old.Set("style", Style("Yours", 12)));
        yield return Change("style.size", PropertyDiffKind.Delete, Old.Set("style", PropertyMap.Of(("title", "Mine"))));
        yield return Change(
            "style.paper",
            PropertyDiffKind.AddReplace,
            Old.Set("style", Style("Mine", 12).AsObject.Set("paper", "blue"))
        );
        yield return Change("style.title", PropertyDiffKind.Update, Old.Set("style", Style(PropertyValue.Unknown, 12)));
        yield return Change("tags.a", PropertyDiffKind.Update, Old.Set("tags", Tags("3", "2")));
        yield return Change("tags[\"b.c\"]", PropertyDiffKind.Update, Old.Set("tags", Tags("1", "3")));
        yield return Change("tags.a", PropertyDiffKind.Update, Old.Set("tags", Tags(PropertyValue.Unknown, "2")));
        yield return Change(
            "drafts[1].title",
            PropertyDiffKind.Update,
            Old.Set("drafts", PropertyValue.List(PropertyMap.Of(("title", "0")), PropertyMap.Of(("title", "2"))))
        );
        yield return Change("style", PropertyDiffKind.Delete, Old.Remove("style"));
    }

    [TestCaseSource(nameof(Changes))]
    public async Task Diff_OneNestedValue_NamesItsPathAndNoOther(string path, PropertyDiffKind kind, PropertyMap news)
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var diff = await provider.DiffAsync(Old, Old, news);

        diff.DetailedDiff.Should().ContainSingle();
        diff.DetailedDiff.Should().ContainKey(path).WhoseValue.Kind.Should().Be(kind);
        diff.Diffs.Should().ContainSingle().Which.Should().Be(path.Split('.', '[')[0]);
        diff.Replaces.Should().BeEquivalentTo(kind == PropertyDiffKind.AddReplace ? diff.Diffs : []);
    }

    [Test]
    public async Task Diff_NumbersInAnotherSpelling_IsNone()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var diff = await provider.DiffAsync(Old, Old, Old.Set("style", Style("Mine", "12")));

        diff.Changes.Should().Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Preview_AnUnknownInsideOfAnObject_StaysThereAlone()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(Old.Set("style", Style(PropertyValue.Unknown, 12)));
        var preview = await provider.CreateAsync(check.Inputs.ToPropertyMap(), preview: true);

        check.Failures.Should().BeEmpty();
        var style = preview.Properties.ToPropertyMap().Get("style").AsObject;
        style.Get("title").IsUnknown.Should().BeTrue();
        style.Get("size").Should().Be(PropertyValue.Of(12));
        preview.Properties.ToPropertyMap().Get("tags").ContainsUnknowns.Should().BeFalse();
    }

    [Test]
    public async Task Check_ANestedFault_BeginsTheReasonWithPathAndValueSinceTheEngineKnowsTopLevelNamesOnly()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(Old.Set("style", Style("Mine", 4)).Set("body", "   "));

        check.Failures.Should().ContainSingle();
        check.Failures[0].Property.Should().BeEmpty();
        check.Failures[0].Reason.Should().Be("style.size 4 is not 6 to 72 (NOTE1001)");
    }

    [Test]
    public async Task Check_ATopLevelFault_IsAtItsProperty()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(Old.Set("body", "   "));

        check
            .Failures.Should()
            .Equal(new CheckFailure { Property = "body", Reason = "is blank: write something (NOTE9002)" });
    }

    private static TestCaseData Change(string path, PropertyDiffKind kind, PropertyMap news) =>
        new TestCaseData(path, kind, news).SetArgDisplayNames(path, $"{kind}", $"{news.ContainsUnknowns}");

    private static PropertyValue Style(PropertyValue title, PropertyValue size) =>
        PropertyMap.Of(("title", title), ("size", size));

    private static PropertyValue Tags(PropertyValue a, PropertyValue b) => PropertyMap.Of(("a", a), ("b.c", b));
}
