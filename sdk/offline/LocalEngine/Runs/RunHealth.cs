using PulumiApig.LocalEngine.Providers;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.LocalEngine.Runs;

/// <summary>Whether a run goes well, and whether it may begin anything new.</summary>
internal sealed class RunHealth : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public bool HasFailed { get; private set; }

    /// <summary>A provider failed in a way that leaves open what it did.</summary>
    public bool MaybeCorrupt { get; private set; }

    /// <summary>Fires when nothing new may begin.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>The run has failed, and goes on to show the rest.</summary>
    public void SetFailed() => HasFailed = true;

    /// <summary>The run has failed: what runs may end, nothing new begins.</summary>
    public void Stop()
    {
        HasFailed = true;
        _stopping.Cancel();
    }

    /// <summary>Takes note of a provider's failure: some codes mean that it is not known what was done.</summary>
    public void Note(RpcException error)
    {
        if (
            error.Code is StatusCode.Unknown or StatusCode.Internal or StatusCode.DataLoss
            && InitFailure.Of(error) is null
        )
            MaybeCorrupt = true;
    }

    /// <exception cref="RunStoppedException">Nothing new may begin.</exception>
    public void ThrowIfStopped()
    {
        if (_stopping.IsCancellationRequested)
            throw new RunStoppedException();
    }

    public void Dispose() => _stopping.Dispose();
}

/// <summary>The run has failed elsewhere, or here; nothing more comes. Diagnostics say why.</summary>
internal sealed class RunStoppedException() : Exception("The run has stopped.");
