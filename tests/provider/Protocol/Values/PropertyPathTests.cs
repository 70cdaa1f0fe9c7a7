using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Values;

public sealed class PropertyPathTests
{
    private static readonly PropertyMap Sample = PropertyMap.Of(
        ("name", "n"),
        ("list", PropertyValue.List([PropertyMap.Of(("name", "first")), PropertyMap.Of(("name", "second"))])),
        ("tags", PropertyMap.Of(("a.b", 1), ("c", 2))),
        ("hidden", PropertyValue.Secret(PropertyMap.Of(("key", "s3cret"), ("list", PropertyValue.List([1, 2])))))
    );

    [TestCase("root", "root")]
    [TestCase("root.nested", "root.nested")]
    [TestCase("""root["nested"]""", "root.nested")]
    [TestCase("""root["key.with.dots"]""", """root["key.with.dots"]""")]
    [TestCase("""["a \"quoted\" name"][100]""", """["a \"quoted\" name"][100]""")]
    [TestCase("list[0][12].name", "list[0][12].name")]
    [TestCase("list.[0].[\"a b\"]", "list[0][\"a b\"]")]
    [TestCase("list[*].name", "list[*].name")]
    [TestCase("map.*.name", "map[*].name")]
    [TestCase("""map["*"]""", """map["*"]""")]
    [TestCase("with-dash.x", """["with-dash"].x""")]
    [TestCase("""[""].x""", """[""].x""")]
    [TestCase("0.1", "0.1")]
    [TestCase("ключ", """["ключ"]""")]
    [TestCase("", "")]
    public void Parse_AWellFormedPath_IsWrittenAsTheEngineWritesIt(string text, string written) =>
        PropertyPath.Parse(text).ToString().Should().Be(written);

