using System.Collections.Immutable;
using PulumiApig.LocalEngine.Display;
using PulumiApig.LocalEngine.Inline;
using PulumiApig.LocalEngine.Projects;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.LocalEngine.Secrets;

namespace PulumiApig.LocalEngine;

/// <summary>
/// A stack whose program is a method of this process, for tests: it runs against real plugins, with the state in a
/// folder that goes with it.
/// </summary>
/// <remarks>
/// A program learns of its engine by the environment of its process, so the programs of several stacks run one after
/// the other.
/// </remarks>
public sealed class InlineStack : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("apig-inline-").FullName;
    private readonly string _passphrase = Guid.NewGuid().ToString();
    private readonly InlineProgram _program;
    private readonly Project _project;
    private readonly string _stack;

    /// <summary>Makes a stack without resources.</summary>
    /// <param name="program">Runs the program and returns its exit code: <c>() => Deployment.RunAsync(…)</c>.</param>
    /// <param name="options">What it starts with.</param>
    public InlineStack(Func<Task<int>> program, InlineStackOptions? options = null)
    {
        options ??= new();
        _program = new(program);
        _stack = options.Stack;
        _project = new(
            options.Project,
            _folder,
            Main: "",
            Runtime: "dotnet",
            Binary: null,
            options.Plugins.ToImmutableDictionary(p => p.Key, p => Path.GetFullPath(p.Value))
        );
        Config = options.Config.ToImmutableDictionary();
    }

    /// <summary>The configuration of the next run.</summary>
    public ImmutableDictionary<string, string> Config { get; set; }

    /// <summary>Says what an update would change.</summary>
    public Task<InlineRun> PreviewAsync(CancellationToken cancellationToken = default) =>
        UpdateAsync(isPreview: true, cancellationToken);

    /// <summary>Brings the stack to what the program describes.</summary>
    public Task<InlineRun> UpAsync(CancellationToken cancellationToken = default) =>
        UpdateAsync(isPreview: false, cancellationToken);

    /// <summary>Reads the live state of all resources.</summary>
    public Task<InlineRun> RefreshAsync(CancellationToken cancellationToken = default) =>
        InlineRun.OfAsync(
            new(RunKind.Refresh, IsPreview: false, _stack),
            events => Open().RefreshAsync(new(), events, Control(cancellationToken))
        );

    /// <summary>Deletes all resources.</summary>
    public Task<InlineRun> DestroyAsync(CancellationToken cancellationToken = default) =>
        InlineRun.OfAsync(
            new(RunKind.Destroy, IsPreview: false, _stack),
            events => Open().DestroyAsync(new(), events, Control(cancellationToken))
        );

    /// <summary>Deletes the state. What the stack still has stays where it is.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<InlineRun> UpdateAsync(bool isPreview, CancellationToken cancellation) =>
        InlineRun.OfAsync(
            new(RunKind.Update, isPreview, _stack),
            events =>
                Open().UpdateAsync(_program, new RunOptions { IsPreview = isPreview }, events, Control(cancellation))
        );

    private LocalStack Open() =>
        LocalStack.Of(
            _project,
            _stack,
            Config.Aggregate(
                StackConfig.Empty,
                (all, entry) => all.With(ConfigKey.Full(entry.Key, _project.Name), new(entry.Value, IsSecret: false))
            ),
            Variable,
            TimeProvider.System,
            KeyDerivations.Quick
        );

    // The state stays in this process: secrets in it need a passphrase, and any will do.
    private string? Variable(string name) =>
        name == StackSecrets.Variable ? _passphrase : Environment.GetEnvironmentVariable(name);

    private static RunControl Control(CancellationToken cancellation) => new(cancellation, CancellationToken.None);
}
