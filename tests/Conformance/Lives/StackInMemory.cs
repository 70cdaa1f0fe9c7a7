using System.Collections.Immutable;
using PulumiApig.Conformance.Tests.Support;
using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Plugins;
using PulumiApig.LocalEngine.Plugins.Conduct;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Engine;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>A stack of the local engine without files, programs and processes of its own.</summary>
internal sealed class StackInMemory(string name, StackConfig config)
{
    private static readonly Project Demo = new(
        "demo",
        "/",
        "",
        "dotnet",
        null,
        ImmutableDictionary<string, string>.Empty
    );

    private readonly StackSecrets _secrets = new(_ => "lives", KeyDerivations.Quick);

    public Snapshot State { get; set; } = Snapshot.Empty;

    public Task<StackRun> UpAsync(IPluginPool plugins, IReadOnlyList<Registered> program, RunOptions options) =>
        RunAsync(
            plugins,
            options,
            async run =>
            {
                using var updating = new Updating(run);
                var environment = new ProgramEnvironment("", Demo, name, config, options.IsPreview, options.Parallel);
                await updating.RunAsync(new Registering(updating.Monitor, program), environment, default);
            }
        );

    public Task<StackRun> RefreshAsync(IPluginPool plugins, RunOptions options) =>
        RunAsync(
            plugins,
            options,
            async run =>
            {
                using var refreshing = new Refreshing(run);
                await refreshing.RunAsync();
                if (options.ClearPendingCreates)
                    run.Journal.ForgetCreations();
            }
        );

    public Task<StackRun> DestroyAsync(IPluginPool plugins, RunOptions options) =>
        RunAsync(plugins, options, Destroying.RunAsync);

    public Task<StackRun> ImportAsync(
        IPluginPool plugins,
        RunOptions options,
        string type,
        string resource,
        string id
    ) =>
        RunAsync(
            plugins,
            options,
            async run =>
            {
                using var importing = new Importing(run);
                await importing.RunAsync(new(type, resource, id, Parent: null, IsProtected: false));
            }
        );

    private async Task<StackRun> RunAsync(IPluginPool plugins, RunOptions options, Func<Run, Task> work)
    {
        var events = new EventRecord();
        using var health = new RunHealth();
        IPluginPool host = options.IsStrict
            ? new WatchingHost(
                plugins,
                (urn, fault) =>
                {
                    events.Publish(new Diagnostic(LogSeverity.Error, fault, urn));
                    health.SetFailed();
                }
            )
            : plugins;
        var run = new Run
        {
            Project = Demo,
            Stack = name,
            Config = config,
            Secrets = _secrets,
            Options = options,
            Olds = State,
            Journal = new(State, options.IsPreview ? null : saved => State = saved),
            Providers = new(
                host,
                new BuiltInPlugin(Demo.Name, _ => throw new InvalidOperationException()),
                Demo,
                config,
                State
            ),
            Events = events,
            Health = health,
            Clock = TimeProvider.System,
        };
        await work(run);
        await run.Journal.CommitAsync();
        await plugins.CancelAsync();
        return new(health.HasFailed, events.All);
    }

    /// <summary>A program that registers resources one after the other; what needs one that failed is skipped.</summary>
    private sealed class Registering(IResourceMonitor monitor, IReadOnlyList<Registered> resources) : IProgram
    {
        public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

        public async Task<int> RunAsync(
            ProgramEnvironment environment,
            Action<string> onOutput,
            CancellationToken cancellation
        )
        {
            try
            {
                var stack = await monitor.RegisterResourceAsync(
                    new() { Type = Protocol.Urn.StackType, Name = $"{Demo.Name}-{environment.Stack}" },
                    cancellation
                );
                var made = new Dictionary<string, RegisterResourceResponse>();
                foreach (var resource in resources)
                {
                    var request = resource.ToRequest(stack.Urn, made);
                    request.SupportsResultReporting = true;
                    made[resource.Name] = await monitor.RegisterResourceAsync(request, cancellation);
                }
                await monitor.SignalAndWaitForShutdownAsync(cancellation);
                return ProgramExit.Success;
            }
            catch (RpcException)
            {
                // The engine has said what was wrong.
                return ProgramExit.AlreadyReported;
            }
        }
    }
}
