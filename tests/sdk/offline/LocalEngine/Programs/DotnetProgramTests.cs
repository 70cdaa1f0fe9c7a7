using System.Collections.Immutable;
using System.Runtime.Versioning;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Projects;

namespace PulumiApig.LocalEngine.Tests.Programs;

/// <summary>Programs as processes; built ones are shell scripts here.</summary>
[Platform(Exclude = "Win", Reason = "The programs are shell scripts.")]
[UnsupportedOSPlatform("windows")]
public sealed class DotnetProgramTests
{
    private string _directory = null!;

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task RunAsync_ABinary_RunsWithTheEnvironmentThatTheSdkNeeds()
    {
        var lines = await RunAsync(
            "env | grep ^PULUMI_ | sort\npwd\necho problem >&2\nexit 32",
            expected: ProgramExit.AlreadyReported
        );

        lines
            .Should()
            .Contain([
                """PULUMI_CONFIG={"demo:a":"1","demo:b":"s"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["demo:b"]""",
                "PULUMI_DRY_RUN=true",
                "PULUMI_ENGINE=127.0.0.1:99",
                "PULUMI_MONITOR=127.0.0.1:99",
                "PULUMI_ORGANIZATION=organization",
                "PULUMI_PARALLEL=7",
                "PULUMI_PROJECT=demo",
                $"PULUMI_PWD={Path.Combine(_directory, "program")}",
                "PULUMI_QUERY_MODE=false",
                $"PULUMI_ROOT_DIRECTORY={_directory}",
                "PULUMI_STACK=dev",
                Path.Combine(_directory, "program"),
                "problem",
            ]);
    }

    [Test]
    public async Task RunAsync_Killed_EndsAtOnce()
    {
        using var kill = new CancellationTokenSource();

        var lines = await RunAsync(
            "echo started\nexec sleep 600",
            expected: 137,
            onLine: _ => kill.Cancel(),
            kill.Token
        );

        lines.Should().Equal("started");
    }

    [Test]
    public async Task PrepareAsync_NoSuchBinary_SaysSo()
    {
        var prepare = () => new DotnetProgram(Project("dotnet", "none.dll")).PrepareAsync(default);

        (await prepare.Should().ThrowAsync<LocalEngineException>()).Which.Message.Should().Contain("none.dll");
    }

    private async Task<List<string>> RunAsync(
        string script,
        int expected,
        Action<string>? onLine = null,
        CancellationToken kill = default
    )
    {
        var path = Path.Combine(_directory, "program", "run");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + script + "\n", default);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var program = new DotnetProgram(Project("dotnet", "run"));
        await program.PrepareAsync(default);
        var lines = new List<string>();
        var config = StackConfig.Empty.With("demo:a", new("1", false)).With("demo:b", new("s", true));

        var code = await program.RunAsync(
            new("127.0.0.1:99", Project("dotnet", "run"), "dev", config, IsPreview: true, Parallel: 7),
            line =>
            {
                lock (lines)
                    lines.Add(line);
                onLine?.Invoke(line);
            },
            kill
        );

        code.Should().Be(expected);
        return lines;
    }

    private Project Project(string runtime, string? binary) =>
        new("demo", _directory, "program", runtime, binary, ImmutableDictionary<string, string>.Empty);
}
