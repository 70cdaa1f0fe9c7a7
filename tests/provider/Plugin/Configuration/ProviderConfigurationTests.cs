using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.Configuration;

public sealed class ProviderConfigurationTests
{
    private const string Urn = "urn:pulumi:dev::project::pulumi:providers:apig::default";

    private PluginUnderTest _plugin = null!;

    [SetUp]
    public async Task SetUpAsync() => _plugin = await PluginUnderTest.StartUnconfiguredAsync();

    [TearDown]
    public async Task TearDownAsync() => await _plugin.DisposeAsync();

    [Test]
    public async Task CheckConfig_Nothing_IsFineAndStaysNothing()
    {
        var response = await CheckAsync(PropertyMap.Empty);

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Should().BeEmpty();
    }

    [Test]
    public async Task CheckConfig_TextsAndTypedValuesAlike_ComeBackAsTheyWereGiven()
    {
        var config = PropertyMap.Of(
            ("insecure", "true"),
            ("maxRetries", PropertyValue.Of(3)),
            ("assumeRole", """[{"agencyName":"ops","domainName":"partner"}]"""),
            ("previewChecks", false),
            ("version", "1.2.3"),
            ("secretKey", PropertyValue.Secret("x"))
        );

        var response = await CheckAsync(config);

        response.Failures.Should().BeEmpty();
        response.Inputs.ToPropertyMap().Should().Equal(config);
    }

    [TestCase("insecure", "perhaps", "must be true or false")]
    [TestCase("maxRetries", "21", "0 to 20")]
    [TestCase("maxRetries", "many", "whole number")]
    [TestCase("endpoint", "apig.example.com", "https://host")]
    [TestCase("endpoint", "https://apig.example.com/v2", "without a path")]
    [TestCase("endpoint", "ftp://apig.example.com", "https://host")]
    [TestCase("iamEndpoint", "https://user:pw@iam.example.com", "https://host")]
    [TestCase("instanceId", "not an id", "not a gateway id")]
    [TestCase("region", "", "empty")]
    [TestCase("reigon", "cn-north-4", "not a property")]
    [TestCase("access_key", "x", "did you mean 'accessKey'")]
    [TestCase("assumeRole", "[{]", "not the JSON")]
    public async Task CheckConfig_AWrongValue_FailsAtItsNameWithTheRemedy(string name, string value, string remedy)
    {
        var failure = (await CheckAsync(PropertyMap.Of((name, value)))).Failures.Should().ContainSingle().Which;

        failure.Path.Should().Be(name);
        failure.Reason.Should().Contain(remedy);
    }

    /// <summary>The engine shows the value of a property that is named to it, whether or not it is marked as secret.</summary>
    [TestCase("accessKey")]
    [TestCase("secretKey")]
    [TestCase("securityToken")]
    [TestCase("authToken")]
    [TestCase("password")]
    [TestCase("secret_key")]
    [TestCase("acessKey")]
    [TestCase("iamEndpoint", "https://user:canary@iam.example.com")]
    public async Task CheckConfig_AWrongValueThatMayBeSecret_IsNotShown(string name, string? value = null)
    {
        // A list is wrong for every setting of text.
        var config = PropertyMap.Of((name, value is null ? PropertyValue.List("canary") : value));

        var failure = (await CheckAsync(config)).Failures.Should().ContainSingle().Which;

        failure.Property.Should().BeEmpty();
        failure.Reason.Should().StartWith($"{name} ").And.NotContain("canary");
        var configure = () => _plugin.Client.ConfigureAsync(new() { Args = config.ToStruct() }, default);
        if (value is not null || name is "accessKey" or "secretKey" or "securityToken" or "authToken" or "password")
            (await configure.Should().ThrowAsync<RpcException>()).Which.Message.Should().NotContain("canary");
    }

    [TestCase("https://apig.example.com:443")]
    [TestCase("HTTPS://APIG.example.com/")]
    [TestCase("http://127.0.0.1:8080")]
    [TestCase("https://[2001:db8::1]:8443")]
    public async Task CheckConfig_AnEndpointInAnySpelling_Passes(string endpoint) =>
        (await CheckAsync(PropertyMap.Of(("endpoint", endpoint)))).Failures.Should().BeEmpty();

    [TestCase("https://apig.example.com/?x=1")]
    [TestCase("https://apig.example.com/#x")]
    public async Task CheckConfig_AnEndpointWithMoreThanAHost_Fails(string endpoint) =>
        (await CheckAsync(PropertyMap.Of(("endpoint", endpoint)))).Failures.Should().ContainSingle();

    [Test]
    public async Task CheckConfig_APasswordInAnEndpoint_IsNotShown() =>
        (await CheckAsync(PropertyMap.Of(("endpoint", "https://user:canary@apig.example.com"))))
            .Failures.Should()
            .ContainSingle()
            .Which.Reason.Should()
            .NotContain("canary");

