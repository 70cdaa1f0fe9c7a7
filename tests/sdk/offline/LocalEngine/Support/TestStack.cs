using System.Collections.Immutable;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;
using PulumiApig.Protocol.Provider;
using PulumiApig.Testing;

namespace PulumiApig.LocalEngine.Tests.Support;

/// <summary>A stack in a folder of its own, with the fake provider attached.</summary>
internal sealed class TestStack : IAsyncDisposable
{
    private readonly GrpcServer _server;
    private readonly Dictionary<string, string> _environment;

    private TestStack(GrpcServer server, FakeCloud cloud, FakeProvider provider)
    {
        _server = server;
        Cloud = cloud;
        Provider = provider;
        _environment = new() { ["PULUMI_DEBUG_PROVIDERS"] = $"fake:{server.Port}", ["PULUMI_CONFIG_PASSPHRASE"] = "" };
        File.WriteAllText(Path.Combine(Directory, "Pulumi.yaml"), "name: demo\nruntime: dotnet\n");
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("apig-local-test-").FullName;

    public FakeCloud Cloud { get; }

    public FakeProvider Provider { get; }

    public ManualTimeProvider Clock { get; } = new();

    public string StatePath => Path.Combine(Directory, ".apig-local", "stacks", "dev.json");

    public static async Task<TestStack> StartAsync()
    {
        var cloud = new FakeCloud();
        var provider = new FakeProvider(cloud);
        return new(await GrpcServer.StartAsync([ResourceProviderService.For(provider)]), cloud, provider);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    public EnvironmentVariables Environment => name => _environment.GetValueOrDefault(name);

    public int ProviderPort => _server.Port;

    /// <summary>Takes the provider from an executable in a folder, not from the port that it listens on.</summary>
    public void UsePluginOnPath(string folder)
    {
        _environment.Remove("PULUMI_DEBUG_PROVIDERS");
        _environment["PATH"] = folder;
    }

    public void SetPassphrase(string passphrase) => SetVariable("PULUMI_CONFIG_PASSPHRASE", passphrase);

    public void SetVariable(string name, string value) => _environment[name] = value;

    public void RemovePassphrase() => _environment.Remove("PULUMI_CONFIG_PASSPHRASE");

    public void SetConfig(string yaml) => File.WriteAllText(Path.Combine(Directory, "Pulumi.dev.yaml"), yaml);

    public LocalStack Open() => LocalStack.Open(Directory, "dev", Environment, Clock, KeyDerivations.Quick);

    public Task<TestRun> UpAsync(
        Func<ProgramScope, Task> program,
        RunOptions? options = null,
        RunControl control = default
    ) => TestRun.OfAsync(events => Open().UpdateAsync(new TestProgram(program), options ?? new(), events, control));

    public Task<TestRun> PreviewAsync(Func<ProgramScope, Task> program, RunOptions? options = null) =>
        UpAsync(program, (options ?? new()) with { IsPreview = true });

    public Task<TestRun> RefreshAsync(RunOptions? options = null) =>
        TestRun.OfAsync(events => Open().RefreshAsync(options ?? new(), events, default));

    public Task<TestRun> DestroyAsync(RunOptions? options = null) =>
        TestRun.OfAsync(events => Open().DestroyAsync(options ?? new(), events, default));

    public Task<TestRun> ImportAsync(ImportRequest request, RunOptions? options = null) =>
        TestRun.OfAsync(events => Open().ImportAsync(request, options ?? new(), events, default));

    /// <summary>The state as it stands in the file.</summary>
    public Snapshot State() => Open().File.Load();

    /// <summary>The resource of this name in the state file.</summary>
    public ResourceState Resource(string name) => State().Resources.Single(r => r.Name == name && !r.IsPendingDeletion);
}

/// <summary>A run and all that it said.</summary>
internal sealed record TestRun(RunResult Result, ImmutableArray<EngineEvent> Events)
{
    public static async Task<TestRun> OfAsync(Func<IEventSink, Task<RunResult>> run)
    {
        var events = new RecordingSink();
        return new(await run(events), events.All());
    }

    /// <summary>The steps of custom resources other than providers, such as <c>create a</c>, in the order of their end.</summary>
    public IEnumerable<string> Steps() =>
        Events
            .OfType<StepFinished>()
            .Where(e => e.Step.State is { IsCustom: true, IsProvider: false } && e.Step.Op != StepOp.Replace)
            .Select(e => $"{e.Step.Meaning} {e.Step.State.Name}");

    public IEnumerable<string> Errors() => Messages(LogSeverity.Error);

    public IEnumerable<string> Messages(LogSeverity severity) =>
        Events.OfType<Diagnostic>().Where(d => d.Severity == severity).Select(d => d.Text);

    public TestRun ShouldSucceed()
    {
        Errors().Should().BeEmpty();
        Result.HasFailed.Should().BeFalse();
        return this;
    }

    public TestRun ShouldFailWith(string text)
    {
        Result.HasFailed.Should().BeTrue();
        Errors().Should().Contain(e => e.Contains(text));
        return this;
    }
}

internal sealed class RecordingSink : IEventSink
{
    private readonly List<EngineEvent> _events = [];

    public void Publish(EngineEvent happened)
    {
        lock (_events)
            _events.Add(happened);
    }

    public ImmutableArray<EngineEvent> All()
    {
        lock (_events)
            return [.. _events];
    }
}
