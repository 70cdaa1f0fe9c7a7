using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway.Credentials;

/// <summary>A credential that is fetched, kept, and fetched anew before it ends. Callers who need it at once share one fetch.</summary>
internal sealed class RenewingSource(
    string describe,
    bool canRenew,
    TimeSpan timeout,
    TimeProvider time,
    Func<GatewayCall, Task<Outcome<Lease>>> fetch
) : ICredentialSource
{
    private readonly SingleFlight<Outcome<Lease>> _flight = new();
    private volatile Lease? _lease;

    public string Describe => describe;

    public bool CanRenew => canRenew;

    public async Task<Outcome<Lease>> GetAsync(GatewayCall call)
    {
        if (_lease is { } lease && lease.IsFreshAt(time.GetUtcNow()))
            return lease;
        try
        {
            var fetched = await _flight.JoinAsync(abandoned => FetchAsync(call, abandoned), call.Token);
            return fetched.Error is { } error ? call.Adopt(error) : fetched;
        }
        catch (OperationCanceledException)
        {
            return call.Ended("the identity service");
        }
    }

    // A caller with an older lease finds that another one has renewed it already.
    public void Refuse(Lease refused) => Interlocked.CompareExchange(ref _lease, null, refused);

    private async Task<Outcome<Lease>> FetchAsync(GatewayCall first, CancellationToken abandoned)
    {
        using var sharedTime = new CallTime(timeout, time, abandoned);
        var fetched = await fetch(new GatewayCall(first.Operation with { Writes = false }, sharedTime, first.OnWait));
        if (fetched.IsSuccess)
            _lease = fetched.Value;
        return fetched;
    }
}
