using PulumiApig.Protocol.Provider;

namespace PulumiApig.Protocol.Tests.Support;

/// <summary>A handler that never answers.</summary>
internal sealed class Waiting
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Started => _started.Task;

    /// <summary>Done when a call was cancelled.</summary>
    public Task Told => _told.Task;

    public async Task<InvokeResponse> HandleAsync(InvokeRequest request, CancellationToken cancellation)
    {
        _started.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            _told.TrySetResult();
        }
        return new();
    }
}
