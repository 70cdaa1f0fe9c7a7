namespace PulumiApig.Gateway;

/// <summary>What one call wants other than its client.</summary>
public sealed record CallOptions
{
    /// <summary>The time for the call with all its repeats.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Is told when the call waits for longer than a few seconds.</summary>
    public Action<WaitNotice>? OnWait { get; init; }
}
