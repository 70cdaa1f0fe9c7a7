using PulumiApig.Framework.Messages;

namespace PulumiApig.Framework.Runs;

/// <summary>One call of the engine: for which resource, with what, and how long.</summary>
/// <typeparam name="TSession">The configured provider.</typeparam>
/// <param name="Urn">URN of the resource; empty where no resource is meant.</param>
/// <param name="Session">The configured provider.</param>
/// <param name="Log">Messages to the user, at this resource.</param>
/// <param name="Time">The clock.</param>
/// <param name="Timeout">The user's time limit; null leaves it to the client.</param>
/// <param name="Cancellation">Ends the call.</param>
public sealed record Call<TSession>(
    string Urn,
    TSession Session,
    ResourceLog Log,
    TimeProvider Time,
    TimeSpan? Timeout,
    CancellationToken Cancellation
)
    where TSession : ISession
{
    /// <summary>When it began, by the clock's own count.</summary>
    public long Started { get; } = Time.GetTimestamp();
}
