using PulumiApig.Engine.Protocol;
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

namespace PulumiApig.LocalEngine;

/// <summary>A stack of a project on this machine, and what can be done with it.</summary>
internal sealed class LocalStack
{
    private readonly EnvironmentVariables _environment;
    private readonly TimeProvider _clock;
    private readonly KeyDerivation _derive;
    private readonly Lazy<StackConfig> _config;

    private LocalStack(
        Project project,
        string name,
        StackSecrets secrets,
        Lazy<StackConfig> config,
        EnvironmentVariables environment,
        TimeProvider clock,
        KeyDerivation derive
    )
    {
        _config = config;
        _environment = environment;
        _clock = clock;
        _derive = derive;
        Project = project;
        Name = name;
        Secrets = secrets;
        Format = new(secrets, clock);
        File = new(project.Root, name, Format);
    }

    public Project Project { get; }

    public string Name { get; }

    public StackSecrets Secrets { get; }

    /// <summary>The state file.</summary>
    public StateFile File { get; }

    /// <summary>The form of the state file, and of exports.</summary>
    public DeploymentFile Format { get; }

    /// <summary>The configuration of the stack. What only edits the file needs none of its secrets.</summary>
    /// <exception cref="LocalEngineException">It cannot be used, or a secret in it cannot be decrypted.</exception>
    public StackConfig Config => _config.Value;

    /// <summary>Takes debug messages, the output of plugins too; null to drop it.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Opens a stack.</summary>
    /// <param name="directory">The project's folder, or one below it.</param>
    /// <param name="stack">Name of the stack; null for the one that stands to reason.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="derive">Makes keys of passphrases.</param>
    /// <exception cref="LocalEngineException">There is no such project, or its files cannot be used.</exception>
    public static LocalStack Open(
        string directory,
        string? stack,
        EnvironmentVariables environment,
        TimeProvider clock,
        KeyDerivation derive
    )
    {
        var project = ProjectFile.Find(Path.GetFullPath(directory));
        var name = StackSelection.Choose(stack, project);
        var secrets = new StackSecrets(environment, derive);
        var path = project.StackFile(name);
        StackConfigFile.Prepare(path, secrets);
        return new(
            project,
            name,
            secrets,
            new(() =>
                project.Config.Aggregate(
                    StackConfigFile.Read(path, project.Name, secrets),
                    (all, value) => value.Complete(all)
                )
            ),
            environment,
            clock,
            derive
        );
    }

    /// <summary>A stack whose project and configuration are given, not read.</summary>
    public static LocalStack Of(
        Project project,
        string name,
        StackConfig config,
        EnvironmentVariables environment,
        TimeProvider clock,
        KeyDerivation derive
    ) => new(project, name, new(environment, derive), new(config), environment, clock, derive);

    /// <summary>The same stack with a log for finding faults.</summary>
    public LocalStack With(Action<string> log) =>
        new(Project, Name, Secrets, _config, _environment, _clock, _derive) { Log = log };

    /// <exception cref="LocalEngineException">The configuration is not what the project asks for.</exception>
    public void CheckConfig()
    {
        if (Config.Clash is { } key)
        {
            throw new LocalEngineException(
                $"Stack '{Name}' has several values of '{key}', under several forms of the key: set it to keep one."
            );
        }
        foreach (var value in Project.Config)
            value.Check(Config, Name);
    }

    /// <summary>Runs the program, and brings the stack to what it registers or, in a preview, says how.</summary>
    public async Task<RunResult> UpdateAsync(
        IProgram program,
        RunOptions options,
        IEventSink events,
        RunControl control
    )
    {
        await program.PrepareAsync(control.Cancel);
        RunResult? refreshed = null;
        if (options.RefreshFirst)
        {
            refreshed = await RefreshAsync(options, new PreludeSink(events), control);
            if (refreshed.HasFailed)
                return refreshed;
        }
        return await RunAsync(
            options,
            events,
            control,
            async (run, start) =>
            {
                using var updating = new Updating(run);
                var address = await start(ResourceMonitorService.For(updating.Monitor));
                await updating.RunAsync(
                    program,
                    new(address, Project, Name, Config, options.IsPreview, options.Parallel),
                    control.Kill
                );
            },
            refreshed?.State
        );
    }

