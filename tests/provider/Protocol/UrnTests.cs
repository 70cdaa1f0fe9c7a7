namespace PulumiApig.Protocol.Tests;

public sealed class UrnTests
{
    [Test]
    public void Create_UnderAComponent_ListsItsTypeFirst()
    {
        var stack = Urn.Create("dev", "shop", null, Urn.StackType, "shop-dev");
        var component = Urn.Create("dev", "shop", stack, "my:index:Edge", "edge");

        var urn = Urn.Create("dev", "shop", component, "apig:index:AppAcl", "acl");

        urn.Value.Should().Be("urn:pulumi:dev::shop::my:index:Edge$apig:index:AppAcl::acl");
        (urn.Stack, urn.Project, urn.Type, urn.Name).Should().Be(("dev", "shop", "apig:index:AppAcl", "acl"));
        urn.QualifiedType.Should().Be("my:index:Edge$apig:index:AppAcl");
    }

    [Test]
    public void Create_UnderTheStack_HasItsOwnTypeAlone() =>
        Urn.Create(
                "dev",
                "shop",
                Urn.Create("dev", "shop", null, Urn.StackType, "shop-dev"),
                "apig:index:AppAcl",
                "acl"
            )
            .Value.Should()
            .Be("urn:pulumi:dev::shop::apig:index:AppAcl::acl");

    [Test]
    public void Name_WithSeparatorsInIt_IsWhole() =>
        new Urn("urn:pulumi:dev::shop::a:b:C::x::y").Name.Should().Be("x::y");

    [TestCase("urn:pulumi:dev::shop::a:b:C")]
    [TestCase("pulumi:dev::shop::a:b:C::n")]
    [TestCase("")]
    public void Type_OfWhatIsNoUrn_IsRefused(string text)
    {
        new Urn(text).IsValid.Should().BeFalse();
        FluentActions
            .Invoking(() => new Urn(text).Type)
            .Should()
            .Throw<FormatException>()
            .WithMessage($"'{text}' is not a URN.");
    }
}
