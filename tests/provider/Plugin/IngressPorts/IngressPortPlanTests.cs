using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Framework.Shapes;
using PulumiApig.Gateway;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.IngressPorts;

internal sealed class IngressPortPlanTests
{
    private const string Gateway = "fedcba9876543210fedcba9876543210";
    private const string Urn = "urn:pulumi:dev::demo::apig:index:IngressPort::web";
    private const string Old = "8080 of gateway " + Gateway;
    private static readonly string Other = new('a', 32);

    private static readonly IngressPortId Open = IngressPortId.Parse(new string('b', 32));

    [Test]
    public void Replace_AnotherProtocolOnTheSameNumber_ClosesTheOldOneFirst()
    {
        var plan = Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Gateway, "HTTPS", 8080));

        plan.DeleteFirst.Should().BeTrue();
        plan.Reason.Whole.Should()
            .Contain("the old port is closed before the new one is opened")
            .And.EndWith("(APIG1301)");
    }

    [Test]
    public void Replace_AnotherGatewayAndNumber_SaysBothReasons()
    {
        var plan = Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Other, "HTTP", 9090));

        plan.DeleteFirst.Should().BeFalse();
        plan.Reason.Whole.Should()
            .StartWith(
                $"Port {Old} is replaced, since a port belongs to one gateway, and an open port keeps its number."
            )
            .And.Contain(
                "opened before the old one is closed, unless `deleteBeforeReplace` or `retainOnDelete` is set"
            );
    }

    [Test]
    public void Replace_AChosenNumber_OpensTheNewOneFirstWhateverStays()
    {
        var plan = Replace(Inputs(Gateway, "HTTP", 8080), Inputs(Gateway, "HTTPS", 8080), isAutomatic: true);

        plan.DeleteFirst.Should().BeFalse();
        plan.Reason.Whole.Should()
            .Contain("another number, chosen automatically")
            .And.Contain("opened before the old one");
    }

    [TestCase(true, Clash.Own, TestName = "ClashWith_ThePortOfTheState_IsItsOwn")]
    [TestCase(false, Clash.FormerGone, TestName = "ClashWith_AnotherPortOnTheNumberOfTheState_TheFormerIsGone")]
    public void ClashWith_TheNumberOfTheState(bool isSamePort, Clash expected) =>
        IngressPortPlan
            .ClashWith(OpenPort, Former(isSamePort ? Open.Value : Other), hasNumber: true)
            .Should()
            .Be(expected);

    [Test]
    public void ClashWith_TheStateHasAnotherNumber_TheFormerIsElsewhere() =>
        IngressPortPlan.ClashWith(OpenPort, Former(Other), hasNumber: false).Should().Be(Clash.FormerElsewhere);

    [TestCase(true, Clash.OwnNumber)]
    [TestCase(false, Clash.Unrelated)]
    public void ClashWith_NoIdOfTheState_GoesByTheNumber(bool hasNumber, Clash expected) =>
        IngressPortPlan.ClashWith(OpenPort, null, hasNumber).Should().Be(expected);

    [TestCase(Clash.Unrelated, "set the option `aliases`", 1302)]
    [TestCase(Clash.Own, "set the option `deleteBeforeReplace` to true", 1308)]
    [TestCase(Clash.OwnNumber, "`pulumi state delete 'urn:pulumi:dev::demo::apig:index:IngressPort::web'`", 1308)]
    [TestCase(Clash.FormerGone, "`pulumi state delete 'urn:pulumi:dev::demo::apig:index:IngressPort::web'`", 1302)]
    [TestCase(
        Clash.FormerElsewhere,
        "`pulumi state rename 'urn:pulumi:dev::demo::apig:index:IngressPort::web' web-former`",
        1302
    )]
    public void WillBeRefused_EachClash_SaysTheWayOn(Clash clash, string way, int code) =>
        IngressPortMessages
            .WillBeRefused(GatewayId.Parse(Gateway), OpenPort, Urn, clash)
            .Whole.Should()
            .Contain("is open already, for HTTP.")
            .And.Contain(way)
            .And.EndWith($"(APIG{code})");

    [Test]
    public void OnTheOldPort_ItIsClosedFirst_NamesTheDomainsAndTheOutage()
    {
        var message = OnTheOldPort(deletesFirst: true, staying: ["urn:web"]).Should().ContainSingle().Subject;

        message
            .Whole.Should()
            .Contain("a.example.com (API group orders), b.example.com (API group orders)")
            .And.Contain("their callers are refused until the domains are bound again")
            .And.EndWith("(APIG1305)");
        message.Severity.Should().Be(LogSeverity.Warning);
    }

    [Test]
    public void OnTheOldPort_TheNewOneIsOpenedFirst_IsNoReasonToFear()
    {
        var message = OnTheOldPort(deletesFirst: false, staying: []).Should().ContainSingle().Subject;

        message.Whole.Should().Contain("a.example.com").And.Contain("without an outage").And.EndWith("(APIG1310)");
        message.Severity.Should().Be(LogSeverity.Info);
    }

    [Test]
    public void OnTheOldPort_AResourceKeepsNamingIt_Warns() =>
        OnTheOldPort(deletesFirst: false, staying: ["urn:web"])
            .Should()
            .ContainSingle(m => m.Severity == LogSeverity.Warning)
            .Which.Whole.Should()
            .Contain("urn:web")
            .And.EndWith("(APIG1305)");

    private static IEnumerable<Message> OnTheOldPort(bool deletesFirst, string[] staying) =>
        IngressPortPlan.OnTheOldPort(
            Old,
            deletesFirst,
            [new("b.example.com", "g", "orders"), new("a.example.com", "g", "orders")],
            staying
        );

    private static IngressPort OpenPort => new(Open, IngressProtocol.Http, PortNumber.From(8080), PortStatus.Normal);

    private static (string, IngressPortInputs)? Former(string id) =>
        ($"{Gateway}/{id}", IngressPortShape.Decode(new Readings(Inputs(Gateway, "HTTPS", 8080))));

    private static Replacement Replace(PropertyMap olds, PropertyMap news, bool isAutomatic = false) =>
        IngressPortPlan.Replace(
            ShapeDiff.Of(IngressPortShape.Shape.Inputs, olds, news),
            Old,
            IngressPortShape.Decode(new Readings(news)),
            isAutomatic
        );

    private static PropertyMap Inputs(string gateway, string protocol, int port) =>
        PropertyMap.Of(("instanceId", gateway), ("protocol", protocol), ("port", PropertyValue.Of(port)));
}