    [TestCase(".a")]
    [TestCase("a.")]
    [TestCase("a..b")]
    [TestCase("a[")]
    [TestCase("a[]")]
    [TestCase("a[-1]")]
    [TestCase("a[+1]")]
    [TestCase("a[ 1]")]
    [TestCase("a[99999999999]")]
    [TestCase("a[x]")]
    [TestCase("a[\"x")]
    [TestCase("a[\"x\"")]
    [TestCase("a[\"x\"y]")]
    [TestCase("a[\"x\\\"]")]
    [TestCase("a[0]b")]
    [TestCase(".[0]")]
    public void TryParse_AMalformedPath_IsRefused(string text)
    {
        PropertyPath.TryParse(text, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => PropertyPath.Parse(text))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"'{text}'*");
    }

    [Test]
    public void Parse_TheTextOfAnyPath_GivesThePathBack() =>
        Prop.ForAll(Paths.ToArbitrary(), path => PropertyPath.Parse(path.ToString()).Equals(path))
            .QuickCheckThrowOnFailure();

    [Test]
    public void TryParse_AnyText_EndsWithAPathThatReadsBack() =>
        Prop.ForAll<NonNull<string>>(text =>
                !PropertyPath.TryParse(text.Get, out var path)
                || text.Get.Contains('\\', StringComparison.Ordinal)
                || PropertyPath.Parse(path.ToString()).Equals(path)
            )
            .QuickCheckThrowOnFailure();

    [TestCase("list", "list", true)]
    [TestCase("list", "list[0].name", true)]
    [TestCase("list[*].name", "list[3].name", true)]
    [TestCase("list[*]", "list[3].name", true)]
    [TestCase("tags[*]", "tags[\"a.b\"]", true)]
    [TestCase("", "anything[0]", true)]
    [TestCase("list[*].name", "list[3]", false)]
    [TestCase("list[*].name", "list[3].size", false)]
    [TestCase("list[0]", "list[1]", false)]
    [TestCase("list.0", "list[0]", false)]
    [TestCase("lis", "list", false)]
    [TestCase("map[\"*\"]", "map.a", false)]
    public void Covers_APathAndAnother_SaysWhetherTheOtherIsInside(string path, string other, bool covers) =>
        PropertyPath.Parse(path).Covers(PropertyPath.Parse(other)).Should().Be(covers);

    [TestCase("name", "\"n\"")]
    [TestCase("list[1].name", "\"second\"")]
    [TestCase("tags[\"a.b\"]", "1")]
    public void TryGet_AnExistingValue_FindsIt(string path, string shown)
    {
        PropertyPath.Parse(path).TryGet(Sample, out var value).Should().BeTrue();
        value!.ToString().Should().Be(shown);
    }

    [TestCase("missing")]
    [TestCase("name.deeper")]
    [TestCase("list[2]")]
    [TestCase("list.name")]
    [TestCase("tags[0]")]
    [TestCase("list[*].name")]
    public void TryGet_NothingThere_FindsNothing(string path) =>
        PropertyPath.Parse(path).TryGet(Sample, out _).Should().BeFalse();

    [Test]
    public void TryGet_InsideASecret_FindsASecret()
    {
        PropertyPath.Parse("hidden.list[1]").TryGet(Sample, out var value).Should().BeTrue();

        value.Should().Be(PropertyValue.Secret(2));
    }

    [TestCase("new")]
    [TestCase("list[1].new")]
    [TestCase("list[0]")]
    [TestCase("tags[\"a.b\"]")]
    public void TrySet_APlaceThatExists_IsFoundThereAndNothingElseChanges(string text)
    {
        var path = PropertyPath.Parse(text);

        path.TrySet(Sample, "set", out var result).Should().BeTrue();

        path.TryGet(result, out var value).Should().BeTrue();
        value.Should().Be(PropertyValue.Of("set"));
        var before = path.TryGet(Sample, out var old);
        (
            before
                ? path.TrySet(result, old!, out var undone)
                    ? undone
                    : null
                : path.Remove(result)
        ).Should().Equal(Sample);
    }

    [TestCase("list[2]")]
    [TestCase("missing.x")]
    [TestCase("name.x")]
    [TestCase("list.x")]
    [TestCase("tags[0]")]
    [TestCase("list[*]")]
    [TestCase("")]
    public void TrySet_NoPlace_LeavesAllAsItWas(string path)
    {
        PropertyPath.Parse(path).TrySet(Sample, "set", out var result).Should().BeFalse();

        result.Should().BeSameAs(Sample);
    }

    [Test]
    public void TrySet_InsideASecret_KeepsTheSecretAroundIt()
    {
        PropertyPath
            .Parse("hidden.key")
            .TrySet(Sample, PropertyValue.Secret("other"), out var result)
            .Should()
            .BeTrue();

        result["hidden"].IsSecret.Should().BeTrue();
        result["hidden"].Revealed.AsObject["key"].Should().Be(PropertyValue.Of("other"), "one secret is enough");
    }

    [Test]
    public void TrySet_TheRoot_TakesOnlyAnObject()
    {
        PropertyPath.Root.TrySet(Sample, PropertyMap.Of(("x", 1)), out var result).Should().BeTrue();

        result.Should().Equal(PropertyMap.Of(("x", 1)));
    }

    [Test]
    public void Remove_AnElement_LeavesNullInItsPlace() =>
        PropertyPath.Parse("list[0]").Remove(Sample)["list"].ToString().Should().Be("[null, {\"name\": \"second\"}]");

    [Test]
    public void Remove_AField_TakesItOut() =>
        PropertyPath.Parse("tags.c").Remove(Sample)["tags"].ToString().Should().Be("{\"a.b\": 1}");

    [TestCase("missing")]
    [TestCase("missing.x")]
    [TestCase("list[7]")]
    [TestCase("name.x")]
    public void Remove_NothingThere_ChangesNothing(string path) =>
        PropertyPath.Parse(path).Remove(Sample).Should().Equal(Sample);

    [Test]
    public void Remove_TheRoot_LeavesNothing() => PropertyPath.Root.Remove(Sample).Should().BeEmpty();

    [TestCase("list[*].name", "list[0].name list[1].name")]
    [TestCase("list[*].new", "list[0].new list[1].new")]
    [TestCase("tags[*]", "tags[\"a.b\"] tags.c")]
    [TestCase("[*]", "hidden list name tags")]
    [TestCase("hidden.list[*]", "hidden.list[0] hidden.list[1]")]
    [TestCase("new", "new")]
    [TestCase("missing.x", "")]
    [TestCase("name[*]", "")]
    public void Expand_APath_GivesThePathsThatItStandsFor(string path, string expanded) =>
        string.Join(' ', PropertyPath.Parse(path).Expand(Sample)).Should().Be(expanded);

    [Test]
    public void Equals_TwoSpellingsOfOnePath_AreEqual()
    {
        var path = PropertyPath.Of("a").Field("b").Element(0);

        PropertyPath.Parse("""a["b"][0]""").Should().Be(path);
        PropertyPath.Parse("""a["b"][0]""").GetHashCode().Should().Be(path.GetHashCode());
        PropertyPath.Parse("a.b[1]").Should().NotBe(path);
    }

    private static Gen<PropertyPath> Paths { get; } =
        Gen.OneOf(
                // The engine's grammar cannot write a backslash before a quote or at the end.
                ArbMap
                    .Default.GeneratorFor<NonNull<string>>()
                    .Select(s => new PropertyPathSegment(s.Get.Replace("\\", "", StringComparison.Ordinal))),
                Gen.Choose(0, int.MaxValue - 1).Select(i => new PropertyPathSegment(i)),
                Gen.Elements("name", "key.with.dots", "*", "", "a\\b", "\"").Select(s => new PropertyPathSegment(s)),
                Gen.Constant(PropertyPathSegment.Wildcard)
            )
            .ListOf()
            .Select(steps => steps.Aggregate(PropertyPath.Root, (path, step) => path.Then(step)));
}
