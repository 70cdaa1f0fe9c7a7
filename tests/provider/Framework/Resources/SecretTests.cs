using PulumiApig.Framework.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Tests.Resources;

/// <summary>What is marked secret is a secret in every answer, whoever gave it.</summary>
public sealed class SecretTests
{
    private static readonly PropertyMap Program = PropertyMap.Of(
        ("body", "text"),
        ("style", PropertyMap.Of(("title", "Mine"), ("signature", "me")))
    );

    [Test]
    public async Task Answers_AFieldThatIsSecret_HoldItAsASecret()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var (inputs, created) = await provider.UpAsync(Program);
        var preview = await provider.CreateAsync(inputs, preview: true);
        var read = await provider.ReadAsync("home/1", inputs, created.Properties.ToPropertyMap());
        var imported = await provider.ReadAsync("home/1");
        var updated = await provider.UpdateAsync(inputs, created.Properties.ToPropertyMap(), inputs);

        foreach (
            var outputs in new[]
            {
                created.Properties.ToPropertyMap(),
                preview.Properties.ToPropertyMap(),
                read.Properties.ToPropertyMap(),
                imported.Properties.ToPropertyMap(),
                updated.Properties.ToPropertyMap(),
            }
        )
        {
            outputs.Get("password").IsSecret.Should().BeTrue("the server makes it up");
            outputs.Get("link").IsSecret.Should().BeTrue("it is an output only");
            Signature(outputs).IsSecret.Should().BeTrue("it is inside of an object");
            Title(outputs).IsSecret.Should().BeFalse("it is beside a secret only");
        }
        foreach (var given in new[] { inputs, read.Inputs.ToPropertyMap(), imported.Inputs.ToPropertyMap() })
            Signature(given).IsSecret.Should().BeTrue();
    }

    [Test]
    public async Task Check_ASecretThatIsNotValid_IsNotShown()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var check = await provider.CheckAsync(
            PropertyMap.Of(("body", "text"), ("password", PropertyMap.Of(("a", "hush"))))
        );

        check.Failures.Should().ContainSingle().Which.Reason.Should().NotContain("hush").And.Contain("secret");
    }

    [Test]
    public async Task Check_ASecretThatIsNotValid_IsAtNoPropertySinceTheEngineShowsItsValue()
    {
        await using var provider = await ProviderUnderTest.StartAsync();

        var byField = await provider.CheckAsync(Program.Set("password", ""));
        var byMark = await provider.CheckAsync(Program.Set("body", PropertyValue.Secret("   ")));

        foreach (var (check, path) in new[] { (byField, "password "), (byMark, "body ") })
        {
            var failure = check.Failures.Should().ContainSingle().Which;
            failure.Property.Should().BeEmpty();
            failure.Reason.Should().StartWith(path);
        }
    }

    private static PropertyValue Signature(PropertyMap properties) => properties.Get("style").AsObject.Get("signature");

    private static PropertyValue Title(PropertyMap properties) => properties.Get("style").AsObject.Get("title");
}
