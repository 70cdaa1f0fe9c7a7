using PulumiApig.EndToEnd.Tests.Support;
using PulumiApig.Simulator;

namespace PulumiApig.EndToEnd.Tests;

/// <summary>Bad input ends with a sentence that names the property and the remedy, and leaves the state alone.</summary>
public sealed class BadInputTests
{
    private static readonly string Elsewhere = new('a', 32);

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case(
            "AMissingGateway",
            ("apig:instanceId", ""),
            "instanceId",
            "pulumi config set apig:instanceId"
        );
        yield return Case("AnEmptyList", ("ingress-and-acl:allow", "[]"), "values", "at least one address");
        yield return Case(
            "EntriesThatAreNoAddresses",
            (
                "ingress-and-acl:allow",
                """["10.0.0.0/33", " 10.0.0.1", "1.2.3", "010.1.1.1", "[::1]", "10.0.0.9-10.0.0.1"]"""
            ),
            "values[0]",
            "0 to 32",
            "values[1]",
            "blank",
            "values[2]",
            "four",
            "values[3]",
            "write 10",
            "values[4]",
            "brackets",
            "values[5]",
            "did you mean '10.0.0.1-10.0.0.9'"
        );
        yield return Case("AGatewayThatDoesNotExist", ("apig:instanceId", Elsewhere), Elsewhere, "gateway id");
        yield return Case("AnAppThatDoesNotExist", ("ingress-and-acl:appId", Elsewhere), Elsewhere, "app id");
        yield return Case("AWrongEndpoint", ("apig:endpoint", "http://127.0.0.1:1"), "127.0.0.1:1", "endpoint");
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Up(string key, string value, string[] texts)
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator);
        project.Configure(new() { [key] = value, ["apig:maxRetries"] = "\"0\"" });

        var run = await project.RunAsync("up", "--yes");

        run.ExitCode.Should().NotBe(0, run.Screen);
        foreach (var text in texts)
            run.Screen.Should().Contain(text);
        if (File.Exists(project.StatePath))
            project
                .State()
                .Values.Select(r => r.GetProperty("type").GetString())
                .Should()
                .NotContain("apig:index:AppAcl");
    }

    [Test]
    public async Task Up_NoCredentials_SaysWhichAreMissing()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator);
        project.Environment["HW_ACCESS_KEY"] = null;
        project.Environment["HW_SECRET_KEY"] = null;
        project.Environment["HOME"] = Path.GetTempPath();

        var run = await project.RunAsync("up", "--yes");

        run.ExitCode.Should().NotBe(0);
        run.Screen.Should().Contain("accessKey").And.Contain("secretKey");
        simulator.Ports().Should().BeEmpty();
    }

    [Test]
    public async Task Import_AMalformedId_ShowsTheFormsThatAreTaken()
    {
        await using var simulator = await ApigSimulator.StartAsync();
        using var project = new Project(simulator);

        var run = await project.RunAsync("import", "apig:index:IngressPort", "http", "8080", "--yes");

        run.ExitCode.Should().NotBe(0);
        run.Screen.Should().Contain("INSTANCE_ID/INGRESS_PORT_ID");
        if (File.Exists(project.StatePath))
            project.State().Should().NotContainKey("http");
    }

    private static TestCaseData Case(string name, (string Key, string Value) setting, params string[] texts) =>
        new TestCaseData(setting.Key, setting.Value, texts).SetArgDisplayNames(name);
}
