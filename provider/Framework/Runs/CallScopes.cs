using PulumiApig.Framework.Messages;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Framework.Runs;

/// <summary>
/// Ends running calls when the engine says Cancel. It says so at the end of every run too, and an attached plugin then
/// serves the next one, so a new configuration makes calls possible again.
/// </summary>
internal sealed class CallScopes : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _cancelled = new();

    /// <summary>A token for one call: of the call itself, and of Cancel.</summary>
    /// <exception cref="ResourceException">The engine has said Cancel.</exception>
    public CancellationTokenSource Open(CancellationToken call)
    {
        lock (_gate)
        {
            return _cancelled.IsCancellationRequested
                ? throw new ResourceException(
                    StatusCode.Cancelled,
                    FrameworkMessages.RunCancelled.Says("The engine has cancelled this run. Nothing was changed.")
                )
                : CancellationTokenSource.CreateLinkedTokenSource(call, _cancelled.Token);
        }
    }

    public void Cancel()
    {
        CancellationTokenSource running;
        lock (_gate)
            running = _cancelled;
        running.Cancel();
    }

    /// <summary>Makes calls possible again; false when they were possible all along.</summary>
    public bool Reset()
    {
        lock (_gate)
        {
            if (!_cancelled.IsCancellationRequested)
                return false;
            _cancelled = new CancellationTokenSource();
            return true;
        }
    }

    public void Dispose() => _cancelled.Dispose();
}
