using System.Collections.Immutable;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Configuration;

/// <summary>The provider's own configuration in all the forms in which engines send it.</summary>
internal sealed class ConfigurationTests : PluginFixture
{
    private const string Urn = "urn:pulumi:dev::project::pulumi:providers:apig::default";
    private const string Agency = """[{"agencyName":"ops","domainName":"partner","durationSeconds":3600}]""";

    private const string SecretAgency =
        """[{"agencyName":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"ops"}}]""";

    private static readonly string[] Secrets = ["accessKey", "secretKey", "securityToken", "authToken", "password"];

    private PropertyMap AsTexts =>
        PropertyMap.From(
            Config
                .Set("insecure", false)
                .Select(p => KeyValuePair.Create(p.Key, PropertyValue.Of(TextOf(p.Value.Revealed))))
        );

    [Test]
    public async Task Configure_TypedValues_ReachTheGateway()
    {
        await ConfigureAsync(Config.Set("insecure", false));

        await Acl.UpAsync(Given.Acl);
    }

    /// <summary>Default providers, and explicit ones of generated SDKs, send all that is no text as JSON text.</summary>
    [Test]
    public async Task Configure_EverythingAsText_ReachesTheGateway()
    {
        await ConfigureAsync(AsTexts);

        await Acl.UpAsync(Given.Acl);
    }

    [Test]
    public async Task Configure_EverythingSecret_ReachesTheGateway()
    {
        await ConfigureAsync(
            PropertyMap.From(AsTexts.Select(p => KeyValuePair.Create(p.Key, PropertyValue.Secret(p.Value))))
        );

        await Acl.UpAsync(Given.Acl);
    }

    [Test]
    public async Task Configure_OnlyTheOldVariables_ReachesTheGateway()
    {
        var variables = AsTexts.ToImmutableDictionary(p => $"apig:config:{p.Key}", p => p.Value.AsText);
        await Client.ConfigureAsync(new() { Variables = { variables } }, default);

        await Acl.UpAsync(Given.Acl);
    }

    [Test]
    public async Task Configure_TheSdksVersionAndInternals_AreIgnored()
    {
        await ConfigureAsync(Config.Set("version", "0.0.1").Set("__internal", PropertyMap.Empty));

        await Acl.UpAsync(Given.Acl);
    }

    /// <summary>A setting that a later version knows, or an earlier one knew, must not lock a stack.</summary>
    [Test]
    public async Task Configure_ASettingThatNobodyKnows_IsIgnored()
    {
        await ConfigureAsync(Config.Set("fromTheFuture", "x"));

        await Acl.UpAsync(Given.Acl);
    }

    /// <summary>Refresh, destroy and unchanged providers are configured from the state.</summary>
    [Test]
    public async Task Configure_TheOldInputsOfTheState_ServesAsWell()
    {
        var inputs = (await CheckAsync(AsTexts)).Inputs.ToPropertyMap();

        await ConfigureAsync(inputs);

        await Acl.UpAsync(Given.Acl);
    }

    [Test]
    public async Task Configure_ValuesThatCheckConfigRefuses_AreNotPassedOver()
    {
        var error = await FailureOf(() => ConfigureAsync(Config.Set("endpoint", "apig").Set("maxRetries", "many")));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("apig:endpoint").And.Contain("apig:maxRetries");
    }

    [Test]
    public async Task Configure_AGatewayForAll_IsFilledIn()
    {
        await ConfigureAsync(Config.Set("instanceId", SimulatorDefaults.GatewayId));

        (await Port.CheckAsync(Given.Port.Remove("instanceId"))).Should().Equal(Given.Port);
    }

    [Test]
    public async Task CheckConfig_AnyForm_ComesBackAsGivenWithSecretsMarked()
    {
        var config = AsTexts.Set("version", "1.2.3").Set("assumeRole", Agency).Set("previewChecks", "false");

        var response = await CheckAsync(config);

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().WithoutSecrets().Should().Equal(config);
        response
            .Inputs.ToPropertyMap()
            .Where(p => p.Value.IsSecret)
            .Select(p => p.Key)
            .Should()
            .Equal("accessKey", "secretKey");
    }

    [TestCaseSource(nameof(Secrets))]
    public async Task CheckConfig_ASecretInTheClear_IsMarked(string name) =>
        (await CheckAsync(PropertyMap.Of((name, "canary"))))
            .Inputs.ToPropertyMap()
            .Get(name)
            .IsSecret.Should()
            .BeTrue();

    [TestCase("endpoint")]
    [TestCase("insecure")]
    [TestCase("maxRetries")]
    [TestCase("assumeRole")]
    [TestCase("instanceId")]
    [TestCase("accessKey")]
    public async Task CheckConfig_AnUnknownValue_StaysUnknown(string name)
    {
        var response = await CheckAsync(PropertyMap.Of((name, PropertyValue.Unknown)));

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Get(name).IsUnknown.Should().BeTrue();
    }

    [TestCase(Agency)]
    [TestCase("""[{"agencyName":"04da6b54-80e4-46f7-96ec-b56ff0331ba9","domainName":"partner"}]""")]
    [TestCase(SecretAgency)]
    public async Task CheckConfig_ObjectsAsJsonTextWithSecretsAndUnknownsInside_Pass(string json) =>
        (await CheckAsync(PropertyMap.Of(("assumeRole", json)))).Failures.Should().BeEmpty();

    [Test]
    public async Task CheckConfig_Internals_AreNotGivenBack() =>
        (await CheckAsync(Config.Set("__internal", PropertyMap.Empty)))
            .Inputs.ToPropertyMap()
            .Keys.Should()
            .NotContain("__internal");

    [Test]
    public async Task CheckConfig_Everything_IsStable()
    {
        var once = (await CheckAsync(AsTexts.Set("assumeRole", Agency))).Inputs.ToPropertyMap();

        (await CheckAsync(once)).Inputs.ToPropertyMap().Should().Equal(once);
    }

    private static string TextOf(PropertyValue value) =>
        value.TryGetText(out var text) ? text : PropertyJson.ToText(value);

    private Task<ConfigureResponse> ConfigureAsync(PropertyMap config) =>
        Client.ConfigureAsync(
            new()
            {
                Urn = Urn,
                Args = config.ToStruct(),
                SendsOldInputs = true,
            },
            default
        );

    private Task<CheckResponse> CheckAsync(PropertyMap config) =>
        Client.CheckConfigAsync(new() { Urn = Urn, News = config.ToStruct() }, default);
}
