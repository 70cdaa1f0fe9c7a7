using PulumiApig.Framework.Messages;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Messages;

public sealed class SecretTextsTests
{
    [TestCase("The app 'orders' exists.", "The app '[secret]' exists.")]
    [TestCase("ORDERS and orders.", "[secret] and [secret].")]
    [TestCase("orders", "[secret]")]
    [TestCase("{\"name\":\"orders\"}", "{\"name\":\"[secret]\"}")]
    [TestCase("reorders, orders2 and orders-2", "reorders, orders2 and [secret]-2")]
    public void Hide_ASecretText_IsHiddenWhereItIsAWord(string text, string hidden) =>
        Secrets(PropertyValue.Secret("orders")).Hide(text).Should().Be(hidden);

    [Test]
    public void Hide_SecretsInsideOfListsAndObjects_AreHiddenToo()
    {
        var inner = PropertyMap.Of(
            ("first", PropertyValue.Secret(PropertyValue.List("alpha", "beta"))),
            ("other", "gamma")
        );

        Secrets(PropertyValue.List(inner, PropertyValue.Secret(inner)))
            .Hide("alpha beta gamma")
            .Should()
            .Be("[secret] [secret] [secret]");
        Secrets(inner).Hide("alpha beta gamma").Should().Be("[secret] [secret] gamma");
    }

    [Test]
    public void Hide_ANumber_IsHiddenAsAWhole() =>
        Secrets(PropertyValue.Secret(8080)).Hide("Port 8080, not 18080.").Should().Be("Port [secret], not 18080.");

    [Test]
    public void Hide_OneSecretIsPartOfAnother_HidesTheLongerOne() =>
        Secrets(PropertyValue.List(PropertyValue.Secret("api"), PropertyValue.Secret("api.example.com")))
            .Hide("api.example.com and api")
            .Should()
            .Be("[secret] and [secret]");

    [Test]
    public void Hide_WhatIsNoSecretOrTooShort_Stays() =>
        Secrets(
                PropertyValue.List(
                    "orders",
                    PropertyValue.Secret("is"),
                    PropertyValue.Secret(true),
                    PropertyValue.Secret(PropertyValue.Unknown)
                )
            )
            .Hide("orders is true")
            .Should()
            .Be("orders is true");

    private static SecretTexts Secrets(PropertyValue value)
    {
        var secrets = new SecretTexts();
        secrets.Add(PropertyMap.Of(("it", value)));
        return secrets;
    }
}
