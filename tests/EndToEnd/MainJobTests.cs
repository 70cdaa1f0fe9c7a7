using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>The whole way: simulator, plugin process, C# program, local engine.</summary>
public sealed class MainJobTests
{
    [Test]
    public async Task PreviewUpChangeDriftDestroy_TheExample_DoesWhatItSaysAndNothingElse()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator);

        var preview = await project.RunAsync("preview");
        preview
            .Should()
            .HaveSucceeded(
                "4 to create",
                "All addresses but 192.168.0.1, 192.168.0.5-192.168.0.10 and 192.168.0.96/28 lose access"
            );
        simulator.Requests.Should().OnlyContain(r => r.Method == "GET");
        File.Exists(project.StatePath).Should().BeFalse("a preview writes nothing");

        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("4 created");
        simulator.Ports().Select(p => (p.Protocol, p.Port)).Should().BeEquivalentTo([("HTTP", 8080), ("HTTPS", 8443)]);
        simulator.Acl()!.Values.Should().Equal("192.168.0.1", "192.168.0.5-192.168.0.10", "192.168.0.100/28");
        var port = simulator.Ports().Single(p => p.Port == 8080);
        project.State()["http"].GetProperty("id").GetString().Should().Be($"{SimulatorDefaults.GatewayId}/{port.Id}");
        File.ReadAllText(project.StatePath).Should().NotContain(SimulatorDefaults.SecretKey);

        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");
        project.Allow("192.168.0.100/28", "192.168.0.1", "192.168.0.5-192.168.0.10");
        (await project.RunAsync("preview", "--expect-no-changes")).Should().HaveSucceeded("unchanged");

        project.Allow("192.168.0.100/28", "192.168.0.5-192.168.0.10", "198.51.100.7");
        var change = await project.RunAsync("preview");
        change.Should().HaveSucceeded("1 to update", "1 address gains access, 1 loses it");
        change
            .Screen.Split('\n')
            .Where(l => l.Contains("values["))
            .Select(l => l.Trim())
            .Should()
            .BeEquivalentTo(["- values[0]: \"192.168.0.1\"", "+ values[2]: \"198.51.100.7\""]);
        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("1 updated");
        simulator.Acl()!.Values.Should().Equal("192.168.0.100/28", "192.168.0.5-192.168.0.10", "198.51.100.7");

        simulator.ClosePort(8080);
        (await project.RunAsync("refresh", "--yes")).Should().HaveSucceeded("1 deleted");
        project.State().Should().NotContainKey("http");
        (await project.RunAsync("up", "--yes")).Should().HaveSucceeded("1 created");
        simulator.Ports().Should().Contain(p => p.Port == 8080);

        (await project.RunAsync("destroy", "--yes")).Should().HaveSucceeded("deleted");
        simulator.Ports().Should().BeEmpty();
        simulator.Acl().Should().BeNull();
        project.State().Should().BeEmpty();
    }

    [Test]
    public async Task Import_AnAccessControlThatExists_LeavesNothingForTheNextPreview()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator);
        simulator.SetAcl(new("PERMIT", ["192.168.0.96/28", "192.168.0.1", "192.168.0.5-192.168.0.10"]));

        var import = await project.RunAsync(
            "import",
            "apig:index:AppAcl",
            "offices",
            $"{SimulatorDefaults.GatewayId}/{SimulatorDefaults.AppId}",
            "--yes"
        );
        import.Should().HaveSucceeded("offices");

        var preview = await project.RunAsync("preview");
        preview.Should().HaveSucceeded("2 to create", "2 unchanged");
    }
}
