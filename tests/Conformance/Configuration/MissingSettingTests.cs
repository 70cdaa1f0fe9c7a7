using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Conformance.Tests.Configuration;

/// <summary>
/// Nothing must be configured to see a preview. But a secret in the configuration is there to be used, and what it is
/// of no use without is said at once, key by key.
/// </summary>
internal sealed class MissingSettingTests : PluginFixture
{
    [TestCase("apig:accessKey", "region=x secretKey=s")]
    [TestCase("apig:region", "accessKey=a secretKey=s")]
    [TestCase("apig:region", "authToken=t")]
    [TestCase("apig:userName", "region=x password=p")]
    [TestCase("apig:domainName", "region=x password=p userName=u")]
    [TestCase("apig:region apig:accessKey", "secretKey=s")]
    public async Task Configure_ASecretWithoutWhatBelongsToIt_NamesTheKeys(string missing, string config)
    {
        var error = await FailureOf(() => ConfigureAsync(config));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        var keys = error.DetailOf<ConfigureErrorMissingKeys>()!.MissingKeys;
        keys.Select(k => k.Name).Should().Equal(missing.Split(' '));
        keys.Should().OnlyContain(k => k.Description.Length > 0);
    }

    [TestCase("")]
    [TestCase("region=x")]
    [TestCase("accessKey=a")]
    [TestCase("region=x accessKey=a")]
    [TestCase("region=x userName=u domainName=d")]
    [TestCase("region=x password=p userId=u")]
    [TestCase("region=x password=p userName=u domainId=d")]
    [TestCase("endpoint=http://127.0.0.1:1 authToken=t")]
    public async Task Configure_NothingThatContradictsItself_ServesCheckDiffAndPreview(string config)
    {
        await ConfigureAsync(config + " previewChecks=false");
        var port = PlainPort.Having("id", Given.Port, Given.Port);

        (await port.CheckAsync(Given.Port)).Should().Equal(Given.Port);
        (await port.DiffAsync(Given.Port.Set("protocol", "HTTPS"))).Replaces.Should().Equal("protocol");
        (await port.CreatePreviewAsync(Given.Port)).Properties.ToPropertyMap().Should().ContainKey("ingressPortId");
    }

    [Test]
    public async Task Configure_Refused_LeavesTheFormerConfigurationInForce()
    {
        await FailureOf(() => ConfigureAsync("secretKey=s"));

        await Acl.UpAsync(Given.Acl);
        Simulator.Acl().Should().NotBeNull();
    }

    private Task<ConfigureResponse> ConfigureAsync(string config) =>
        Client.ConfigureAsync(
            new()
            {
                Args = PropertyMap
                    .Of(
                        config
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .Select(p => p.Split('=', 2))
                            .Select(p => (p[0], PropertyValue.Of(p[1])))
                    )
                    .ToStruct(),
            },
            default
        );
}
