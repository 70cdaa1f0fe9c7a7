using System.Reflection;
using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Apig.Tests;

public sealed class ExampleTests : SdkTest
{
    [Test]
    public async Task IngressAndAcl_AgainstAnEngine_RegistersPortsAndAccessControl()
    {
        var engine = new FakeEngine();
        await using var environment = await EngineEnvironment.OfAsync(engine);
        environment.Set(
            "PULUMI_CONFIG",
            """{"shop:appId": "app", "shop:allow": "[\"192.168.0.1\", \"192.168.0.100/28\"]"}"""
        );

        var code = (int)Assembly.Load("ingress-and-acl").EntryPoint!.Invoke(null, [Array.Empty<string>()])!;

        code.Should().Be(0);
        engine
            .Registration("http")
            .Object.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("protocol", "HTTP"), ("port", 8080)));
        engine
            .Registration("https")
            .Object.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("protocol", "HTTPS"), ("port", 8443)));
        engine
            .Registration("offices")
            .Object.ToPropertyMap()
            .Should()
            .Equal(
                PropertyMap.Of(
                    ("appId", "app"),
                    ("type", "PERMIT"),
                    ("values", PropertyValue.List("192.168.0.1", "192.168.0.100/28"))
                )
            );
        engine.StackOutputs.Get("allowed").AsList.Should().HaveCount(2);
    }
}
