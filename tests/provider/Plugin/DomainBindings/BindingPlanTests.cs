using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Runs;
using PulumiApig.Gateway;
using PulumiApig.Plugin.DomainBindings;
using PulumiApig.Plugin.IngressPorts;
using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.DomainBindings;

internal sealed class BindingPlanTests
{
    private const string Urn = "urn:pulumi:dev::project::apig:index:DomainBinding::api";

    private static readonly PropertyMap Program = PropertyMap.Of(
        ("instanceId", "g1"),
        ("groupId", "orders"),
        ("domain", "a.example.com"),
        ("httpPort", PropertyValue.Of(80)),
        ("httpsPort", PropertyValue.Of(443))
    );

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Case("the same", Program, true);
        yield return Case("another domain", Program.Set("domain", "b.example.com"), false);
        yield return Case("the domain in upper case", Program.Set("domain", "A.EXAMPLE.COM"), true);
        yield return Case("another gateway", Program.Set("instanceId", "g2"), false);
        yield return Case("other ports", Ports(8080, 8443), false);
        yield return Case("one port of two", Ports(8080, 443), true);
        yield return Case("no HTTP here", Ports(-1, 8443), false);
        yield return Case("other ports in another group", Ports(8080, 8443).Set("groupId", "billing"), true);
        yield return Case(
            "other ports in a group that is not known yet",
            Ports(8080, 8443).Set("groupId", PropertyValue.Unknown),
            false
        );
        yield return Case("a domain that is not known yet", Program.Set("domain", PropertyValue.Unknown), false);
        static TestCaseData Case(string name, PropertyMap other, bool excludes) =>
            new TestCaseData(other, excludes).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Pairs))]
    public void Excludes_OfTwoBindings_IsMutual(PropertyMap other, bool excludes)
    {
        Of(Program).Excludes(Of(other)).Should().Be(excludes);
        Of(other).Excludes(Of(Program)).Should().Be(excludes);
    }

    [Test]
    public void Excludes_BothWithoutHttp_DoesNotCountAsASharedPort() =>
        Of(Ports(-1, 443)).Excludes(Of(Ports(-1, 8443))).Should().BeFalse();

    [Test]
    public void Ports_BuiltInOnesAndNone_AreNoIngressPorts()
    {
        Of(Program).Ports.Should().BeEmpty();
        Of(Ports(-1, 8443))
            .Ports.Should()
            .Equal(new PortUse(GatewayId.Parse("g1"), IngressProtocol.Https, PortNumber.From(8443)));
    }

    [Test]
    public void Ports_OfAGatewayThatIsNotKnownYet_AreNone() =>
        Of(Ports(-1, 8443).Set("instanceId", PropertyValue.Unknown)).Ports.Should().BeEmpty();

    [Test]
    public void Obstacles_None_AreNone() => Obstacles([Group("orders")], adding: 1).Should().BeEmpty();

    [Test]
    public void Obstacles_NoSuchGroup_ListsThoseThatThereAre() =>
        Obstacles([Group("billing")], adding: 1)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("orders")
            .And.Contain("billing");

    [Test]
    public void Obstacles_BoundByAnother_SaysHowToImportIt() =>
        Obstacles([Group("orders", Bound("d1", "orders", "a.example.com"))], adding: 1)
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("This will fail: domain a.example.com is bound already")
            .And.Contain("`pulumi import apig:index:DomainBinding api g1/orders/d1`")
            .And.EndWith("(APIG1501)");

    [Test]
    public void Obstacles_ItsOwnBinding_IsNone() =>
        Obstacles([Group("orders", Bound("d1", "orders", "a.example.com"))], adding: 0, own: "g1/orders/d1")
            .Should()
            .BeEmpty();

    [TestCase(5, 0, false, Description = "an update adds nothing")]
    [TestCase(4, 1, false)]
    [TestCase(5, 1, true)]
    [TestCase(3, 3, true)]
    public void Obstacles_SoManyDomains_WarnOfTheQuota(int there, int adding, bool warns)
    {
        var domains = Enumerable.Range(0, there).Select(i => Bound($"d{i}", "orders", $"d{i}.example.com"));

        var obstacles = Obstacles([Group("orders", [.. domains])], adding).ToList();

        if (warns)
            obstacles
                .Should()
                .ContainSingle()
                .Which.Should()
                .Contain($"{there + adding} domains")
                .And.EndWith("(APIG1503)");
        else
            obstacles.Should().BeEmpty();
    }

    [Test]
    public void Obstacles_DomainsOfOtherGroups_DoNotCountForTheQuota()
    {
        var others = Enumerable.Range(0, 5).Select(i => Bound($"d{i}", "billing", $"d{i}.example.com"));

        Obstacles([Group("orders"), Group("billing", [.. others])], adding: 1).Should().BeEmpty();
    }

    [Test]
    public void Taken_ItsOwnBinding_AdvisesToDeleteItFirst() =>
        BindingMessages
            .Taken(GatewayId.Parse("g1"), Bound("d1", "orders", "a.example.com"), (Urn, "g1/orders/d1"))
            .Text.Should()
            .Be("It is this resource's own binding: set the option `deleteBeforeReplace` to true.");

    [Test]
    public void Taken_TheStateHasAnotherBinding_AdvisesToGiveThatOneAnotherNameFirst() =>
        BindingMessages
            .Taken(GatewayId.Parse("g1"), Bound("d1", "orders", "a.example.com"), (Urn, "g1/billing/d0"))
            .Text.Should()
            .Be(
                $"To manage it here, run `pulumi state rename '{Urn}' api-former`, then `pulumi import "
                    + "apig:index:DomainBinding api g1/orders/d1`, then `pulumi up`, which deletes the former one."
            );

    [TestCase("HTTPS", true)]
    [TestCase("HTTP", false)]
    [TestCase(null, false)]
    public void ClosedPorts_WhatIsOpen_CountsForItsProtocolOnly(string? open, bool isThere)
    {
        IReadOnlyList<IngressPort> there = open is null ? [] : [Open(open, 8443)];

        var closed = BindingPlan
            .ClosedPorts(Of(Ports(-1, 8443)), new(new RunMemory(), GatewayId.Parse("g1"), there))
            .ToList();

        if (isThere)
            closed.Should().BeEmpty();
        else
            closed
                .Should()
                .ContainSingle()
                .Which.Whole.Should()
                .Contain("port 8443 of gateway g1")
                .And.EndWith("(APIG1504)");
    }

    private static IEnumerable<string> Obstacles(IReadOnlyList<ApiGroup> groups, int adding, string? own = null) =>
        BindingPlan.Obstacles(groups, Of(Program), (Urn, own), adding).Select(m => m.Whole);

    private static BindingInputs Of(PropertyMap inputs) => BindingShape.Decode(new Readings(inputs));

    private static PropertyMap Ports(int http, int https) =>
        Program.Set("httpPort", PropertyValue.Of(http)).Set("httpsPort", PropertyValue.Of(https));

    private static ApiGroup Group(string id, params DomainBinding[] domains) =>
        new(ApiGroupId.Parse(id), id, "", $"{id}.example.net", domains);

    private static DomainBinding Bound(string id, string group, string domain) =>
        new(
            DomainId.Parse(id),
            ApiGroupId.Parse(group),
            DomainName.Parse(domain),
            DomainPort.DefaultHttp,
            DomainPort.DefaultHttps,
            null,
            CnameStatus.Resolved,
            null
        );

    private static IngressPort Open(string protocol, int number) =>
        new(
            IngressPortId.Parse("p1"),
            protocol == "HTTPS" ? IngressProtocol.Https : IngressProtocol.Http,
            PortNumber.From(number),
            PortStatus.Normal
        );
}
