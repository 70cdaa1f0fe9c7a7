using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Gateway;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.IngressPorts;

public sealed class IngressPortPlanTests
{
    private const string Gateway = "fedcba9876543210fedcba9876543210";
    private const string Urn = "urn:pulumi:dev::demo::apig:index:IngressPort::web";
    private static readonly string Other = new('a', 32);

    [Test]
    public void Replace_AnotherProtocolOnTheSameNumber_ClosesTheOldOneFirst() =>
        Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Gateway, "HTTPS", 8080))
            .Should()
            .Be(
                Replaced(
                    "The port is replaced: port 8080 can hold one protocol at a time on a gateway, so the old one goes "
                        + "first: callers are refused in between.",
                    deleteFirst: true
                )
            );

    [Test]
    public void Replace_AnotherGatewayAndNumber_SaysBothReasons() =>
        Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Other, "HTTP", 9090))
            .Should()
            .Be(
                Replaced(
                    "The port is replaced, since a port belongs to one gateway, and an open port keeps its "
                        + "number. The new one is opened before the old one is closed.",
                    deleteFirst: false
                )
            );

    [Test]
    public void Replace_AChosenNumber_OpensTheNewOneFirstWhateverStays()
    {
        var plan = Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Gateway, "HTTPS", 8080), isAutomatic: true);

        plan.DeleteFirst.Should().BeFalse();
        plan.Reason.Text.Should()
            .EndWith(
                ". It gets another number, chosen automatically. The new one is opened before the old one is closed."
            );
    }

    [Test]
    public void OpenAlready_ANewPort_SaysHowToImportIt() =>
        OpenAlready(isReplacement: false)
            .Should()
            .Be(
                "Port 8080 is open already for HTTP. To manage it here, run `pulumi import apig:index:IngressPort web "
                    + $"{Gateway}/HTTP/8080`; otherwise choose another number."
            );

    [Test]
    public void OpenAlready_AReplacement_SaysWhichOptionGoesOnWithIt() =>
        OpenAlready(isReplacement: true)
            .Should()
            .Be(
                $"Port 8080 is open already for HTTP. To manage it here, set the option ImportId = \"{Gateway}/HTTP/8080\" "
                    + "of web for one update; it takes the place of the port that the state has; otherwise choose another "
                    + "number."
            );

    [TestCase(true, "unbind first, and callers of these domains are refused until they are bound again.")]
    [TestCase(false, "bind these domains to the new port before the old one is closed.")]
    public void DomainsBound_EitherOrder_NamesThemAndSaysWhatToDo(bool deleteFirst, string advice) =>
        IngressPortPlan
            .DomainsBound(
                [new("b.example.com", "group", "Group"), new("a.example.com", "group", "Group")],
                Replaced("", deleteFirst)
            )
            .Should()
            .Be(
                "Bound to the old port: a.example.com, b.example.com. A gateway refuses to close a port while a domain is "
                    + $"bound to it: {advice}"
            );

    private static string OpenAlready(bool isReplacement) =>
        IngressPortPlan.OpenAlready(
            GatewayId.Parse(Gateway),
            new IngressPort(IngressPortId.Parse(Other), IngressProtocol.Http, PortNumber.From(8080), PortStatus.Normal),
            Urn,
            isReplacement
        );

    private static Replacement Replace(PropertyMap olds, PropertyMap news, bool isAutomatic = false) =>
        IngressPortPlan.Replace(
            ShapeDiff.Of(IngressPortShape.Shape.Inputs, olds, news),
            IngressPortShape.Decode(new Readings(news)),
            isAutomatic
        );

    private static PropertyMap Inputs(string gateway, string protocol, int port) =>
        PropertyMap.Of(("instanceId", gateway), ("protocol", protocol), ("port", PropertyValue.Of(port)));

    private static Replacement Replaced(string text, bool deleteFirst) =>
        new(IngressPortCodes.Replaced.Says(text), deleteFirst);
}
