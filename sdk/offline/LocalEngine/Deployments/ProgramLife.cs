namespace PulumiApig.LocalEngine.Deployments;

/// <summary>The moments of a program's life that its run knows of.</summary>
internal sealed class ProgramLife
{
    private readonly TaskCompletionSource _registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the program says that it has registered all.</summary>
    public Task Registered => _registered.Task;

    /// <summary>Completes when the run is over.</summary>
    public Task RunEnded => _ended.Task;

    /// <summary>The program has registered all.</summary>
    public void MarkRegistered() => _registered.TrySetResult();

    /// <summary>The run is over.</summary>
    public void MarkEnded() => _ended.TrySetResult();
}
