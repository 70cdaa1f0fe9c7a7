using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Monitor;
using PulumiApig.Protocol.Values;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Running;

/// <summary>A program that an engine starts: all it knows of the engine stands in its environment.</summary>
[NonParallelizable]
public sealed class EnvironmentTests
{
    private readonly Dictionary<string, string?> _before = [];

    [TearDown]
    public void Restore()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        _before.Clear();
        // Set by a run, and read by the test host when it ends.
        Environment.ExitCode = 0;
    }

    [Test]
    public async Task RunAsync_EveryForm_RunsTheProgramAndGivesTheExitCode()
    {
        var engine = new FakeEngine();
        await using var server = await StartAsync(engine);

        (await Deployment.RunAsync(() => { })).Should().Be(0);
        (await Deployment.RunAsync(() => new Dictionary<string, object?> { ["a"] = Output.Create(1) })).Should().Be(0);
        (await Deployment.RunAsync(async () => await Task.Yield())).Should().Be(0);
        (
            await Deployment.RunAsync(async () =>
            {
                await Task.Yield();
                return new Dictionary<string, object?> { ["b"] = 2 };
            })
        )
            .Should()
            .Be(0);
        (await Deployment.RunAsync<EmptyStack>()).Should().Be(0);
        (await Deployment.RunAsync<EmptyStack>(new Services())).Should().Be(0);
        (await Deployment.RunAsync(void () => throw new RunException("no"))).Should().Be(32);

        Environment.ExitCode.Should().Be(32);
        engine.Signals.Should().Be(6);
        engine.Outputs.Select(o => o.Outputs).Should().Contain([PropertyMap.Of(("a", 1)), PropertyMap.Of(("b", 2))]);
    }

    [Test]
    public async Task RunAsync_Config_IsReadWithBothFormsOfKeys()
    {
        await using var server = await StartAsync(new FakeEngine());
        Set("PULUMI_CONFIG", """{"shop:new": "1", "shop:config:old": "2", "other:config": "3"}""");
        Set("PULUMI_ORGANIZATION", "acme");
        Set("PULUMI_ROOT_DIRECTORY", "/here");
        string? seen = null;

        await Deployment.RunAsync(() =>
            seen = $"{new Config().Get("new")} {new Config().Get("old")} {new Config("other").Get("config")} "
                + $"{Deployment.Instance.OrganizationName} {Deployment.Instance.RootDirectory}"
        );

        seen.Should().Be("1 2 3 acme /here");
    }

    [TestCase("PULUMI_MONITOR")]
    [TestCase("PULUMI_ENGINE")]
    [TestCase("PULUMI_PROJECT")]
    [TestCase("PULUMI_STACK")]
    [TestCase("PULUMI_DRY_RUN")]
    [TestCase("PULUMI_QUERY_MODE")]
    [TestCase("PULUMI_PARALLEL")]
    public async Task RunAsync_NotStartedByAnEngine_SaysWhatIsMissing(string missing)
    {
        await using var server = await StartAsync(new FakeEngine());
        Set(missing, null);

        var run = () => Deployment.RunAsync(() => { });

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"*{missing}*");
    }

    [Test]
    public async Task RunAsync_ReferencesSwitchedOff_AreNotAccepted()
    {
        var engine = new FakeEngine();
        await using var server = await StartAsync(engine);
        Set("PULUMI_DISABLE_RESOURCE_REFERENCES", "true");

        await Deployment.RunAsync(() => _ = new Widget("w"));

        engine.Registration("w").AcceptsResources.Should().BeFalse();
    }

    [Test]
    public void ToString_OfAnOutputWhereThatIsAnError_Throws()
    {
        Set("PULUMI_ERROR_OUTPUT_STRING", "1");

        FluentActions.Invoking(() => Output.Create(1).ToString()).Should().Throw<InvalidOperationException>().WithMessage("*Apply*");
    }

    private async Task<GrpcServer> StartAsync(FakeEngine engine)
    {
        var server = await GrpcServer.StartAsync([ResourceMonitorService.For(engine), EngineService.For(engine)]);
        Set("PULUMI_MONITOR", server.Address);
        Set("PULUMI_ENGINE", server.Address);
        Set("PULUMI_PROJECT", FakeEngine.Project);
        Set("PULUMI_STACK", FakeEngine.Stack);
        Set("PULUMI_DRY_RUN", "false");
        Set("PULUMI_QUERY_MODE", "false");
        Set("PULUMI_PARALLEL", "16");
        return server;
    }

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    private sealed class EmptyStack : Stack;

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(EmptyStack) ? new EmptyStack() : null;
    }
}
