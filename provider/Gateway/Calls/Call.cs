namespace PulumiApig.Gateway.Calls;

/// <summary>One call of a user: its deadline, and what its attempts have come to so far.</summary>
internal sealed class Call
{
    private readonly CallTime _time;
    private readonly Dictionary<RetryClass, int> _repeats = [];

    public Call(Operation operation, CallTime time, Action<WaitNotice>? onWait)
    {
        Operation = operation;
        _time = time;
        OnWait = onWait;
    }

    public Operation Operation { get; }

    public Action<WaitNotice>? OnWait { get; }

    /// <summary>Fires when the caller gives up or time runs out.</summary>
    public CancellationToken Token => _time.Token;

    public bool CallerGaveUp => _time.CallerGaveUp;

    public TimeSpan Timeout => _time.Timeout;

    public TimeSpan TimeLeft => _time.Left;

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an attempt without a clear answer may have changed something.</summary>
    public bool MayHaveActed { get; set; }

    /// <summary>Whether a refused token was renewed already; it is done once.</summary>
    public bool Renewed { get; set; }

    public Effect Effect => Operation.Writes && MayHaveActed ? Effect.Unknown : Effect.None;

    public int RepeatsOf(RetryClass retry) => _repeats.GetValueOrDefault(retry);

    public void CountRepeat(RetryClass retry) => _repeats[retry] = RepeatsOf(retry) + 1;

    /// <summary>A step of this call that counts its own attempts within the same time.</summary>
    public Call Step(Operation operation) => new(operation, _time, OnWait);

    /// <summary>Makes the error of a step, or of work shared with other calls, an error of this call.</summary>
    public GatewayError Adopt(GatewayError error) =>
        error with
        {
            Operation = Operation.Words,
            Resource = Operation.Resource,
            Effect = Effect,
        };
}
