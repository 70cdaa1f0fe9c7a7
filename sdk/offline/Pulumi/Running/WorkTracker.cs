using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// All that a program has started: outputs, registrations, messages. The program is over when none of it is under
/// way, or when one has failed.
/// </summary>
internal sealed class WorkTracker
{
    private readonly Lock _gate = new();
    private readonly HashSet<Exception> _failures = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        lock (_gate)
            _underWay++;
        _ = task.ContinueWith(Finish, default, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing is under way or something has failed; gives the failures, each once.</summary>
    public async Task<ImmutableArray<Exception>> WhenOverAsync()
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_underWay == 0 || _failures.Count > 0)
                    return [.. _failures];
                changed = _changed.Task;
            }
            await changed;
        }
    }

    private void Finish(Task task)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            _underWay--;
            if (task.IsFaulted)
                _failures.UnionWith(task.Exception.Flatten().InnerExceptions);
            else if (task.IsCanceled)
                _failures.Add(new TaskCanceledException(task));
            changed = _changed;
            if (_underWay > 0 && _failures.Count == 0)
                return;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }
}
