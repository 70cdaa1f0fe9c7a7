using System.Collections.Immutable;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Tests.Programs;

public sealed class ProgramRuntimeTests
{
    private string _directory = null!;

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [TestCase("dotnet", typeof(DotnetProgram))]
    [TestCase("nodejs", typeof(NodeProgram))]
    public void Of_AKnownRuntime_RunsIt(string runtime, Type type) => Of(runtime).Should().BeOfType(type);

    [Test]
    public void Of_AnotherRuntime_SaysWhichThereAre() =>
        FluentActions
            .Invoking(() => Of("python"))
            .Should()
            .Throw<LocalEngineException>()
            .WithMessage("*'python'*'dotnet' and 'nodejs'*");

    [Test]
    public async Task PrepareAsync_NodeWithoutTheSdk_SaysHowToInstallIt() =>
        await FluentActions
            .Invoking(() => Of("nodejs").PrepareAsync(CancellationToken.None))
            .Should()
            .ThrowAsync<LocalEngineException>()
            .WithMessage($"*`npm install` in {_directory}*");

    [Test]
    public async Task PrepareAsync_NodeWithTheSdkInAFolderAboveOrInNodePath_FindsItAndAsksForNode()
    {
        var elsewhere = Path.Combine(_directory, "elsewhere");
        Directory.CreateDirectory(Path.Combine(elsewhere, "@pulumi", "pulumi", "cmd", "run"));
        File.WriteAllText(Path.Combine(elsewhere, "@pulumi", "pulumi", "cmd", "run", "index.js"), "");
        await FluentActions
            .Invoking(() => Of("nodejs", nodePath: elsewhere).PrepareAsync(CancellationToken.None))
            .Should()
            .ThrowAsync<LocalEngineException>()
            .WithMessage("*needs Node.js*");
        File.WriteAllText(Path.Combine(_directory, OperatingSystem.IsWindows() ? "node.exe" : "node"), "");

        await Of("nodejs", nodePath: elsewhere).PrepareAsync(CancellationToken.None);
        Directory.Move(elsewhere, Path.Combine(_directory, "node_modules"));
        await Of("nodejs", main: "program").PrepareAsync(CancellationToken.None);
    }

    private IProgram Of(string runtime, string main = "", string? nodePath = null) =>
        ProgramRuntime.Of(
            new Project("demo", _directory, main, runtime, null, ImmutableDictionary<string, string>.Empty),
            name =>
                name switch
                {
                    "NODE_PATH" => nodePath,
                    "PATH" => _directory,
                    _ => null,
                }
        );
}
