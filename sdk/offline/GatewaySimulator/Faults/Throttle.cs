using System.Globalization;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Faults;

/// <summary>Lets so many calls through in any window of time, and refuses the rest as the front gateway does.</summary>
internal sealed class Throttle(int limit, TimeSpan window, RetryAfter retryAfter, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _passed = new();

    public Answer? Refusal()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_passed.TryPeek(out var oldest) && oldest + window <= now)
                _passed.Dequeue();
            if (_passed.Count < limit)
            {
                _passed.Enqueue(now);
                return null;
            }
            var refusal = FrontGateway.Throttled($"policy user over ratelimit,limit:{limit},time:{Words(window)}");
            return WithRetryAfter(refusal, _passed.TryPeek(out var first) ? first + window : now + window, now);
        }
    }

    private Answer WithRetryAfter(Answer refusal, DateTimeOffset free, DateTimeOffset now)
    {
        var seconds = (long)Math.Ceiling((free - now).TotalSeconds);
        return retryAfter switch
        {
            RetryAfter.Seconds => refusal.With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)),
            RetryAfter.Date => refusal.With(
                "Retry-After",
                now.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)
            ),
            _ => refusal,
        };
    }

    private static string Words(TimeSpan time) =>
        time.Ticks % TimeSpan.TicksPerMinute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes} minute")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} second");
}
