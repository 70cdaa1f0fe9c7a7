using PulumiApig.Gateway.Tests.Support;

namespace PulumiApig.Gateway.Tests.Settings;

[TestFixture]
public sealed class EndpointTests
{
    [TestCase("cn-north-4", "https://apig.cn-north-4.myhuaweicloud.com/")]
    [TestCase("eu-west-0", "https://apig.eu-west-0.myhuaweicloud.com/")]
    [TestCase("eu-west-101", "https://apig.eu-west-101.myhuaweicloud.eu/")]
    [TestCase("zz-new-9", "https://apig.zz-new-9.myhuaweicloud.com/")]
    public void Endpoint_Region_MakesTheAddress(string region, string address) =>
        From(new GatewaySettings { Region = region }).Endpoint.Should().Be(new Uri(address));

    [Test]
    public void Endpoint_Cloud_ReplacesTheDomain() =>
        From(new GatewaySettings { Region = "ru-moscow-1", Cloud = "hc.sbercloud.ru" })
            .Endpoint.Should()
            .Be(new Uri("https://apig.ru-moscow-1.hc.sbercloud.ru/"));

    [Test]
    public void Endpoint_Given_BeatsRegionAndEnvironment() =>
        From(
            new GatewaySettings { Region = "cn-north-4", Endpoint = "https://gw.example.com:8443" },
            ("HUAWEICLOUD_SDK_REGION_APIG_CN_NORTH_4", "https://x")
        )
            .Endpoint.Should()
            .Be(new Uri("https://gw.example.com:8443/"));

    [TestCase("https://a.example.com,https://b.example.com")]
    [TestCase("a.example.com")]
    public void Endpoint_SdkVariable_IsTakenByRegion(string value) =>
        From(new GatewaySettings { Region = "cn-north-4" }, ("HUAWEICLOUD_SDK_REGION_APIG_CN_NORTH_4", value))
            .Endpoint.Should()
            .Be(new Uri("https://a.example.com/"));

    [TestCase("gw.example.com")]
    [TestCase("ftp://gw.example.com")]
    [TestCase("https://gw.example.com/v2")]
    [TestCase("https://user:word@gw.example.com")]
    [TestCase("https://")]
    public async Task Endpoint_NotAnAddress_FailsTheFirstCallWithTheReason(string endpoint)
    {
        using var client = Samples.Client(new StubHandler(), Samples.Settings with { Endpoint = endpoint });

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Kind.Should().Be(FailureKind.FailedPrecondition);
        error.Reason.Should().Contain("is not an address of the form").And.Contain("endpoint from the configuration");
    }

    [TestCase("CN-NORTH-4")]
    [TestCase("evil.com/x")]
    [TestCase("cn north")]
    public async Task Region_NotOne_FailsTheFirstCall(string region)
    {
        using var client = Samples.Client(new StubHandler(), Samples.Settings with { Region = region });

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().Contain("is not a region");
    }

    [Test]
    public async Task Region_Missing_SaysHowToSetIt()
    {
        using var client = Samples.Client(new StubHandler(), Samples.Settings with { Region = null });

        var error = (await client.ListPortsAsync(Samples.Gateway)).Error!;

        error.Reason.Should().Contain("no region is set").And.Contain("HW_REGION_NAME");
        error.Effect.Should().Be(Effect.None);
    }

    [TestCase("http://gw.example.com", 1)]
    [TestCase("http://127.0.0.1:8080", 0)]
    [TestCase("http://localhost:8080", 0)]
    [TestCase("https://gw.example.com", 0)]
    public void Warnings_PlainHttpBeyondThisMachine_IsOne(string endpoint, int warnings) =>
        From(new GatewaySettings { Region = "cn-north-4", Endpoint = endpoint }).Warnings.Should().HaveCount(warnings);

    [Test]
    public void Warnings_Insecure_IsOne() =>
        From(new GatewaySettings { Region = "cn-north-4", Insecure = true })
            .Warnings.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("insecure");

    [TestCase("HW_INSECURE", "maybe")]
    [TestCase("HW_MAX_RETRIES", "-1")]
    [TestCase("HW_MAX_RETRIES", "many")]
    [TestCase("OS_CACERT", "/not/there")]
    public async Task Variable_NotUnderstood_FailsTheFirstCallAndNamesIt(string variable, string value)
    {
        using var client = Samples.Client(
            new StubHandler(),
            with: o => o with { Host = Samples.Environment((variable, value)) }
        );

        (await client.ListPortsAsync(Samples.Gateway)).Error!.Reason.Should().Contain(variable).And.Contain(value);
    }

    [TestCase("not PEM")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    public async Task AuthoritiesFile_OfSomethingElse_FailsTheFirstCallAndNotTheConstruction(string text)
    {
        using var client = Samples.Client(
            new StubHandler(),
            with: o => o with { Host = Samples.Environment(("OS_CACERT", "/ca.pem")) with { ReadFile = _ => text } }
        );

        (await client.ListPortsAsync(Samples.Gateway))
            .Error!.Reason.Should()
            .Be("the file '/ca.pem' (caFile from OS_CACERT) is not a list of certificates (PEM)");
    }

    [Test]
    public void Settings_NoHomeFolder_NoFileOfTheCurrentFolderIsRead()
    {
        var read = new List<string>();

        EffectiveSettings.From(
            new GatewaySettings(),
            HostEnvironment.Empty with
            {
                ReadFile = path =>
                {
                    read.Add(path);
                    return null;
                },
            }
        );

        read.Should().BeEmpty();
    }

    [Test]
    public void Settings_Given_BeatTheEnvironment()
    {
        var settings = From(
            new GatewaySettings { Region = "cn-north-4" },
            ("HW_REGION_NAME", "cn-east-3"),
            ("HW_PROJECT_ID", "p")
        );

        settings.Region.Should().Be(new Sourced<string>("region", "cn-north-4", "the configuration"));
        settings.ProjectId!.ToString().Should().Be("projectId from HW_PROJECT_ID");
    }

    [Test]
    public void Settings_EmptyVariable_CountsAsNotSet() =>
        From(new GatewaySettings(), ("HW_REGION_NAME", "")).Region.Should().BeNull();

    private static EffectiveSettings From(GatewaySettings settings, params (string, string)[] variables) =>
        EffectiveSettings.From(settings, Samples.Environment(variables));
}
