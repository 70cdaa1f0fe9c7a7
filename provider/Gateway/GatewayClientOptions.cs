namespace PulumiApig.Gateway;

/// <summary>What a client needs from its surroundings; each part can be replaced, so that tests need no network and no time.</summary>
public sealed record GatewayClientOptions
{
    /// <summary>The clock for deadlines, waits, signatures and token lifetimes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives a number from 0 (inclusive) to 1 (exclusive) for the jitter of waits.</summary>
    public Func<double> Randomness { get; init; } = Random.Shared.NextDouble;

    /// <summary>Makes the innermost HTTP handler; sockets when null.</summary>
    public Func<HttpMessageHandler>? HandlerFactory { get; init; }

    /// <summary>Where settings that were not given come from.</summary>
    public HostEnvironment Host { get; init; } = HostEnvironment.Current;

    /// <summary>The time for a call with all its repeats, when the call itself does not say.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The time for one attempt.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Is told of every attempt; never of a secret.</summary>
    public Action<GatewayLogEntry>? Log { get; init; }

    /// <summary>Is told when a call waits for longer than a few seconds, when the call itself does not say whom to tell.</summary>
    public Action<WaitNotice>? OnWait { get; init; }

    /// <summary>What serialises changes per gateway; share one between clients that live in one process.</summary>
    public GatewayLocks Locks { get; init; } = new();

    /// <summary>Who is calling, put before the client's own name in the User-Agent header.</summary>
    public string? UserAgent { get; init; }
}
