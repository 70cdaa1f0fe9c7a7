namespace PulumiApig.Gateway;

/// <summary>That a call waits before it goes on.</summary>
/// <param name="Operation">What is being tried: <c>open ingress port HTTP 8080</c>.</param>
/// <param name="Resource">What it is tried on: <c>gateway fedc…</c>.</param>
/// <param name="Duration">How long it waits.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record WaitNotice(string Operation, string Resource, TimeSpan Duration, string Reason)
{
    /// <summary>The notice as a sentence.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"Waiting {Duration.TotalSeconds:0} s to {Operation} of {Resource}: {Reason}.");
}
