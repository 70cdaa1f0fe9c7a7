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
    public void TryParse_AWellFormedPath_IsWrittenAsTheEngineWritesIt(string text, string written) =>
        Parse(text).ToString().Should().Be(written);

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
    public void TryParse_AMalformedPath_IsRefused(string text) => PropertyPath.TryParse(text, out _).Should().BeFalse();

    [Test]
    public void TryParse_TheTextOfAnyPath_GivesThePathBack() =>
        Prop.ForAll(Paths.ToArbitrary(), path => Parse(path.ToString()).Equals(path)).QuickCheckThrowOnFailure();

    [Test]
    public void TryParse_AnyText_EndsWithAPathThatReadsBack() =>
        Prop.ForAll<NonNull<string>>(text =>
                !PropertyPath.TryParse(text.Get, out var path)
                || text.Get.Contains('\\', StringComparison.Ordinal)
                || Parse(path.ToString()).Equals(path)
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
        Parse(path).Covers(Parse(other)).Should().Be(covers);

    [TestCase("name", "\"n\"")]
    [TestCase("list[1].name", "\"second\"")]
    [TestCase("tags[\"a.b\"]", "1")]
    public void TryGet_AnExistingValue_FindsIt(string path, string shown)
    {
        Parse(path).TryGet(Sample, out var value).Should().BeTrue();
        value!.ToString().Should().Be(shown);
    }

    [TestCase("missing")]
    [TestCase("name.deeper")]
    [TestCase("list[2]")]
    [TestCase("list.name")]
    [TestCase("tags[0]")]
    [TestCase("list[*].name")]
    public void TryGet_NothingThere_FindsNothing(string path) => Parse(path).TryGet(Sample, out _).Should().BeFalse();

    [Test]
    public void TryGet_InsideASecret_FindsASecret()
    {
        Parse("hidden.list[1]").TryGet(Sample, out var value).Should().BeTrue();

        value.Should().Be(PropertyValue.Secret(2));
    }

    [Test]
    public void Equals_TwoSpellingsOfOnePath_AreEqual()
    {
        var path = PropertyPath.Of("a").Field("b").Element(0);

        Parse("""a["b"][0]""").Should().Be(path);
        Parse("""a["b"][0]""").GetHashCode().Should().Be(path.GetHashCode());
        Parse("a.b[1]").Should().NotBe(path);
    }

    private static PropertyPath Parse(string text) =>
        PropertyPath.TryParse(text, out var path) ? path : throw new FormatException(text);

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
