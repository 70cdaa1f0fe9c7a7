using PulumiApig.Plugin.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;
using PulumiApig.Simulator;

namespace PulumiApig.Plugin.Tests.DomainBindings;

/// <summary>What is refused, by Check, the gateway or a fault, and what a person is told to do.</summary>
public sealed class DomainBindingRefusalTests : BindingTest
{
    [TestCase("domain", "localhost", "domain", "api.example.com or *.example.com")]
    [TestCase("minTlsVersion", "TLSv1.3", "minTlsVersion", "TLSv1.1 or TLSv1.2")]
    [TestCase("groupId", "my group", "groupId", "the id of an API group")]
    public async Task Check_AWrongText_SaysWhatWouldBeRight(string name, string value, string path, string right)
    {
        var failure = (await Binding.CheckAsync(Program.Set(name, value))).Failures.Should().ContainSingle().Subject;

        failure.Path.Should().Be(path);
        failure.Reason.Should().Contain(value).And.Contain(right);
    }

    [TestCase(443, 443, "httpPort")]
    [TestCase(80, 80, "httpsPort")]
    [TestCase(80, 50000, "httpsPort")]
    [TestCase(0, 443, "httpPort")]
    [TestCase(-1, -1, "httpsPort")]
    public async Task Check_PortsThatCannotBe_AreRefusedAtTheirPath(int http, int https, string path)
    {
        var failure = (await Binding.CheckAsync(Inputs(http, https))).Failures.Should().ContainSingle().Subject;

        failure.Path.Should().Be(path);
        failure.Reason.Should().Contain("-1");
    }

    [TestCase(80, -1, true, false)]
    [TestCase(-1, 443, true, true)]
    [TestCase(80, 443, true, true)]
    [TestCase(80, -1, false, true)]
    public async Task Check_ARedirect_NeedsAPortToRedirectTo(int http, int https, bool redirects, bool isRight)
    {
        var failures = (await Binding.CheckAsync(Inputs(http, https).Set("redirectHttpToHttps", redirects))).Failures;

        failures.Select(f => f.Property).Should().Equal(isRight ? [] : ["redirectHttpToHttps"]);
    }

    [TestCase(-1, 443, true)]
    [TestCase(80, 443, false)]
    public async Task Create_ARedirectFromNowhere_WarnsInThePreview(int http, int https, bool isOdd)
    {
        await Binding.CreateAsync(Inputs(http, https).Set("redirectHttpToHttps", true), preview: true);

        Plugin.Engine.Messages.Any(m => m.Message.EndsWith("(APIG1505)")).Should().Be(isOdd);
    }

    [TestCase(80, 8443, null, true)]
    [TestCase(8080, 443, null, true)]
    [TestCase(-1, 8443, null, false)]
    [TestCase(8080, 8443, "another group", true)]
    public async Task Check_TwoResourcesForOneDomain_ClashOnAPortOrInTwoGroups(
        int http,
        int https,
        string? group,
        bool clashes
    )
    {
        var other = new ResourceUnderTest(Plugin, Type, "other");
        await other.CheckAsync(Program);
        var news = Inputs(http, https).Set("domain", "API.example.com");

        var failures = (
            await Binding.CheckAsync(group is null ? news : news.Set("groupId", new string('a', 32)))
        ).Failures;

        if (!clashes)
        {
            failures.Should().BeEmpty();
            return;
        }
        failures.Should().ContainSingle().Which.Path.Should().Be("domain");
        failures[0].Reason.Should().Contain(other.Urn).And.Contain(Binding.Urn).And.EndWith("(APIG1502)");
    }

    [Test]
    public async Task Check_ResourcesThatSwapPorts_DoNotClash()
    {
        var other = new ResourceUnderTest(Plugin, Type, "other");
        await Binding.CheckAsync(Inputs(8080, -1));
        await Binding.CheckAsync(Inputs(9090, -1));

        (await other.CheckAsync(Inputs(8080, -1))).Failures.Should().BeEmpty();
    }

    [Test]
    public async Task Create_WhatIsBoundAlready_IsNotTakenOverAndSaysHowToImportIt()
    {
        var there = Simulator.BindDomain(Domain);

        var error = await FailureOf(() => Binding.CreateAsync(Program));

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error
            .Message.Should()
            .Contain($"`pulumi import {Type} it {Gateway}/{Group}/{there.Id}`")
            .And.Contain("`aliases`")
            .And.Contain("Nothing was changed")
            .And.EndWith("(APIG1501)");
        Simulator.Domains().Should().ContainSingle();
    }

