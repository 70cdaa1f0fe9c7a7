using PulumiApig.Simulator.Faults;

namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>How much the simulator's clock is ahead of the true one: signatures and tokens are judged by it.</summary>
    public TimeSpan ClockSkew
    {
        get => _clock.Skew;
        set => _clock.Skew = value;
    }

    /// <summary>Begins the description of a fault.</summary>
    /// <param name="method">The HTTP method; <c>*</c> for all.</param>
    /// <param name="path">A pattern for the path, such as those in <see cref="ApigPath"/>.</param>
    public FaultBuilder On(string method, string path) =>
        new(this, _faults, new FaultWindow(method, path), FaultEffects.None);

    /// <summary>
    /// Lets calls of the gateway service fail at random in the ways that networks and gateways do: cut connections
    /// before and after applying, truncated answers, 429, 500, 502 and 503.
    /// </summary>
    /// <param name="probability">Of a fault, for every call: 0 to 1.</param>
    /// <param name="seed">The same seed gives the same faults to the same sequence of calls.</param>
    public Fault FailAtRandom(double probability, int seed)
    {
        var window = new FaultWindow("*", ApigPath.Gateway)
        {
            Times = null,
            Probability = probability,
            Seed = seed,
        };
        var rule = new FaultRule(window, FaultEffects.AtRandom);
        _faults.Add(rule);
        return new Fault(_faults, rule);
    }

    /// <summary>Removes all faults and the throttle, and sets the clock right.</summary>
    public void ClearFaults()
    {
        _faults.Clear();
        _throttle = null;
        ClockSkew = TimeSpan.Zero;
    }

    /// <summary>Refuses calls of the gateway service beyond a rate with 429 APIGW.0308.</summary>
    /// <param name="limit">How many calls pass in any window of time.</param>
    /// <param name="window">The length of the window.</param>
    /// <param name="retryAfter">Whether the refusal says when to repeat.</param>
    public void ThrottleTo(int limit, TimeSpan window, RetryAfter retryAfter = RetryAfter.None) =>
        _throttle = new Throttle(limit, window, retryAfter, _clock);

    /// <summary>Ends <see cref="ThrottleTo"/>.</summary>
    public void StopThrottling() => _throttle = null;
}
