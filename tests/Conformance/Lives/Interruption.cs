namespace PulumiApig.Conformance.Tests.Lives;

/// <summary>What happens at a request of a run.</summary>
/// <param name="At">Which request, counted from 1.</param>
/// <param name="Ends">The plugin's process ends there.</param>
/// <param name="GatewayActs">Whether the request still reaches the gateway when the plugin ends.</param>
/// <param name="Rival">What somebody else does just before it; null for nothing.</param>
internal sealed record Interruption(int At, bool Ends, bool GatewayActs, Action? Rival)
{
    /// <summary>What is due when the run that it ended has come to its end.</summary>
    public Action? AfterRun { get; init; }
}

/// <summary>The connection of one plugin. When the plugin ends, nothing more goes out, and nobody hears of what is under way.</summary>
internal sealed class InterruptibleHandler(HttpMessageInvoker gateway, Action onRequest) : HttpMessageHandler
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Interruption? _planned;
    private int _requests;

    /// <summary>Completes when the plugin has ended.</summary>
    public Task Ended => _ended.Task;

    public bool HasEnded => _ended.Task.IsCompleted;

    /// <summary>What was planned has happened.</summary>
    public bool HasHit { get; private set; }

    public void Plan(Interruption? planned) => (_planned, _requests, HasHit) = (planned, 0, false);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (HasEnded)
            throw new HttpRequestException("The process has ended.");
        onRequest();
        if (Interlocked.Increment(ref _requests) != _planned?.At)
            return await gateway.SendAsync(request, cancellationToken);
        HasHit = true;
        _planned.Rival?.Invoke();
        if (!_planned.Ends)
            return await gateway.SendAsync(request, cancellationToken);
        if (_planned.GatewayActs)
            (await gateway.SendAsync(request, cancellationToken)).Dispose();
        _ended.TrySetResult();
        throw new HttpRequestException("The process has ended.");
    }
}
