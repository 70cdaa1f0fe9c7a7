using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Configuration;

/// <summary>A provider that is replaced replaces all of its resources: only another system may do so.</summary>
internal sealed class DiffConfigTests : PluginFixture
{
    private const string Urn = "urn:pulumi:dev::project::pulumi:providers:apig::default";

    [TestCase("region", "cn-north-4", "cn-north-1")]
    [TestCase("cloud", "myhuaweicloud.com", "example.com")]
    [TestCase("projectId", "one", "two")]
    [TestCase("projectName", "one", "two")]
    public async Task DiffConfig_AnotherSystem_Replaces(string name, string one, string two)
    {
        var diff = await DiffAsync(PropertyMap.Of((name, one)), PropertyMap.Of((name, two)));

        diff.Replaces.Should().Equal(name);
        diff.HasDetailedDiff.Should().BeTrue();
        diff.DetailedDiff[name].Kind.Should().Be(PropertyDiffKind.UpdateReplace);
    }

    /// <summary>Left out, a setting comes from the environment: naming it is no move to another place.</summary>
    [TestCase("region")]
    [TestCase("endpoint")]
    [TestCase("cloud")]
    [TestCase("projectId")]
    [TestCase("projectName")]
    public async Task DiffConfig_ASettingComesOrGoes_Updates(string name)
    {
        var some = PropertyMap.Of((name, "https://one"));

        foreach (
            var diff in new[] { await DiffAsync(PropertyMap.Empty, some), await DiffAsync(some, PropertyMap.Empty) }
        )
        {
            diff.Changes.Should().Be(DiffChanges.DiffSome);
            diff.Replaces.Should().BeEmpty();
            diff.DetailedDiff[name].Kind.Should().BeOneOf(PropertyDiffKind.Add, PropertyDiffKind.Delete);
        }
    }

    [TestCase("endpoint", "https://apig.example.com", "https://apig.example.com/")]
    [TestCase("endpoint", "https://apig.example.com", "https://APIG.example.com:443")]
    [TestCase("maxRetries", "3", "03")]
    [TestCase("assumeRole", """[{"agencyName":"ops"}]""", """[ { "agencyName" : "ops" } ]""")]
    public async Task DiffConfig_AnotherSpelling_IsNoChange(string name, string one, string two) =>
        (await DiffAsync(PropertyMap.Of((name, one)), PropertyMap.Of((name, two))))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);

    /// <summary>Programs send typed values, generated SDKs and the stack's configuration send JSON text.</summary>
    [Test]
    public async Task DiffConfig_TheSameAsTextAndTyped_IsNoChange()
    {
        var texts = PropertyMap.Of(
            ("insecure", "true"),
            ("maxRetries", "3"),
            ("assumeRole", """[{"agencyName":"a"}]""")
        );
        var typed = PropertyMap.Of(
            ("insecure", true),
            ("maxRetries", PropertyValue.Of(3)),
            ("assumeRole", PropertyValue.List(PropertyMap.Of(("agencyName", "a"))))
        );

        (await DiffAsync(texts, typed)).Changes.Should().Be(DiffChanges.DiffNone);
    }

    [TestCase("accessKey")]
    [TestCase("secretKey")]
    [TestCase("password")]
    [TestCase("endpoint")]
    [TestCase("iamEndpoint")]
    [TestCase("instanceId")]
    [TestCase("previewChecks")]
    public async Task DiffConfig_CredentialsAndDefaults_Update(string name)
    {
        var diff = await DiffAsync(PropertyMap.Of((name, "https://one")), PropertyMap.Of((name, "https://two")));

        diff.Changes.Should().Be(DiffChanges.DiffSome);
        diff.Replaces.Should().BeEmpty();
    }

    [Test]
    public async Task DiffConfig_TheVersionOfTheSdkOrTheEnginesOwn_IsNoChange() =>
        (
            await DiffAsync(
                Config.Set("version", "0.1.0"),
                Config.Set("version", "9.9.9").Set("__internal", PropertyMap.Empty)
            )
        )
            .Changes.Should()
            .Be(DiffChanges.DiffNone);

    [Test]
    public async Task DiffConfig_OnlySecretnessChanges_IsNoChange() =>
        (await DiffAsync(Config.WithoutSecrets(), Config)).Changes.Should().Be(DiffChanges.DiffNone);

    [Test]
    public async Task DiffConfig_AnUnknownRegion_ReplacesInThePreview() =>
        (await DiffAsync(Config, Config.Set("region", PropertyValue.Unknown))).Replaces.Should().Equal("region");

    /// <summary>Older engines send no old inputs; a provider's outputs are its inputs.</summary>
    [Test]
    public async Task DiffConfig_OnlyOldOutputs_IsEnough() => (
            await Client.DiffConfigAsync(
                new()
                {
                    Urn = Urn,
                    Olds = Config.ToStruct(),
                    News = Config.ToStruct(),
                },
                default
            )
        ).Changes.Should().Be(DiffChanges.DiffNone);

    private Task<DiffResponse> DiffAsync(PropertyMap olds, PropertyMap news) =>
        Client.DiffConfigAsync(
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
