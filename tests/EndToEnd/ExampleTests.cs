using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>Each example does what its README says, and leaves nothing behind.</summary>
public sealed class ExampleTests
{
    [Test]
    public async Task OfficeAllowList_OneListOfSites_DecidesForEveryApp()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator, "office-allow-list");
        Sites("192.0.2.0/25");

        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("6 created");
        var apps = simulator.Apps().Where(app => app.Id != SimulatorDefaults.AppId).ToList();
        apps.Select(app => app.Remark).Should().BeEquivalentTo("Sends orders from the shop", "Reads invoices");
        foreach (var app in apps)
            simulator.Acl(app.Id)!.Values.Should().Equal("192.0.2.0/25", "198.51.100.0/24");
        var acl = project.State()["offices-billing"];
        acl.GetProperty("parent").GetString().Should().EndWith("office-allow-list:index:OfficeAllowList::offices");
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");

        Sites("192.0.2.128/25");
        var lockOut = await project.RunAsync("preview");
        lockOut.ExitCode.Should().NotBe(0);
        lockOut.Screen.Should().Contain("would lock out '192.0.2.10'");

        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("deleted");
        simulator.Apps().Should().ContainSingle().Which.Id.Should().Be(SimulatorDefaults.AppId);

        void Sites(string berlin) =>
            project.Configure(
                new()
                {
                    ["office-allow-list:apps"] =
                        """{"orders": "Sends orders from the shop", "billing": "Reads invoices"}""",
                    ["office-allow-list:sites"] = $$"""{"berlin": ["{{berlin}}"], "shenzhen": ["198.51.100.0/24"]}""",
                    ["office-allow-list:onCall"] = """["192.0.2.10"]""",
                }
            );
    }

    [Test]
    public async Task ManyGateways_TwoRegions_HaveTheSamePortAndList()
    {
        await using var beijing = await ApigSimulator.StartAsync();
        await using var kualaLumpur = await ApigSimulator.StartAsync(
            new()
            {
                Region = "ap-southeast-3",
                ProjectId = new('8', 32),
                Gateways = [new('0', 32)],
            }
        );
        using var project = new Project(beijing, "many-gateways");
        project.Configure(
            new()
            {
                ["many-gateways:port"] = "\"8443\"",
                ["many-gateways:allow"] = """["192.0.2.0/24"]""",
                ["many-gateways:gateways"] =
                    $"{{ cn-north-4: {Gateway(SimulatorDefaults.ProjectId, SimulatorDefaults.GatewayId)}, "
                    + $"ap-southeast-3: {Gateway(new('8', 32), new('0', 32))} }}",
                ["many-gateways:endpoints"] =
                    $$"""{"cn-north-4": "{{Address(beijing)}}", "ap-southeast-3": "{{Address(kualaLumpur)}}"}""",
            }
        );

        kualaLumpur
            .On("POST", ApigPath.Ports)
            .First(1)
            .Answer(403, "APIG.1005", "No permissions to request this method");
        var half = await project.RunAsync("up", "--yes", "--continue-on-error");
        half.ExitCode.Should().NotBe(0);
        half.Screen.Should().Contain("6 created").And.Contain("1 errored");
        beijing.Ports().Should().ContainSingle();

        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("1 created", "6 unchanged");
        foreach (var region in new[] { beijing, kualaLumpur })
        {
            region.Ports().Should().ContainSingle().Which.Port.Should().Be(8443);
            region.Acl()!.Values.Should().Equal("192.0.2.0/24");
        }
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("7 unchanged");

        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("7 deleted");
        beijing.Ports().Concat(kualaLumpur.Ports()).Should().BeEmpty();

        static string Address(ApigSimulator simulator) => simulator.Address.GetLeftPart(UriPartial.Authority);

        static string Gateway(string project, string id) =>
            $$"""{"projectId": "{{project}}", "instanceId": "{{id}}", "appId": "{{SimulatorDefaults.AppId}}"}""";
    }

    [Test]
    public async Task ImportExisting_WhatWasMadeByHand_IsTakenOverWithoutAWrite()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        simulator.OpenPort("HTTPS", 8443);
        simulator.OpenPort("HTTP", 9080);
        simulator.SetAcl(new("PERMIT", ["198.51.100.7", "192.0.2.0/24"]));
        using var project = new Project(simulator, "import-existing");
        project.Configure(new() { ["import-existing:appId"] = SimulatorDefaults.AppId });

        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("2 imported");
        simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");

        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("3 deleted");
        simulator.Ports().Should().ContainSingle("the port of somebody else stays").Which.Port.Should().Be(9080);
        simulator.Acl().Should().BeNull();
    }

    [Test]
    [Category("Interop")]
    public async Task TypeScript_OnTheOfficialSdk_RunsLikeAnyProgram()
    {
        var modules = NodeModules.Find();
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = Project.OfTypeScript(simulator, "typescript", modules);
        Allow("192.0.2.0/24");

        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("3 created", "httpsStatus: \"normal\"");
        simulator.Ports().Should().ContainSingle().Which.Port.Should().Be(8443);

        // The types were checked by now, which is most of what a run takes.
        project.Environment["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true";
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("3 unchanged");

        simulator.ClosePort(8443);
        simulator.On("POST", ApigPath.Ports).Answer(403, "APIG.1005", "No permissions to request this method");
        await project.RunAsync("refresh", "--yes");
        var failed = await project.RunAsync("up", "--yes");
        failed.ExitCode.Should().NotBe(0);
        failed.Screen.Should().Contain("APIG.1005").And.NotContain("exit code");

        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("2 deleted");
        simulator.Ports().Should().BeEmpty();

        void Allow(string block) =>
            project.Configure(
                new() { ["typescript:appId"] = SimulatorDefaults.AppId, ["typescript:allow"] = $"""["{block}"]""" }
            );
    }
}
