using System.Collections.Immutable;
using Pulumi.Tests.Support;
using Pulumi.Utilities;
using PulumiApig.Protocol.Values;

namespace Pulumi.Apig.Tests;

public sealed class FunctionTests : SdkTest
{
    private static readonly PropertyMap OnePort = PropertyMap.Of(
        ("instanceId", "i"),
        (
            "ports",
            PropertyValue.List(
                PropertyMap.Of(("ingressPortId", "pid"), ("port", 8080), ("protocol", "HTTP"), ("status", "normal"))
            )
        )
    );

    [Test]
    public async Task GetIngressPorts_WithoutArguments_AsksForAllPorts()
    {
        var engine = new FakeEngine { OnInvoke = _ => new() { Return = OnePort.ToStruct() } };
        Output<GetIngressPortsResult> result = null!;

        await RunAsync(engine, () => result = GetIngressPorts.Invoke());

        var request = engine.Invokes.Single();
        (request.Tok, request.Version).Should().Be(("apig:index:getIngressPorts", "0.1.0"));
        request.Args.ToPropertyMap().Should().BeEmpty();
        var found = await OutputUtilities.GetValueAsync(result);
        found.InstanceId.Should().Be("i");
        var port = found.Ports.Single();
        (port.IngressPortId, port.Port, port.Protocol, port.Status)
            .Should()
            .Be(("pid", 8080, IngressProtocol.HTTP, "normal"));
    }

    [Test]
    public async Task GetIngressPorts_EveryForm_SendsItsArguments()
    {
        var engine = new FakeEngine { OnInvoke = _ => new() { Return = OnePort.ToStruct() } };

        await RunAsync(
            engine,
            () =>
            {
                GetIngressPorts.Invoke(
                    new()
                    {
                        InstanceId = "i",
                        Protocol = IngressProtocol.HTTP,
                        Port = 8080,
                    }
                );
                GetIngressPorts.Invoke(
                    new() { Port = 8081 },
                    new InvokeOutputOptions { DependsOn = { new Provider("mine") } }
                );
                Output.Create(GetIngressPorts.InvokeAsync(new() { Protocol = IngressProtocol.HTTPS }));
                Output.Create(GetIngressPorts.InvokeAsync());
            }
        );

        engine
            .Invokes.Select(i => i.Args.ToPropertyMap())
            .Should()
            .BeEquivalentTo(
                [
                    PropertyMap.Of(("instanceId", "i"), ("protocol", "HTTP"), ("port", 8080)),
                    PropertyMap.Of(("port", 8081)),
                    PropertyMap.Of(("protocol", "HTTPS")),
                    PropertyMap.Empty,
                ],
                o => o.ComparingByValue<PropertyMap>()
            );
        engine.Invokes.Should().OnlyContain(i => i.Version == "0.1.0");
    }

    [Test]
    public async Task GetAppAcl_AnAppWithoutAccessControl_SaysSo()
    {
        var engine = new FakeEngine
        {
            OnInvoke = r =>
                new()
                {
                    Return = r
                        .Args.ToPropertyMap()
                        .Set("instanceId", "i")
                        .Set("exists", false)
                        .Set("values", PropertyValue.List())
                        .ToStruct(),
                },
        };
        Output<GetAppAclResult> result = null!;
        GetAppAclResult direct = null!;

        await RunAsync(
            engine,
            () =>
            {
                result = GetAppAcl.Invoke(new() { AppId = "app" }, new InvokeOptions { Version = "9.9.9" });
                Output.Create(GetAppAcl.InvokeAsync(new() { AppId = "app" })).Apply(r => direct = r);
            }
        );

        var found = await OutputUtilities.GetValueAsync(result);
        (found.AppId, found.InstanceId, found.Exists, found.Type).Should().Be(("app", "i", false, null));
        found.Values.Should().BeEmpty();
        direct.AppId.Should().Be("app");
        engine.Invokes.Select(i => i.Version).Should().BeEquivalentTo("9.9.9", "0.1.0");
    }

    [Test]
    public async Task GetAppAcl_OfAnAppThatIsNotKnownYet_IsUnknown()
    {
        var engine = new FakeEngine { IsDryRun = true };
        Output<ImmutableArray<string>> values = null!;

        await RunAsync(
            engine,
            () =>
            {
                var port = new IngressPort("p", new() { Protocol = IngressProtocol.HTTP, Port = 8080 });
                values = GetAppAcl.Invoke(new() { AppId = port.IngressPortId }).Apply(r => r.Values);
            }
        );

        (await OutputUtilities.GetIsKnownAsync(values)).Should().BeFalse();
        engine.Invokes.Should().BeEmpty();
    }
}