    [Test]
    public async Task Create_ADomainOfAnotherGroup_IsNotTakenOver()
    {
        var group = Simulator.AddGroup();
        var there = Simulator.BindDomain(Domain, httpPort: 8080, httpsPort: -1, groupId: group);

        var error = await FailureOf(() => Binding.CreateAsync(Program));

        error.Message.Should().Contain($"{Gateway}/{group}/{there.Id}").And.EndWith("(APIG1501)");
    }

    [Test]
    public async Task Create_ReplacedWhileItsOwnBindingStands_SaysToDeleteFirst()
    {
        var created = await Binding.CreateAsync(Program);
        await Binding.DiffAsync(created.Id, Program, Inputs(80, -1), created.Properties.ToPropertyMap());

        var error = await FailureOf(() => Binding.CreateAsync(Inputs(80, -1)));

        error.Message.Should().Contain("set the option `deleteBeforeReplace`").And.NotContain("import");
    }

    [Test]
    public async Task Create_APortThatIsNotOpen_SaysToOpenItFirst()
    {
        Simulator.OpenPort("HTTP", 8443);

        var error = await FailureOf(() => Binding.CreateAsync(Inputs(-1, 8443)));

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error.Message.Should().Contain("APIG.2049").And.Contain("`IngressPort`").And.EndWith("(APIG1504)");
    }

    [Test]
    public async Task Create_AFullGroup_SaysThatTheQuotaIsUsedUp()
    {
        for (var i = 0; i < 5; i++)
            Simulator.BindDomain($"d{i}.example.com");

        var error = await FailureOf(() => Binding.CreateAsync(Program));

        error.Code.Should().Be(StatusCode.ResourceExhausted);
        error.Message.Should().Contain("APIG.3108").And.EndWith("(APIG1503)");
    }

    [Test]
    public async Task Create_AGroupThatDoesNotExist_ChangesNothing()
    {
        var error = await FailureOf(() => Binding.CreateAsync(Program.Set("groupId", new string('a', 32))));

        error.Code.Should().Be(StatusCode.NotFound);
        error.Message.Should().Contain("APIG.3001").And.Contain("Nothing was changed");
    }

    [Test]
    public async Task Update_ToPortsOfAnotherBinding_IsRefused()
    {
        var created = await Binding.CreateAsync(Inputs(80, -1));
        Simulator.BindDomain(Domain, httpPort: -1);

        var error = await FailureOf(() =>
            Binding.UpdateAsync(created.Id, Inputs(80, -1), Program, created.Properties.ToPropertyMap())
        );

        error.Code.Should().Be(StatusCode.AlreadyExists);
        error.Message.Should().Contain("APIG.2050").And.Contain("Nothing was changed");
    }

    [Test]
    public async Task Create_TheAnswerIsLost_FindsItsOwnBinding()
    {
        Simulator.On("POST", ApigPath.Domains).CutAfterApplying();

        var created = await Binding.CreateAsync(Program);

        created.Id.Should().Be(IdThere);
        Simulator.Requests.Count(r => r.Method == "POST").Should().Be(1);
    }

    [Test]
    public async Task Create_TheAnswerIsLostAndNoLookIsPossible_CannotBeKnown()
    {
        Simulator.On("POST", ApigPath.Domains).CutAfterApplying();
        Simulator.On("GET", ApigPath.Groups).Nth(2).Answer(403, "APIG.1005", "No permissions");

        var error = await FailureOf(() => Binding.CreateAsync(Program));

        error.Code.Should().Be(StatusCode.Unknown);
        error.Message.Should().Contain("It is not known whether the change was made").And.EndWith("(APIG2012)");
    }

    [Test]
    public async Task Update_TheAnswerIsLost_IsRepeated()
    {
        var created = await Binding.CreateAsync(Program);
        Simulator.On("PUT", ApigPath.Domain).CutAfterApplying();

        var updated = await Binding.UpdateAsync(
            created.Id,
            Program,
            Inputs(80, -1),
            created.Properties.ToPropertyMap()
        );

        updated.Properties.ToPropertyMap().Get("httpsPort").Should().Be(PropertyValue.Of(-1));
        Simulator.Domains().Should().ContainSingle().Which.HttpsPort.Should().Be(-1);
    }
}
