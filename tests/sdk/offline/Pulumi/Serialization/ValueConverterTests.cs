using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Serialization;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Serialization;

public sealed class ValueConverterTests
{
    private readonly List<string> _mismatches = [];

    [SetUp]
    public void Forget() => _mismatches.Clear();

    [Test]
    public void Convert_EveryTypeOfTarget_IsRead()
    {
        Read<string>("a").Should().Be("a");
        Read<bool?>(true).Should().Be(true);
        Read<int>(3.7).Should().Be(3, "numbers are cut to integers");
        Read<double>(3.7).Should().Be(3.7);
        Read<DayOfWeek>(2).Should().Be(DayOfWeek.Tuesday);
        Read<Size>("small").Should().Be(Size.Small);
        Read<ImmutableArray<int>>(PropertyValue.List(1, 2)).Should().Equal(1, 2);
        Read<ImmutableDictionary<string, string>>(PropertyMap.Of(("k", "v"))).Should().Contain("k", "v");
        Read<JsonElement>(PropertyMap.Of(("k", 1))).GetProperty("k").GetInt32().Should().Be(1);
        Read<Output<int>>(4).Look().Should().Be((4, true, false));
        Read<Asset>(PropertyValue.Asset(PropertyMap.Of(("text", "t")))).Should().BeOfType<StringAsset>();
        _mismatches.Should().BeEmpty();
    }

    [Test]
    public void Convert_ToAnUnion_TakesTheFirstTypeThatFits()
    {
        Read<Union<string, int>>("a").Should().Be(Union<string, int>.FromT0("a"));
        Read<Union<string, int>>(1).Should().Be(Union<string, int>.FromT1(1));
        Read<Union<int, double>>(1.5).Should().Be(Union<int, double>.FromT0(1));
        _mismatches.Should().BeEmpty();
    }

    [Test]
    public void Convert_ToAnOutputType_GivesEachParameterItsField()
    {
        var fields = PropertyMap.Of(("first", "a"), ("other", PropertyValue.List(PropertyMap.Of(("first", "b")))));

        var read = Read<Node>(fields);

        (read.First, read.Size).Should().Be(("a", null));
        read.Nodes.Single().First.Should().Be("b");
        read.Nodes.Single().Nodes.IsDefault.Should().BeTrue();
    }

    [Test]
    public void Convert_ToARecord_UsesItsOnlyConstructor() =>
        Read<Point>(PropertyMap.Of(("X", 1))).Should().Be(new Point(1, 0));

    [Test]
    public void Convert_ToACaseOfClasses_GoesByTheTag()
    {
        Read<IShape>(PropertyMap.Of(("kind", "circle"), ("radius", 2))).Should().BeEquivalentTo(new Circle(2));
        Read<IShape?>(PropertyMap.Of(("kind", "square"))).Should().BeNull();
        _mismatches.Should().ContainSingle();
    }

    [Test]
    public void Convert_AValueOfAnotherKind_IsTheDefaultAndIsReported()
    {
        Read<int>("a").Should().Be(0);
        Read<string?>(1).Should().BeNull();
        Read<ImmutableArray<int>>(PropertyValue.List(1, "two")).Should().Equal(1, 0);

        _mismatches.Should().HaveCount(3);
        _mismatches[2].Should().StartWith("value[1]:").And.NotContain("two", "the value may be secret");
    }

    [Test]
    public async Task Convert_AnAssetOfWhichOnlyTheHashCame_IsRefusedWhenItIsSent()
    {
        var asset = Read<Asset>(PropertyValue.Asset(PropertyMap.Of(("hash", "x"))));

        await FluentActions
            .Awaiting(() => OutputProbe.SerializeAsync(asset))
            .Should()
            .ThrowAsync<InvalidOperationException>();
    }

    [Test]
    public void Unwrapped_OneMarkAnywhere_HoldsForTheWhole()
    {
        var value = PropertyMap.Of(
            ("a", PropertyValue.List(1, PropertyValue.Secret(2))),
            ("__internal", PropertyValue.Null)
        );

        var unwrapped = Unwrapped.Of(value);

        unwrapped.Taint.IsSecret.Should().BeTrue();
        unwrapped.Value.Should().Be((PropertyValue)PropertyMap.Of(("a", PropertyValue.List(1, 2))));
        Unwrapped.Of(PropertyValue.List(1, PropertyValue.Unknown)).Taint.IsKnown.Should().BeFalse();
    }

    [Test]
    public void Unwrapped_AReferenceWithAnUnknownId_IsKnown()
    {
        var reference = PropertyValue.Of(new ResourceReference(FakeEngine.UrnOf("t:t:T", "r"), PropertyValue.Unknown));

        Unwrapped.Of(PropertyValue.List(reference)).Taint.IsKnown.Should().BeTrue();
    }

    [TestCase(typeof(long))]
    [TestCase(typeof(string[]))]
    [TestCase(typeof(List<int>))]
    [TestCase(typeof(ImmutableDictionary<int, string>))]
    [TestCase(typeof(ImmutableArray<Uri>))]
    [TestCase(typeof(IDisposable))]
    public void Check_ATypeThatAnswersCannotBeReadInto_IsRefused(Type type) =>
        FluentActions.Invoking(() => TargetTypes.Check(type, "It")).Should().Throw<InvalidOperationException>();

    [Test]
    public void Check_ATypeThatHoldsItself_IsAllowed() =>
        FluentActions.Invoking(() => TargetTypes.Check(typeof(Node), "It")).Should().NotThrow();

    private T Read<T>(PropertyValue value)
    {
        TargetTypes.Check(typeof(T), "value");
        return (T)new ValueConverter(_mismatches.Add).Convert("value", value, typeof(T))!;
    }

    [OutputType]
    private sealed class Node
    {
        public readonly string First;
        public readonly Size? Size;
        public readonly ImmutableArray<Node> Nodes;

        [OutputConstructor]
        private Node(string first, Size? size, [OutputConstructorParameter("other")] ImmutableArray<Node> nodes) =>
            (First, Size, Nodes) = (first, size, nodes);
    }

    [OutputType]
    private sealed record Point(int X, int Y);

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("circle", typeof(Circle))]
    private interface IShape;

    [OutputType]
    private sealed class Circle(double radius) : IShape
    {
        public double Radius { get; } = radius;
    }
}
