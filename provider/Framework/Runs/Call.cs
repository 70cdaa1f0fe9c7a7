using PulumiApig.Gateway;
using PulumiApig.Plugin.Service;

namespace PulumiApig.Plugin.Resources;

/// <summary>One call of the engine: for which resource, with what, and how long.</summary>
/// <param name="Urn">URN of the resource.</param>
/// <param name="Session">The configured provider.</param>
/// <param name="Log">Messages to the user, at this resource.</param>
/// <param name="Timeout">The user's time limit; null leaves it to the client.</param>
/// <param name="Cancellation">Ends the call.</param>
internal sealed record Call(
    string Urn,
    ProviderSession Session,
    ResourceLog Log,
    TimeSpan? Timeout,
    CancellationToken Cancellation
)
{
    public GatewayClient Gateway => Session.Client;

    /// <summary>Options for calls of the gateway: the time limit, and a word to the user about long waits.</summary>
    public CallOptions Options => new() { Timeout = Timeout, OnWait = wait => Log.Post(wait.ToString()) };
}
