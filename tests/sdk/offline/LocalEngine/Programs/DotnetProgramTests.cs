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
            kill: kill.Token
        );

        lines.Should().Equal("started");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task RunAsync_AProgramThatReadsItsInput_FindsNothingAndGoesOn() =>
        (await RunAsync("cat\nread line || echo end", expected: 0)).Should().Equal("end");

    [Test]
    [CancelAfter(60_000)]
    public async Task RunAsync_AChildThatGoesOn_EndsWithTheProgram()
    {
        var lines = await RunAsync("echo before\nsleep 600 &\necho $!", expected: 0);

        lines.Should().HaveCount(2).And.StartWith("before");
        using var child = System.Diagnostics.Process.GetProcessById(
            int.Parse(lines[1], System.Globalization.CultureInfo.InvariantCulture)
        );
        child.HasExited.Should().BeFalse("what a program leaves behind is its own business");
        child.Kill();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task RunAsync_ALastLineWithoutEnd_IsToldThoughAChildHoldsTheOutput()
    {
        var lines = await RunAsync("sleep 600 &\necho $!\nprintf 'a\\r\\n\\nlast'", expected: 0);

        using var child = System.Diagnostics.Process.GetProcessById(
            int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture)
        );
        child.Kill();
        lines.Skip(1).Should().Equal("a", "", "last");
    }

    [Test]
    [Platform("Linux", Reason = "The limit is that of Linux.")]
    public async Task RunAsync_MoreConfigurationThanAVariableHolds_NamesTheConfiguration()
    {
        var run = () => RunAsync("exit 0", expected: 0, large: new('x', 128 * 1024));

        (await run.Should().ThrowAsync<LocalEngineException>()).WithMessage(
            "*configuration is too large*PULUMI_CONFIG*"
        );
    }

    [TestCase("", new[] { "a.csproj", "a.sln" }, "a.csproj")]
    [TestCase("b.fsproj", new[] { "a.csproj", "b.fsproj" }, "b.fsproj")]
    public void Choose_OneProject_TakesIt(string main, string[] files, string chosen) =>
        Path.GetFileName(DotnetProject.Choose(With(main, files))).Should().Be(chosen);

    [TestCase("", new[] { "a.csproj", "b.vbproj" }, "*several*'main'*a.csproj, b.vbproj*")]
    [TestCase("", new[] { "a.sln" }, "*no project file*'main'*")]
    [TestCase("a.sln", new[] { "a.sln", "a.csproj" }, "*'main: a.sln'*neither*")]
    [TestCase("none", new[] { "a.csproj" }, "*'main: none'*no folder*")]
    public void Choose_NoneOrSeveral_SaysWhatToChange(string main, string[] files, string message)
    {
        var choose = () => DotnetProject.Choose(With(main, files));

        choose.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    private Project With(string main, string[] files)
    {
        foreach (var file in files)
            File.WriteAllText(Path.Combine(_directory, file), "");
        return Project("dotnet", null) with { Main = main };
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
        string large = "s",
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
        var config = StackConfig.Empty.With("demo:a", new("1", false)).With("demo:b", new(large, true));

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
