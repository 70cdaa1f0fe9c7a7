using System.Globalization;

namespace PulumiApig.Gateway.Calls;

/// <summary>One call of a user: its deadline, and what its attempts have come to so far.</summary>
internal sealed class GatewayCall(Operation operation, CallTime time, Action<WaitNotice>? onWait)
{
    private readonly Dictionary<RetryClass, int> _repeats = [];

    public Operation Operation => operation;

    public Action<WaitNotice>? OnWait => onWait;

    /// <summary>Fires when the caller gives up or time runs out.</summary>
    public CancellationToken Token => time.Token;

    /// <summary>Fires when time runs out, and some seconds after the caller has given up: for a change that is under way.</summary>
    public CancellationToken ChangeToken => time.ChangeToken;

    /// <summary>Whether the caller has given up or time has run out: no request begins any more.</summary>
    public bool IsOver => time.Token.IsCancellationRequested || time.Left <= TimeSpan.Zero;

    public TimeSpan TimeLeft => time.Left;

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an attempt without a clear answer may have changed something, or may still do so.</summary>
    public bool MayHaveActed { get; set; }

    /// <summary>Whether a refused token was renewed already; it is done once.</summary>
    public bool Renewed { get; set; }

    private Effect Effect => operation.Writes && MayHaveActed ? Effect.Unknown : Effect.None;

    public int RepeatsOf(RetryClass retry) => _repeats.GetValueOrDefault(retry);

    public void CountRepeat(RetryClass retry) => _repeats[retry] = RepeatsOf(retry) + 1;

    /// <summary>A step of this call that counts its own attempts within the same time.</summary>
    public GatewayCall Step(Operation step) => new(step, time, onWait);

    /// <summary>The error of this call for a reason.</summary>
    /// <param name="kind">The kind of failure.</param>
    /// <param name="reason">Why, in words that start small and end without a stop.</param>
    /// <param name="advice">The next step, as one or more sentences.</param>
    /// <param name="number">The number of the message; that of the kind when null.</param>
    public GatewayError Fail(FailureKind kind, string reason, string advice, int? number = null) =>
        new()
        {
            Kind = kind,
            Number = number ?? (int)kind,
            Operation = operation.Words,
            Resource = operation.Resource,
            Reason = reason,
            Effect = Effect,
            Advice = advice,
            Attempts = Attempts,
        };

    /// <summary>The error when the caller gave up or time ran out during a wait.</summary>
    public GatewayError Ended(string waitedFor) =>
        time.CallerGaveUp
            ? Fail(FailureKind.Cancelled, $"the call was cancelled while it waited for {waitedFor}", AfterEnd)
            : Fail(
                FailureKind.DeadlineExceeded,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the {time.Timeout.TotalSeconds:0.#} s for the call ran out while it waited for {waitedFor}"
                ),
                AfterEnd
            );

    /// <summary>What to do after a call without a clear answer.</summary>
    public string AfterEnd =>
        Effect is Effect.None ? "Repeat the call." : "Look at what is there now, or repeat the call.";

    /// <summary>Makes the error of a step, or of work shared with other calls, an error of this call.</summary>
    public GatewayError Adopt(GatewayError error) =>
        error with
        {
            Operation = operation.Words,
            Resource = operation.Resource,
            Effect = Effect,
        };
}