    [Test]
    public async Task CheckConfig_AWrongSecret_IsNotShown()
    {
        var failure = (await CheckAsync(PropertyMap.Of(("instanceId", PropertyValue.Secret("a canary")))))
            .Failures.Should()
            .ContainSingle()
            .Which;

        failure.Property.Should().BeEmpty("the engine shows the value of the property");
        failure.Reason.Should().StartWith("instanceId ").And.Contain("secret").And.NotContain("canary");
    }

    [Test]
    public async Task CheckConfig_WhatOlderEnginesAddOfTheirOwn_Passes() =>
        (await CheckAsync(PropertyMap.Of(("version", "1.2.3"), ("pluginDownloadURL", "https://example.org"))))
            .Failures.Should()
            .BeEmpty();

    [Test]
    public async Task CheckConfig_AFaultInsideOfJson_FailsAtItsPathWithoutShowingTheText()
    {
        var config = PropertyMap.Of(
            ("assumeRole", """[{"agencyName":"ops"},{"domainName":"partner","durationSeconds":60}]""")
        );

        var failures = (await CheckAsync(config)).Failures;

        failures
            .Select(f => f.Path)
            .Should()
            .BeEquivalentTo("assumeRole[1].agencyName", "assumeRole[1].durationSeconds");
    }

    [Test]
    public async Task CheckConfig_UnknownValues_Pass() =>
        (await CheckAsync(PropertyMap.Of(("region", PropertyValue.Unknown), ("assumeRole", PropertyValue.Unknown))))
            .Failures.Should()
            .BeEmpty();

    [TestCase("region")]
    [TestCase("cloud")]
    [TestCase("projectId")]
    [TestCase("projectName")]
    public async Task DiffConfig_AnotherSystem_ReplacesTheProvider(string name)
    {
        var diff = await DiffAsync(PropertyMap.Of((name, "https://one")), PropertyMap.Of((name, "https://two")));

        diff.Replaces.Should().Equal(name);
    }

    [TestCase("accessKey")]
    [TestCase("secretKey")]
    [TestCase("authToken")]
    [TestCase("password")]
    [TestCase("userName")]
    [TestCase("endpoint")]
    [TestCase("iamEndpoint")]
    [TestCase("instanceId")]
    public async Task DiffConfig_OtherCredentialsOrDefaults_UpdateIt(string name)
    {
        var diff = await DiffAsync(PropertyMap.Of((name, "one")), PropertyMap.Of((name, "two")));

        diff.Changes.Should().Be(DiffChanges.DiffSome);
        diff.Replaces.Should().BeEmpty();
    }

    [Test]
    public async Task DiffConfig_AnotherVersionOfTheSdk_IsNoChange() =>
        (await DiffAsync(PropertyMap.Of(("version", "1.0.0")), PropertyMap.Of(("version", "2.0.0"))))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);

    [Test]
    public async Task Configure_AnHttpEndpointBeyondThisMachine_Warns()
    {
        await _plugin.Client.ConfigureAsync(
            new() { Urn = Urn, Args = PropertyMap.Of(("endpoint", "http://apig.example.com")).ToStruct() },
            default
        );

        var message = _plugin.Engine.Messages.Should().ContainSingle().Which;
        (message.Severity, message.Urn).Should().Be((LogSeverity.Warning, Urn));
        message.Message.Should().Contain("apig.example.com");
    }

    [Test]
    public async Task Configure_AnHttpEndpointOnThisMachine_SaysNothing()
    {
        await _plugin.Client.ConfigureAsync(new() { Urn = Urn, Args = _plugin.Config.ToStruct() }, default);

        _plugin.Engine.Messages.Should().BeEmpty();
    }

    [Test]
    public async Task Configure_Always_MakesNoCall()
    {
        await _plugin.Client.ConfigureAsync(new() { Args = _plugin.Config.ToStruct() }, default);

        _plugin.Simulator.Requests.Should().BeEmpty();
    }

    [Test]
    public async Task Configure_SecretsInsideOfJsonText_AreUnderstood()
    {
        const string json =
            """[{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":{"agencyName":"ops","domainName":"d"}}]""";

        var response = await CheckAsync(PropertyMap.Of(("assumeRole", json)));

        response.Failures.Should().BeEmpty();
    }

    private Task<CheckResponse> CheckAsync(PropertyMap config) =>
        _plugin.Client.CheckConfigAsync(new() { Urn = Urn, News = config.ToStruct() }, default);

    private Task<DiffResponse> DiffAsync(PropertyMap olds, PropertyMap news) =>
        _plugin.Client.DiffConfigAsync(
            new()
            {
                Urn = Urn,
                OldInputs = olds.ToStruct(),
                Olds = olds.ToStruct(),
                News = news.ToStruct(),
            },
            default
        );
}
