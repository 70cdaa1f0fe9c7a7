using Pulumi.Tests.Support;
using PulumiApig.Protocol.Values;

namespace Pulumi.Tests.Running;

/// <summary>A program that an engine starts: all it knows of the engine stands in its environment.</summary>
[NonParallelizable]
public sealed class EnvironmentTests
{
    [Test]
    public async Task RunAsync_EveryForm_RunsTheProgramAndGivesTheExitCode()
    {
        var engine = new FakeEngine();
        await using var environment = await EngineEnvironment.OfAsync(engine);

        (await Deployment.RunAsync(() => { })).Should().Be(0);
        (await Deployment.RunAsync(() => new Dictionary<string, object?> { ["a"] = Output.Create(1) })).Should().Be(0);
        (await Deployment.RunAsync(async () => await Task.Yield())).Should().Be(0);
        (
            await Deployment.RunAsync(async () =>
            {
                await Task.Yield();
                return new Dictionary<string, object?> { ["b"] = 2 };
            })
        ).Should().Be(0);
        (await Deployment.RunAsync<EmptyStack>()).Should().Be(0);
        (await Deployment.RunAsync<EmptyStack>(new Services())).Should().Be(0);
        (await Deployment.RunAsync(void () => throw new RunException("no"))).Should().Be(32);

        Environment.ExitCode.Should().Be(32);
        engine.Signals.Should().Be(6);
        engine
            .Outputs.Select(o => o.Outputs.ToPropertyMap())
            .Should()
            .Contain([PropertyMap.Of(("a", 1)), PropertyMap.Of(("b", 2))]);
    }

    [Test]
    public async Task RunAsync_Config_IsReadWithBothFormsOfKeys()
    {
        await using var environment = await EngineEnvironment.OfAsync(new FakeEngine());
        environment.Set("PULUMI_CONFIG", """{"shop:new": "1", "shop:config:old": "2", "other:config": "3"}""");
        environment.Set("PULUMI_ORGANIZATION", "acme");
        environment.Set("PULUMI_ROOT_DIRECTORY", "/here");
        string? seen = null;

        await Deployment.RunAsync(() =>
            seen =
                $"{new Config().Get("new")} {new Config().Get("old")} {new Config("other").Get("config")} "
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
        await using var environment = await EngineEnvironment.OfAsync(new FakeEngine());
        environment.Set(missing, null);

        var run = () => Deployment.RunAsync(() => { });

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"*{missing}*");
    }

    [Test]
    public async Task RunAsync_AnEngineThatIsNotThere_FailsWithOne()
    {
        await using var environment = await EngineEnvironment.OfAsync(new FakeEngine());
        var gone = await new FakeEngine().ServeAsync();
        await gone.DisposeAsync();
        environment.Set("PULUMI_MONITOR", gone.Address);
        environment.Set("PULUMI_ENGINE", gone.Address);

        (await Deployment.RunAsync(() => { })).Should().Be(1);
    }

    [Test]
    public async Task RunAsync_ReferencesSwitchedOff_AreNotAccepted()
    {
        var engine = new FakeEngine();
        await using var environment = await EngineEnvironment.OfAsync(engine);
        environment.Set("PULUMI_DISABLE_RESOURCE_REFERENCES", "true");

        await Deployment.RunAsync(() => _ = new Widget("w"));

        engine.Registration("w").AcceptResources.Should().BeFalse();
    }

    [Test]
    public async Task ToString_OfAnOutputWhereThatIsAnError_Throws()
    {
        await using var environment = await EngineEnvironment.OfAsync(new FakeEngine());
        environment.Set("PULUMI_ERROR_OUTPUT_STRING", "1");

        FluentActions
            .Invoking(() => Output.Create(1).ToString())
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("*Apply*");
    }

    private sealed class EmptyStack : Stack;

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(EmptyStack) ? new EmptyStack() : null;
    }
}
