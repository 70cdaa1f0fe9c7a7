using Pulumi.Apig.Inputs;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Apig.Tests;

public sealed class ProviderTests : SdkTest
{
    [Test]
    public async Task Provider_WithoutSettings_SendsDefaultsAndNothingFromTheEnvironment()
    {
        var engine = new FakeEngine();
        Environment.SetEnvironmentVariable("HW_ACCESS_KEY", "key-of-the-environment");

        await RunAsync(engine, () => _ = new Provider("mine"));

        Environment.SetEnvironmentVariable("HW_ACCESS_KEY", null);
        var request = engine.Registration("mine");
        request.Type.Should().Be("pulumi:providers:apig");
        request.Version.Should().Be("0.1.0");
        request.Object.ToPropertyMap().Should().Equal(PropertyMap.Of(("previewChecks", "true")));
        request
            .AdditionalSecretOutputs.Should()
            .BeEquivalentTo("accessKey", "secretKey", "securityToken", "authToken", "password");
    }

    [Test]
    public async Task Provider_AllSettings_AreTextAndSecretsAreMarked()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new Provider(
                    "mine",
                    new()
                    {
                        Region = "cn-north-4",
                        ProjectId = "pid",
                        ProjectName = "pname",
                        AccessKey = "ak",
                        SecretKey = "sk",
                        SecurityToken = "st",
                        AuthToken = "at",
                        UserName = "un",
                        UserId = "ui",
                        Password = "pw",
                        DomainName = "dn",
                        DomainId = "di",
                        AssumeRole =
                        {
                            new AssumeRoleArgs { AgencyName = "agency", DurationSeconds = 900 },
                        },
                        SharedConfigFile = "file",
                        Profile = "profile",
                        Cloud = "myhuaweicloud.eu",
                        Endpoint = "https://gateway.example.com",
                        IamEndpoint = "https://iam.example.com",
                        Insecure = false,
                        MaxRetries = 3,
                        InstanceId = "i",
                        PreviewChecks = false,
                    }
                )
        );

        engine
            .Registration("mine")
            .Object.ToPropertyMap()
            .Should()
            .Equal(
                PropertyMap.Of(
                    ("region", "cn-north-4"),
                    ("projectId", "pid"),
                    ("projectName", "pname"),
                    ("accessKey", PropertyValue.Secret("ak")),
                    ("secretKey", PropertyValue.Secret("sk")),
                    ("securityToken", PropertyValue.Secret("st")),
                    ("authToken", PropertyValue.Secret("at")),
                    ("userName", "un"),
                    ("userId", "ui"),
                    ("password", PropertyValue.Secret("pw")),
                    ("domainName", "dn"),
                    ("domainId", "di"),
                    ("assumeRole", """[ { "agencyName": "agency", "durationSeconds": 900 } ]"""),
                    ("sharedConfigFile", "file"),
                    ("profile", "profile"),
                    ("cloud", "myhuaweicloud.eu"),
                    ("endpoint", "https://gateway.example.com"),
                    ("iamEndpoint", "https://iam.example.com"),
                    ("insecure", "false"),
                    ("maxRetries", "3"),
                    ("instanceId", "i"),
                    ("previewChecks", "false")
                )
            );
    }

    [Test]
    public async Task Provider_GivenToAResource_IsNamedByIt()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
            {
                var provider = new Provider("mine");
                _ = new IngressPort(
                    "p",
                    new() { Protocol = IngressProtocol.HTTP, Port = 8080 },
                    new() { Provider = provider }
                );
            }
        );

        engine.Registration("p").Provider.Should().Be(FakeEngine.UrnOf("pulumi:providers:apig", "mine") + "::id-mine");
    }

    [Test]
    public Task Config_ValuesOfTheStack_AreReadAndCanBeOverwritten() =>
        RunAsync(
            new FakeEngine(),
            () =>
            {
                Config.Region.Should().Be("cn-north-4");
                Config.MaxRetries.Should().Be(3);
                Config.Insecure.Should().BeNull();
                Config.PreviewChecks.Should().BeTrue();
                var role = Config.AssumeRole.Single();
                (role.AgencyName, role.DomainId, role.DurationSeconds).Should().Be(("agency", null, 900));

                Config.Profile = "other";
                Config.Profile.Should().Be("other");
            },
            """
            {
              "apig:region": "cn-north-4",
              "apig:maxRetries": "3",
              "apig:assumeRole": "[{\"agencyName\": \"agency\", \"durationSeconds\": 900}]"
            }
            """
        );
}
