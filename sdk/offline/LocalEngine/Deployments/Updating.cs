using PulumiApig.Engine.Protocol.Monitor;
using PulumiApig.LocalEngine.Deployments.Goals;
using PulumiApig.LocalEngine.Deployments.Steps;
using PulumiApig.LocalEngine.Events;
using PulumiApig.LocalEngine.Programs;
using PulumiApig.LocalEngine.Runs;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.LocalEngine.Deployments;

/// <summary>Runs a program and brings the stack to what it registers; or, in a preview, says how.</summary>
internal sealed class Updating : IDisposable
{
    private readonly Run _run;
    private readonly StepExecutor _executor;
    private readonly ResourceRegistrar _registrar;
    private readonly ComponentOutputs _outputs;
    private readonly GoalRegistry _goals = new();
    private readonly ProgramLife _life = new();

    public Updating(Run run)
    {
        _run = run;
        _executor = new(run);
        _registrar = new(run, _goals, _executor);
        _outputs = new(run);
        Monitor = new DeploymentMonitor(run, _registrar, _goals, _outputs, _life);
    }

    /// <summary>What the program talks to.</summary>
    public IResourceMonitor Monitor { get; }

    public void Dispose()
    {
        _registrar.Dispose();
        _executor.Dispose();
    }

    /// <param name="program">The program.</param>
    /// <param name="environment">What it finds in its environment.</param>
    /// <param name="kill">Ends the program at once.</param>
    public async Task RunAsync(IProgram program, ProgramEnvironment environment, CancellationToken kill)
    {
        WarnOfPending();
        var running = RunProgramAsync(program, environment, kill);
        await Task.WhenAny(running, _life.Registered);
        await FinishAsync();
        _life.MarkEnded();
        await running;
    }

    /// <summary>Deletes what the program did not register, unless the run has failed.</summary>
    private async Task FinishAsync()
    {
        if (_run.Health.Stopping.IsCancellationRequested)
            return;
        var targets = _run.Options.Targets;
        try
        {
            // What failed keeps what it was, and all that it needs.
            await new Deletions(_run, _executor).RunAsync(r =>
                !_goals.HasFailed(r.Urn) && (targets.IsEmpty || targets.Match(r.Urn))
            );
            if (!_run.Health.HasFailed)
                await _outputs.FinishAsync();
        }
        catch (RunStoppedException)
        {
            // A diagnostic has said why.
        }
    }

    private async Task RunProgramAsync(IProgram program, ProgramEnvironment environment, CancellationToken kill)
    {
        int code;
        try
        {
            code = await program.RunAsync(environment, line => _run.Events.Publish(new ProgramOutput(line)), kill);
        }
        catch (LocalEngineException e)
        {
            _run.Fail(e.Message);
            return;
        }
        if (code == ProgramExit.Success)
            return;
        // A program whose run has stopped ends badly because of that.
        if (code != ProgramExit.AlreadyReported && !_run.Health.Stopping.IsCancellationRequested)
            _run.Say(LogSeverity.Error, $"Program exited with non-zero exit code: {code}");
        _run.Health.Stop();
    }

    private void WarnOfPending()
    {
        if (_run.Olds.Pending.IsEmpty)
            return;
        var lines = _run.Olds.Pending.Select(p =>
            $"  * {p.Resource.Urn}, interrupted while {p.Kind.ToString().ToLowerInvariant()}"
        );
        _run.Say(
            LogSeverity.Warning,
            "An earlier run was interrupted. It is not known what came of:\n"
                + string.Join('\n', lines)
                + "\nThe state may not have what was created. Import it, or say that nothing was created with "
                + "`apig-local refresh --clear-pending-creates`."
        );
    }
}
