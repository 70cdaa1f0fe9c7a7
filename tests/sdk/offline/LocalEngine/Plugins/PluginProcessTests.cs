using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Tests.Support;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Tests.Plugins;

/// <summary>Plugins as processes: shell scripts that say the port of a server in the test.</summary>
[Platform(Exclude = "Win", Reason = "The plugins are shell scripts.")]
[UnsupportedOSPlatform("windows")]
public sealed class PluginProcessTests
{
    private string _directory = null!;

    [SetUp]
    public void Create() => _directory = Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public async Task Start_ItSaysItsPort_RunsUntilItIsDisposed()
    {
        var plugin = await StartAsync("echo $$ >pid\necho ' 4711 '\necho more\nexec sleep 600");
        using var process = Process.GetProcessById(
            int.Parse(await File.ReadAllTextAsync(Path.Combine(_directory, "pid")), CultureInfo.InvariantCulture)
        );

        plugin.Port.Should().Be(4711);
        await plugin.DisposeAsync();

        process.HasExited.Should().BeTrue();
    }

    [Test]
    public async Task Start_ItGetsItsArgumentsAndEnvironment()
    {
        await using var plugin = await StartAsync("echo \"$1 $PULUMI_PROJECT\" >seen\necho 1\nexec sleep 600");

        (await File.ReadAllTextAsync(Path.Combine(_directory, "seen"))).Should().Be("127.0.0.1:99 demo\n");
    }

    [Test]
    public async Task Start_ItSaysSomethingElseFirst_SaysWhat()
    {
        var start = () => StartAsync("echo Now listening on port 1\nexec sleep 600");

        (await start.Should().ThrowAsync<LocalEngineException>())
            .Which.Message.Should()
            .Contain("must write its port first, and wrote 'Now listening");
    }

    [Test]
    public async Task Start_ItEndsAtOnce_SaysItsCodeAndOutput()
    {
        var start = () => StartAsync("echo no such library >&2\nexit 7");

        (await start.Should().ThrowAsync<LocalEngineException>())
            .Which.Message.Should()
            .Contain("ended with code 7")
            .And.Contain("no such library");
    }

    [Test]
    public async Task Start_NoExecutable_SaysSo()
    {
        var path = Path.Combine(_directory, "plain");
        await File.WriteAllTextAsync(path, "x");

        var start = () => PluginProcess.StartAsync(path, ["127.0.0.1:99"], _directory, [], null, default);

        await start.Should().ThrowAsync<LocalEngineException>();
    }

    [Test]
    public async Task Up_APluginOnThePath_ServesTheProgram()
    {
        await using var stack = await TestStack.StartAsync();
        stack.UsePluginOnPath(_directory);
        await WritePluginAsync("pulumi-resource-fake", $"echo {stack.ProviderPort}\nexec sleep 600");

        (await stack.UpAsync(p => p.ThingAsync("a", PropertyMap.Of(("size", 1))))).ShouldSucceed();

        stack.Cloud.Things.Should().ContainSingle();
    }

    [Test]
    public async Task Up_ThePluginDiesInACall_SaysWhatItLastWrote()
    {
        await using var stack = await TestStack.StartAsync();
        stack.UsePluginOnPath(_directory);
        var pid = Path.Combine(_directory, "pid");
        await WritePluginAsync(
            "pulumi-resource-fake",
            $"echo $$ >{pid}\necho {stack.ProviderPort}\necho out of memory >&2\nexec sleep 600"
        );
        stack.Provider.Before = async (method, _) =>
        {
            if (method != "Create")
                return;
            using var process = Process.GetProcessById(
                int.Parse(await File.ReadAllTextAsync(pid), CultureInfo.InvariantCulture)
            );
            process.Kill();
            await process.WaitForExitAsync();
            throw new RpcException(StatusCode.Unavailable, "connection lost");
        };

        var run = await stack.UpAsync(p => p.ThingAsync("a"));

        run.ShouldFailWith("out of memory");
        run.ShouldFailWith("ended too early");
    }

    private async Task<PluginProcess> StartAsync(string script) =>
        await PluginProcess.StartAsync(
            await WritePluginAsync("plugin", script),
            ["127.0.0.1:99"],
            _directory,
            [new("PULUMI_PROJECT", "demo")],
            null,
            default
        );

    private async Task<string> WritePluginAsync(string name, string script)
    {
        var path = Path.Combine(_directory, name);
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
