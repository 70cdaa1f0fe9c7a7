using PulumiApig.LocalEngine;
using PulumiApig.LocalEngine.Deployments;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Secrets;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Engine;
using PulumiApig.Simulator;

namespace PulumiApig.Conformance.Tests.Support;

/// <summary>A stack of the local engine, in a folder of its own, that is served by whichever plugin process it is told.</summary>
internal sealed class OfflineStack : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apig-conformance-").FullName;

    private readonly KeyDerivation _derive;

    public OfflineStack(ApigSimulator simulator)
        : this(simulator.Address.GetLeftPart(UriPartial.Authority)) { }

    /// <param name="address">Address of the gateway.</param>
    /// <param name="derive">Makes keys of passphrases; the quick way unless it is told.</param>
    public OfflineStack(string address, KeyDerivation? derive = null)
    {
        _derive = derive ?? KeyDerivations.Quick;
        File.WriteAllText(
            Path.Combine(_folder, "Pulumi.yaml"),
            $"""
            name: demo
            runtime: dotnet
            plugins:
              providers:
                - name: apig
                  path: {Path.GetDirectoryName(Checkout.Plugin)}
            """
        );
        Configure(address);
    }

    /// <summary>Says where the gateway is.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="withKeys">Whether to give the keys too: for plugins that the engine starts itself.</param>
    public void Configure(string address, bool withKeys = false)
    {
        var keys = withKeys
            ? $"""

                  apig:accessKey: {SimulatorDefaults.AccessKey}
                  apig:secretKey: {SimulatorDefaults.SecretKey}
                """
            : "";
        File.WriteAllText(
            Path.Combine(_folder, "Pulumi.dev.yaml"),
            $"""
            config:
              apig:region: {SimulatorDefaults.Region}
              apig:projectId: {SimulatorDefaults.ProjectId}
              apig:endpoint: {address}
              apig:iamEndpoint: {address}
              apig:maxRetries: "0"{keys}
            """
        );
    }

    /// <summary>Credentials for the plugin's environment: secrets in a state would have to be encrypted each time.</summary>
    public static IReadOnlyDictionary<string, string> Credentials { get; } =
        new Dictionary<string, string>
        {
            ["HW_ACCESS_KEY"] = SimulatorDefaults.AccessKey,
            ["HW_SECRET_KEY"] = SimulatorDefaults.SecretKey,
        };

    public string StatePath => Path.Combine(_folder, ".apig-local", "stacks", "dev.json");

    public Snapshot State() => Open(null).File.Load();

    /// <summary>Saves a state that a person has edited, as <c>pulumi state</c> does.</summary>
    public void Edit(Func<ResourceState, ResourceState?> edit)
    {
        var state = State();
        Open(null).File.Save(state with { Resources = [.. state.Resources.Select(edit).OfType<ResourceState>()] });
    }

    /// <param name="plugin">The plugin that serves it; null for one that the engine starts for each provider.</param>
    /// <param name="program">What is wanted.</param>
    /// <param name="options">How, if not as usual.</param>
    public Task<StackRun> UpAsync(PluginProcess? plugin, Program program, RunOptions? options = null) =>
        RunAsync(
            (stack, events) => stack.UpdateAsync(program, (options ?? new()) with { Parallel = 1 }, events, default),
            plugin
        );

    /// <inheritdoc cref="UpAsync"/>
    public Task<StackRun> PreviewAsync(PluginProcess? plugin, Program program) =>
        RunAsync((stack, events) => stack.UpdateAsync(program, new() { IsPreview = true }, events, default), plugin);

    public Task<StackRun> DestroyAsync(PluginProcess? plugin) =>
        RunAsync((stack, events) => stack.DestroyAsync(new() { Parallel = 1 }, events, default), plugin);

    public Task<StackRun> ForgetPendingAsync(PluginProcess plugin) =>
        RunAsync((stack, events) => stack.RefreshAsync(new() { ClearPendingCreates = true }, events, default), plugin);

    public Task<StackRun> ImportAsync(PluginProcess? plugin, string type, string name, string id) =>
        RunAsync(
            (stack, events) =>
                stack.ImportAsync(
                    new ImportRequest(type, name, id, Parent: null, IsProtected: false),
                    new(),
                    events,
                    default
                ),
            plugin
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<StackRun> RunAsync(Func<LocalStack, IEventSink, Task<RunResult>> run, PluginProcess? plugin)
    {
        var events = new EventRecord();
        var result = await run(Open(plugin), events);
        return new(result.HasFailed, events.All);
    }

    private LocalStack Open(PluginProcess? plugin) =>
        LocalStack.Open(
            _folder,
            "dev",
            name =>
                name switch
                {
                    "PULUMI_DEBUG_PROVIDERS" when plugin is not null => $"apig:{plugin.Port}",
                    "PULUMI_CONFIG_PASSPHRASE" => "conformance",
                    _ => null,
                },
            TimeProvider.System,
            _derive
        );
}

/// <summary>How a run ended, and what it said.</summary>
internal sealed record StackRun(bool HasFailed, IReadOnlyList<EngineEvent> Events)
{
    public string Errors => Texts(LogSeverity.Error);

    public string Warnings => Texts(LogSeverity.Warning);

    public string Infos => Texts(LogSeverity.Info);

    /// <summary>The steps of resources of the package that do something.</summary>
    public IEnumerable<string> Changes =>
        Own.Where(s => s.Meaning != StepOp.Same).Select(s => $"{s.Meaning} {s.State.Name}");

    /// <summary>How many resources of the package stay as they are.</summary>
    public int Unchanged => Own.Count(s => s.Meaning == StepOp.Same);

    private string Texts(LogSeverity severity) =>
        string.Join('\n', Events.OfType<Diagnostic>().Where(d => d.Severity == severity).Select(d => d.Text));

    private IEnumerable<Step> Own =>
        Events
            .OfType<StepFinished>()
            .Select(e => e.Step)
            .Where(s => s.State.Type.StartsWith("apig:", StringComparison.Ordinal));
}
