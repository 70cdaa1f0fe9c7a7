using Pulumi.Tests.Support;
using Pulumi.Utilities;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace Pulumi.Apig.Tests;

public sealed class ResourceTests : SdkTest
{
    [Test]
    public async Task IngressPort_AllInputs_AreSentByTheirNames()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new IngressPort(
                    "p",
                    new()
                    {
                        InstanceId = "i",
                        Protocol = IngressProtocol.HTTPS,
                        Port = 8443,
                    }
                )
        );

        var request = engine.Registration("p");
        request.Type.Should().Be("apig:index:IngressPort");
        request.Version.Should().Be("0.1.0");
        request
            .Object.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("instanceId", "i"), ("protocol", "HTTPS"), ("port", 8443)));
    }

    [Test]
    public async Task IngressPort_TheAnswer_IsReadIntoItsOutputs()
    {
        var engine = Answering(
            ("instanceId", "i"),
            ("protocol", "HTTP"),
            ("port", 8080),
            ("ingressPortId", "pid"),
            ("status", "normal")
        );
        IngressPort port = null!;

        await RunAsync(engine, () => port = new("p", new() { Protocol = IngressProtocol.HTTP, Port = 8080 }));

        (await Value(port.InstanceId)).Should().Be("i");
        (await Value(port.Protocol)).Should().Be(IngressProtocol.HTTP);
        (await Value(port.Port)).Should().Be(8080);
        (await Value(port.IngressPortId)).Should().Be("pid");
        (await Value(port.Status)).Should().Be("normal");
    }

    [Test]
    public async Task AppAcl_OnlyRequiredInputs_SendsNothingElse()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new AppAcl(
                    "a",
                    new()
                    {
                        AppId = "app",
                        Type = AppAclType.DENY,
                        Values = { "192.0.2.1" },
                    }
                )
        );

        engine
            .Registration("a")
            .Object.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("appId", "app"), ("type", "DENY"), ("values", PropertyValue.List("192.0.2.1"))));
    }

    [Test]
    public async Task AppAcl_AllInputs_ComeBackAsOutputs()
    {
        var engine = new FakeEngine();
        AppAcl acl = null!;

        await RunAsync(
            engine,
            () =>
                acl = new(
                    "a",
                    new()
                    {
                        InstanceId = "i",
                        AppId = "app",
                        Type = AppAclType.PERMIT,
                        Values = ["192.0.2.1", "198.51.100.0/24"],
                        MustAllow = { "198.51.100.7" },
                        OverwriteExisting = false,
                    }
                )
        );

        engine.Registration("a").Type.Should().Be("apig:index:AppAcl");
        engine.Registration("a").Object.ToPropertyMap().Get("overwriteExisting").Should().Be((PropertyValue)false);
        (await Value(acl.InstanceId)).Should().Be("i");
        (await Value(acl.AppId)).Should().Be("app");
        (await Value(acl.Type)).Should().Be(AppAclType.PERMIT);
        (await Value(acl.Values)).Should().Equal("192.0.2.1", "198.51.100.0/24");
        (await Value(acl.MustAllow)).Should().Equal("198.51.100.7");
        (await Value(acl.OverwriteExisting)).Should().Be(false);
    }

    [Test]
    public async Task IngressPort_WithoutANumber_HasTheOneThatTheAnswerBrings()
    {
        var engine = Answering(("port", 20417));
        IngressPort port = null!;

        await RunAsync(engine, () => port = new("p", new() { Protocol = IngressProtocol.HTTP }));

        engine.Registration("p").Object.ToPropertyMap().Should().Equal(PropertyMap.Of(("protocol", "HTTP")));
        (await Value(port.Port)).Should().Be(20417);
    }

    [TestCase("protocol")]
    [TestCase("appId")]
    [TestCase("type")]
    [TestCase("values")]
    public async Task Resources_ARequiredInputIsMissing_FailTheProgramAndNameIt(string missing)
    {
        var engine = new FakeEngine();
        await using var environment = await EngineEnvironment.OfAsync(engine);

        var code = await Deployment.RunAsync(() =>
        {
            if (missing == "protocol")
                _ = new IngressPort("p", new() { Port = 8080 });
            else
            {
                var args = new AppAclArgs();
                if (missing != "appId")
                    args.AppId = "app";
                if (missing != "type")
                    args.Type = AppAclType.PERMIT;
                if (missing != "values")
                    args.Values.Add("192.0.2.1");
                _ = new AppAcl("a", args);
            }
        });

        code.Should().Be(32);
        // The official SDK writes more, for debugging.
        engine
            .Messages.Single(message => message.Severity == LogSeverity.Error)
            .Message.Should()
            .ContainEquivalentOf($"Parameter '{(missing == "values" ? "_values" : missing)}'");
    }

    [Test]
    public async Task Get_BothResources_ReadsThemByTheirIds()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
            {
                _ = IngressPort.Get(
                    "p",
                    "i/pid",
                    new()
                    {
                        Port = 8080,
                        Protocol = IngressProtocol.HTTP,
                        Status = "normal",
                    }
                );
                _ = AppAcl.Get("a", "i/app", new() { Type = AppAclType.DENY, Values = { "192.0.2.1" } });
                _ = AppAcl.Get("b", "i/other");
            }
        );

        engine.Registrations.Should().BeEmpty();
        engine
            .Reads.Select(r => (r.Name, r.Id, r.Version))
            .Should()
            .BeEquivalentTo([("p", "i/pid", "0.1.0"), ("a", "i/app", "0.1.0"), ("b", "i/other", "0.1.0")]);
        engine
            .Reads.Single(r => r.Name == "p")
            .Properties.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("port", 8080), ("protocol", "HTTP"), ("status", "normal")));
        engine
            .Reads.Single(r => r.Name == "a")
            .Properties.ToPropertyMap()
            .Should()
            .Equal(PropertyMap.Of(("type", "DENY"), ("values", PropertyValue.List("192.0.2.1"))));
        engine.Reads.Single(r => r.Name == "b").Properties.ToPropertyMap().Should().BeEmpty();
    }

    [Test]
    public async Task Options_OfTheProgram_WinOverTheSdks()
    {
        var engine = new FakeEngine();

        await RunAsync(
            engine,
            () =>
                _ = new IngressPort(
                    "p",
                    new() { Protocol = IngressProtocol.HTTP, Port = 8080 },
                    new()
                    {
                        Version = "9.9.9",
                        Id = "ignored",
                        Protect = true,
                    }
                )
        );

        engine.Reads.Should().BeEmpty("a resource is read by Get only");
        (engine.Registration("p").Version, engine.Registration("p").Protect).Should().Be(("9.9.9", true));
    }

    [Test]
    public async Task Protocol_AValueThatThisSdkDoesNotKnow_IsKept()
    {
        var engine = Answering(("protocol", "QUIC"));
        IngressPort port = null!;

        await RunAsync(engine, () => port = IngressPortOf("p"));

        var protocol = await Value(port.Protocol);
        ((string)protocol).Should().Be("QUIC");
        (protocol == IngressProtocol.HTTP).Should().BeFalse();
        protocol.GetHashCode().Should().NotBe(IngressProtocol.HTTP.GetHashCode());
    }

    private static IngressPort IngressPortOf(string name) =>
        new(name, new() { Protocol = IngressProtocol.HTTP, Port = 8080 });

    private static FakeEngine Answering(params (string, PropertyValue)[] outputs)
    {
        FakeEngine engine = null!;
        engine = new()
        {
            OnRegister = r =>
                new(engine.Echo(r)) { Object = (r.Custom ? PropertyMap.Of(outputs) : PropertyMap.Empty).ToStruct() },
        };
        return engine;
    }

    private static Task<T> Value<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