    /// <summary>Reads the live state of all resources into the state.</summary>
    public Task<RunResult> RefreshAsync(RunOptions options, IEventSink events, RunControl control) =>
        RunAsync(
            options,
            events,
            control,
            async (run, start) =>
            {
                await start(null);
                using var refreshing = new Refreshing(run);
                await refreshing.RunAsync();
                if (options.ClearPendingCreates)
                    run.Journal.ForgetCreations();
            }
        );

    /// <summary>Deletes all resources.</summary>
    public Task<RunResult> DestroyAsync(RunOptions options, IEventSink events, RunControl control) =>
        RunAsync(
            options,
            events,
            control,
            async (run, start) =>
            {
                await start(null);
                await Destroying.RunAsync(run);
            }
        );

    /// <summary>Takes over an existing thing.</summary>
    public Task<RunResult> ImportAsync(
        ImportRequest request,
        RunOptions options,
        IEventSink events,
        RunControl control
    ) =>
        RunAsync(
            options,
            events,
            control,
            async (run, start) =>
            {
                await start(null);
                using var importing = new Importing(run);
                await importing.RunAsync(request);
            }
        );

    // With ciphers of its own: the salt of another stack is not this one's.
    private StateFile OtherStack(string name) =>
        new(Project.Root, name, new(new StackSecrets(_environment, _derive), _clock));

    /// <summary>Sets up what every run has, and takes it down again.</summary>
    /// <param name="options">How the run is done.</param>
    /// <param name="events">Told of what happens.</param>
    /// <param name="control">How it can be ended from outside.</param>
    /// <param name="work">Does the run; gets a way to start the services, which gives their address.</param>
    /// <param name="refreshed">The state that a preview starts from, when it is not that of the file.</param>
    private async Task<RunResult> RunAsync(
        RunOptions options,
        IEventSink events,
        RunControl control,
        Func<Run, Func<GrpcService?, Task<string>>, Task> work,
        Snapshot? refreshed = null
    )
    {
        if (Log is { } log)
            events = new LoggingSink(events, log);
        using var stackLock = options.IsPreview ? null : File.Lock();
        var olds = options.IsPreview && refreshed is not null ? refreshed : File.Load();
        if (!options.IsPreview)
            Secrets.RequirePassphrase();
        GrpcServer? server = null;
        using var health = new RunHealth();
        try
        {
            var locator = new PluginLocator(_environment, Project.Plugins);
            await using var plugins = new PluginPool(
                locator,
                () => server!.Address,
                Project.ProgramDirectory,
                events,
                Log
            );
            var builtIn = new BuiltInPlugin(Project.Name, OtherStack);
            IPluginPool host = options.IsStrict ? new WatchingHost(plugins, ReportConduct) : plugins;
            var run = new Run
            {
                Project = Project,
                Stack = Name,
                Config = Config,
                Secrets = Secrets,
                Options = options,
                Olds = olds,
                Journal = new(olds, options.IsPreview ? null : File.Save),
                Providers = new(host, builtIn, Project, Config, olds),
                Events = events,
                Health = health,
                Clock = _clock,
            };
            await using var cancelling = control.Cancel.Register(() => Cancel(run, plugins));
            await using var killing = control.Kill.Register(plugins.Kill);
            await work(run, StartAsync);
            await run.Journal.CommitAsync();
            return new(health.HasFailed, health.MaybeCorrupt, run.Journal.Current());
        }
        finally
        {
            if (server is not null)
                await server.DisposeAsync();
        }

        void ReportConduct(string urn, string fault)
        {
            events.Publish(new Diagnostic(LogSeverity.Error, fault, urn));
            health.SetFailed();
        }

        async Task<string> StartAsync(GrpcService? monitor)
        {
            var services = new[] { EngineService.For(new MessageService(events)), monitor }.OfType<GrpcService>();
            server = await GrpcServer.StartAsync(services);
            return server.Address;
        }
    }

    private static void Cancel(Run run, PluginPool plugins)
    {
        run.Fail("The run was cancelled. What was under way comes to its end; the state is kept.");
        _ = plugins.CancelAsync();
    }
}
