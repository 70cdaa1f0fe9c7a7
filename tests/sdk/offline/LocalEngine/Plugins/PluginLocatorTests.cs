using System.Collections.Immutable;
using PulumiApig.LocalEngine.Plugins;

namespace PulumiApig.LocalEngine.Tests.Plugins;

public sealed class PluginLocatorTests
{
    private string _directory = null!;
    private Dictionary<string, string> _environment = null!;

    [SetUp]
    public void Create()
    {
        _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;
        _environment = new() { ["PULUMI_HOME"] = _directory };
    }

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Find_EverywhereAtOnce_GoesByPulumisOrder()
    {
        Place("plugins/resource-apig-v1.0.0");
        Find("apig", "").Executable.Should().Contain("v1.0.0");
        var path = Place("path");
        _environment["PATH"] = $"/nowhere{Path.PathSeparator}{Path.GetDirectoryName(path)}";
        Find("apig", "").Executable.Should().Be(path);
        var project = Place("project");
        Find("apig", "", Path.GetDirectoryName(project)).Executable.Should().Be(project);
        _environment["PULUMI_DEBUG_PROVIDERS"] = "other:1, apig:40001";
        Find("apig", "", Path.GetDirectoryName(project)).Port.Should().Be(40001);
    }

    [TestCase("x")]
    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("99999")]
    public void Find_APortThatIsNone_IsRefused(string port)
    {
        _environment["PULUMI_DEBUG_PROVIDERS"] = $"apig:{port}";

        var find = () => Find("apig", "");

        find.Should().Throw<LocalEngineException>().WithMessage($"*'apig:{port}'*");
    }

    [Test]
    public void Find_InTheCache_TakesTheVersionAskedForElseTheNewestStableOne()
    {
        foreach (var version in new[] { "1.9.0", "1.10.0", "2.0.0-beta" })
            Place($"plugins/resource-apig-v{version}");
        File.WriteAllText(Path.Combine(_directory, "plugins", "resource-apig-v3.0.0.partial"), "");
        Place("plugins/resource-apig-v3.0.0");

        Find("apig", "").Executable.Should().Contain("v1.10.0");
        Find("apig", "2.0.0-beta").Executable.Should().Contain("v2.0.0-beta");
        Find("apig", "1.9.0+build").Executable.Should().Contain("v1.9.0");
    }

    [Test]
    public void Find_Nowhere_SaysWhereToPutIt()
    {
        var find = () => Find("apig", "1.0.0");

        find.Should().Throw<LocalEngineException>().WithMessage("*package 'apig' 1.0.0*PATH*plugins.providers*");
    }

    [Test]
    public void Find_AProjectPluginThatIsNotThere_DoesNotLookElsewhere()
    {
        Place("plugins/resource-apig-v1.0.0");

        var find = () => Find("apig", "", "/nowhere");

        find.Should().Throw<LocalEngineException>().WithMessage("*Pulumi.yaml says*/nowhere*");
    }

    private PluginLocation Find(string package, string version, string? projectFolder = null) =>
        new PluginLocator(
            _environment.GetValueOrDefault,
            projectFolder is null
                ? ImmutableDictionary<string, string>.Empty
                : ImmutableDictionary<string, string>.Empty.Add("apig", projectFolder)
        ).Find(package, version);

    private string Place(string folder)
    {
        var path = Path.Combine(
            _directory,
            folder,
            "pulumi-resource-apig" + (OperatingSystem.IsWindows() ? ".exe" : "")
        );
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
