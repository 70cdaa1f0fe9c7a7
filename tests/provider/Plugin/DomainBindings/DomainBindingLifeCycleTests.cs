using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Tests.DomainBindings;

/// <summary>A binding from its creation to its end, over the plugin's port.</summary>
public sealed class DomainBindingLifeCycleTests : BindingTest
{
    private static readonly string Elsewhere = new('a', 32);

    [Test]
    public async Task Create_OnTheBuiltInPorts_LeavesThemOutAndKnowsWhatTheGatewayAdds()
    {
        var check = await Binding.CheckAsync(Program.Remove("httpPort").Remove("httpsPort"));

        var created = await Binding.CreateAsync(check.Inputs.ToPropertyMap());

        check.Inputs.ToPropertyMap().Should().Equal(Program);
        created.Id.Should().Be(IdThere);
        created
            .Properties.ToPropertyMap()
            .Should()
            .Equal(
                Program
                    .Set("domainId", Simulator.Domains().Single().Id)
                    .Set("cnameStatus", "notResolved")
                    .Set("minTlsVersion", "TLSv1.1")
                    .Set("redirectHttpToHttps", false)
            );
        Simulator.Requests.Single(r => r.Method == "POST").Body.Should().NotContain("ingress");
    }

    [Test]
    public async Task Create_OnCustomPorts_SendsBothAndAllThatIsGiven()
    {
        Simulator.OpenPort("HTTPS", 8443);

        await Binding.CreateAsync(Inputs(-1, 8443).Set("minTlsVersion", "TLSv1.2").Set("redirectHttpToHttps", true));

        Simulator
            .Domains()
            .Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Domain,
                    HttpPort = -1,
                    HttpsPort = 8443,
                    MinTlsVersion = "TLSv1.2",
                    RedirectHttpToHttps = true,
                }
            );
    }

    [Test]
    public async Task Create_InAPreview_WritesNothing()
    {
        var created = await Binding.CreateAsync(Program, preview: true);

        created.Properties.ToPropertyMap().Get("domainId").Should().Be(PropertyValue.Unknown);
        created.Properties.ToPropertyMap().Get("minTlsVersion").Should().Be(PropertyValue.Unknown);
        Simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
    }

    [Test]
    public async Task Update_APort_KeepsTheTlsVersionThatTheProgramLeavesOut()
    {
        Simulator.OpenPort("HTTPS", 8443);
        var created = await Binding.CreateAsync(Program);
        Simulator.ChangeDomain(
            created.Properties.ToPropertyMap().Get("domainId").AsText,
            d => d with { MinTlsVersion = "TLSv1.2" }
        );

        var updated = await Binding.UpdateAsync(
            created.Id,
            Program,
            Inputs(80, 8443),
            created.Properties.ToPropertyMap()
        );

        updated.Properties.ToPropertyMap().Get("httpsPort").Should().Be(PropertyValue.Of(8443));
        updated.Properties.ToPropertyMap().Get("minTlsVersion").AsText.Should().Be("TLSv1.2");
        Simulator.Domains().Single().Should().BeEquivalentTo(new { HttpsPort = 8443, MinTlsVersion = "TLSv1.2" });
        IdThere.Should().Be(created.Id);
    }

    [Test]
    public async Task Update_TheProgramLeavesTheRedirectOut_ItStaysAsItIs()
    {
        var created = await Binding.CreateAsync(Program.Set("redirectHttpToHttps", true));
        var diff = await Binding.DiffAsync(
            created.Id,
            Program.Set("redirectHttpToHttps", true),
            Program,
            created.Properties.ToPropertyMap()
        );

        var updated = await Binding.UpdateAsync(
            created.Id,
            Program,
            Inputs(80, -1),
            created.Properties.ToPropertyMap()
        );

        diff.Changes.Should().Be(DiffChanges.DiffNone);
        updated.Properties.ToPropertyMap().Get("redirectHttpToHttps").AsBool.Should().BeTrue();
        Simulator.Domains().Single().RedirectHttpToHttps.Should().BeTrue();
    }

    [Test]
    public async Task Diff_PortsTlsAndRedirect_AreChangedInPlace()
    {
        var news = Inputs(8080, -1).Set("minTlsVersion", "TLSv1.2").Set("redirectHttpToHttps", true);

        var diff = await Binding.DiffAsync("id", Program, news);

        diff.Diffs.Should().BeEquivalentTo("httpPort", "httpsPort", "minTlsVersion", "redirectHttpToHttps");
        diff.Replaces.Should().BeEmpty();
    }

    [TestCase("groupId", true)]
    [TestCase("domain", false)]
    [TestCase("instanceId", false)]
    public async Task Diff_WhatABindingKeeps_ReplacesItAndOnlyTheGroupDeletesFirst(string property, bool deletesFirst)
    {
        var diff = await Binding.DiffAsync(
            "id",
            Program,
            Program.Set(property, property == "domain" ? "www.example.com" : Elsewhere)
        );

        diff.Replaces.Should().Equal(property);
        diff.DeleteBeforeReplace.Should().Be(deletesFirst);
    }

    [Test]
    public async Task Diff_AnotherSpellingOfTheDomain_IsNoChange() =>
        (await Binding.DiffAsync("id", Program, Program.Set("domain", "API.Example.com.")))
            .Changes.Should()
            .Be(DiffChanges.DiffNone);

    [Test]
    public async Task Refresh_NothingChanged_KeepsTheRedirectThatNoReadShows()
    {
        var inputs = Program.Set("redirectHttpToHttps", true).Set("domain", "API.Example.com");
        var created = await Binding.CreateAsync(inputs);

        var read = await Binding.RefreshAsync(created.Id, inputs, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(inputs);
        read.Properties.ToPropertyMap().Should().Equal(created.Properties.ToPropertyMap());
    }

    [Test]
    public async Task Refresh_PortsThatSomebodyChanged_AreSeen()
    {
        var created = await Binding.CreateAsync(Program);
        Simulator.ChangeDomain(
            created.Properties.ToPropertyMap().Get("domainId").AsText,
            d => d with { HttpPort = -1, CnameStatus = 3 }
        );
        Plugin.LetMemoryFade();

        var read = await Binding.RefreshAsync(created.Id, Program, created.Properties.ToPropertyMap());

        read.Inputs.ToPropertyMap().Should().Equal(Inputs(-1, 443));
        read.Properties.ToPropertyMap().Get("cnameStatus").AsText.Should().Be("resolved");
    }

    [TestCase("binding")]
    [TestCase("group")]
    [TestCase("gateway")]
    public async Task Refresh_WhatIsGone_IsGone(string what)
    {
        var created = await Binding.CreateAsync(Program);
        if (what == "binding")
            Simulator.UnbindDomain(Domain);
        else if (what == "group")
            Simulator.RemoveGroup();
        else
            Simulator.RemoveGateway();
        Plugin.LetMemoryFade();

        (await Binding.RefreshAsync(created.Id, Program, created.Properties.ToPropertyMap()))
            .Should()
            .Be(new ReadResponse());
    }

    [TestCase("{0}")]
    [TestCase("api.example.com")]
    [TestCase("API.example.com.")]
    public async Task Import_ByIdOrDomain_GivesInputsThatCheckLeavesAlone(string form)
    {
        var there = Simulator.BindDomain(Domain, httpPort: -1);

        var read = await Binding.ImportAsync($"{Gateway}/{Group}/{string.Format(null, form, there.Id)}");

        read.Id.Should().Be(IdThere);
        read.Inputs.ToPropertyMap().Should().Equal(Inputs(-1, 443));
        read.Properties.ToPropertyMap().ContainsKey("redirectHttpToHttps").Should().BeFalse();
        (await Binding.CheckAsync(read.Inputs.ToPropertyMap()))
            .Inputs.ToPropertyMap()
            .Should()
            .Equal(read.Inputs.ToPropertyMap());
        (
            await Binding.DiffAsync(
                read.Id,
                read.Inputs.ToPropertyMap(),
                read.Inputs.ToPropertyMap(),
                read.Properties.ToPropertyMap()
            )
        )
            .Changes.Should()
            .Be(DiffChanges.DiffNone);
    }

    [Test]
    public async Task Import_ADomainThatIsBoundTwice_ListsTheBindings()
    {
        var one = Simulator.BindDomain(Domain, httpPort: -1);
        var two = Simulator.BindDomain(Domain, httpPort: 8080, httpsPort: -1);

        var error = await FailureOf(() => Binding.ImportAsync($"{Gateway}/{Group}/{Domain}"));

        error.Code.Should().Be(StatusCode.FailedPrecondition);
        error
            .Message.Should()
            .Contain($"{Gateway}/{Group}/{one.Id}")
            .And.Contain($"{Gateway}/{Group}/{two.Id}")
            .And.Contain("HTTP port 8080")
            .And.EndWith("(APIG1605)");
        (await Binding.ImportAsync($"{Gateway}/{Group}/{two.Id}"))
            .Inputs.ToPropertyMap()
            .Get("httpPort")
            .Should()
            .Be(PropertyValue.Of(8080));
    }

    [Test]
    public async Task Import_ADomainThatIsNotBound_IsGone() =>
        (await Binding.ImportAsync($"{Gateway}/{Group}/{Domain}")).Should().Be(new ReadResponse());

    [TestCase("")]
    [TestCase("api.example.com")]
    [TestCase("fedcba9876543210fedcba9876543210/api.example.com")]
    [TestCase("fedcba9876543210fedcba9876543210/c77f5e81d9cb4424bf704ef2b0ac7600/not a domain")]
    public async Task Import_AMalformedId_ShowsTheFormsThatAreTaken(string id)
    {
        var error = await FailureOf(() => Binding.ImportAsync(id));

        error.Code.Should().Be(StatusCode.InvalidArgument);
        error.Message.Should().Contain("INSTANCE_ID/GROUP_ID/DOMAIN_ID").And.Contain("INSTANCE_ID/GROUP_ID/DOMAIN'");
    }

    [Test]
    public async Task Delete_ABinding_UnbindsItAndTwiceIsFine()
    {
        var created = await Binding.CreateAsync(Program);

        await Binding.DeleteAsync(created.Id, created.Properties.ToPropertyMap());
        await Binding.DeleteAsync(created.Id, created.Properties.ToPropertyMap());

        Simulator.Domains().Should().BeEmpty();
    }

    [Test]
    public async Task List_TheBindingsOfAGateway_HasIdsThatImport()
    {
        Simulator.BindDomain(Domain);
        Simulator.BindDomain("www.example.com", groupId: Simulator.AddGroup());

        var listed = new List<ListResponse.Types.Result>();
        await foreach (
            var response in Plugin.Client.ListAsync(
                new() { Token = Type, Query = PropertyMap.Of(("instanceId", Gateway)).ToStruct() },
                default
            )
        )
        {
            if (response.Result is { } result)
                listed.Add(result);
        }

        listed.Select(r => r.Name).Should().BeEquivalentTo(Domain, "www.example.com");
        foreach (var result in listed)
            (await Binding.ImportAsync(result.Id)).Id.Should().Be(result.Id);
    }
}
