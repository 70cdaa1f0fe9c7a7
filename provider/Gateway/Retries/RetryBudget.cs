namespace PulumiApig.Gateway.Retries;

/// <summary>
/// Keeps a client from making an outage worse: a hundred repeats, as in the standard mode of the AWS SDKs; under lasting
/// failure one more for every ten requests.
/// </summary>
internal sealed class RetryBudget
{
    private const int Reserve = 100;
    private const int RequestsPerRepeat = 10;

    private readonly Lock _gate = new();
    private int _tenths = Reserve * RequestsPerRepeat;

    /// <summary>Counts a request that is no repeat.</summary>
    public void CountRequest()
    {
        lock (_gate)
            _tenths = Math.Min(_tenths + 1, Reserve * RequestsPerRepeat);
    }

    /// <summary>Takes one repeat out; false when the budget is used up.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            if (_tenths < RequestsPerRepeat)
                return false;
            _tenths -= RequestsPerRepeat;
            return true;
        }
    }
}
