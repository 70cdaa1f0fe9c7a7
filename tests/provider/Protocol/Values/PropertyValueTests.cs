using FsCheck;
using FsCheck.Fluent;
using PulumiApig.Protocol.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Protocol.Tests.Values;

public sealed class PropertyValueTests
{
    private static readonly PropertyValue Everything = PropertyValue.List([
        PropertyMap.Of(("a", PropertyValue.Secret(1)), ("b", PropertyValue.Unknown)),
        PropertyValue.Of(new OutputValue(PropertyValue.Secret("x"), IsSecret: true, ["urn:x"])),
        PropertyValue.Archive(PropertyMap.Of(("assets", PropertyMap.Of(("f", PropertyValue.Secret("x")))))),
    ]);

    [Test]
    public void Of_ANumberThatIsNotFinite_IsRefused([Values(double.NaN, double.NegativeInfinity)] double number) =>
        FluentActions.Invoking(() => PropertyValue.Of(number)).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Secret_OfASecret_IsTheSameSecret()
    {
        var secret = PropertyValue.Secret("x");

        PropertyValue.Secret(secret).Should().BeSameAs(secret);
    }

    [Test]
    public void WithoutSecrets_SecretsAtAnyDepth_LeavesNone()
    {
        Everything.ContainsSecrets.Should().BeTrue();

        var open = Everything.WithoutSecrets();

        open.ContainsSecrets.Should().BeFalse();
        open.ContainsUnknowns.Should().BeTrue();
        PropertyJson.ToText(open).Should().NotContain(WireConstants.SecretSignature).And.Contain("\"x\"");
    }

    [Test]
    public void WithoutSecrets_AnyValue_LeavesNoneAndIsDoneOnce() =>
        Prop.ForAll(
                AnyProperties.Maps,
                map =>
                {
                    var open = map.WithoutSecrets();
                    return !open.ContainsSecrets
                        && open.WithoutSecrets().Equals(open)
                        && open.ContainsUnknowns == map.ContainsUnknowns;
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void ToString_Secrets_AreNotShown() =>
        PropertyMap
            .Of(("a", PropertyValue.Secret("hunter2")), ("b", PropertyValue.Of(new OutputValue("hunter2", true, []))))
            .ToString()
            .Should()
            .Be("""{"a": [secret], "b": [secret]}""");

    [Test]
    public void Equals_TheSameFieldsInAnotherOrder_IsEqualWithTheSameHash()
    {
        var one = PropertyMap.Of(("a", 1), ("b", PropertyValue.List([1, 2])));
        var other = PropertyMap.Of(("b", PropertyValue.List([1, 2])), ("a", 1));

        other.Should().BeEquivalentTo(one).And.Equal(one);
        other.Equals(one).Should().BeTrue();
        other.GetHashCode().Should().Be(one.GetHashCode());
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Equals_SomethingDiffers_IsNotEqual(int which) =>
        PropertyMap
            .Of(("a", 1), ("b", PropertyValue.List([1, 2])))
            .Equals(
                which switch
                {
                    1 => PropertyMap.Of(("a", 1), ("b", PropertyValue.List([2, 1]))),
                    2 => PropertyMap.Of(("a", PropertyValue.Secret(1)), ("b", PropertyValue.List([1, 2]))),
                    3 => PropertyMap.Of(("a", 1), ("c", PropertyValue.List([1, 2]))),
                    _ => PropertyMap.Of(("a", 1)),
                }
            )
            .Should()
            .BeFalse();

    [Test]
    public void Equals_AnyMapAndItsFieldsInReverse_AreEqualWithTheSameHash() =>
        Prop.ForAll(
                AnyProperties.Maps,
                map =>
                {
                    var copy = PropertyMap.From(map.Reverse());
                    return copy.Equals(map) && copy.GetHashCode() == map.GetHashCode();
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void As_TheWrongKind_SaysWhichItIs() =>
        FluentActions
            .Invoking(() => PropertyValue.Of("x").AsBool)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("This property value is Text, not Bool.");

    [Test]
    public void Get_AMissingProperty_IsNull() => PropertyMap.Empty.Get("x").Should().BeSameAs(PropertyValue.Null);
}
