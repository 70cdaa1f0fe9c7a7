using PulumiApig.Framework.Messages;
using PulumiApig.Framework.Runs;
using PulumiApig.Protocol.Grpc;

namespace PulumiApig.Framework.Waiting;

/// <summary>Waiting for what takes its time.</summary>
public static class WaitUntil
{
    // What a timer can take.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>Looks again and again until what there is is ready.</summary>
    /// <param name="call">Has the clock, the time limit and the cancellation.</param>
    /// <param name="look">Looks once.</param>
    /// <param name="isReady">Whether what there is is ready.</param>
    /// <param name="what">What is waited for, for the message: <c>the note is published</c>.</param>
    /// <param name="pace">How often and for how long.</param>
    /// <returns>What there is once it is ready.</returns>
    /// <exception cref="ResourceException">It was not ready in time, or the call was cancelled.</exception>
    public static async Task<T> WaitUntilAsync<TSession, T>(
        this Call<TSession> call,
        Func<CancellationToken, Task<T>> look,
        Func<T, bool> isReady,
        string what,
        Pace pace
    )
        where TSession : ISession
    {
        var limit = call.Timeout ?? pace.AtMost;
        var left = limit - call.Time.GetElapsedTime(call.Started);
        using var tooLong = new CancellationTokenSource(Clamp(left), call.Time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, call.Cancellation);
        try
        {
            for (var pause = pace.First; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, pace.Longest.Ticks)))
            {
                var there = await look(end.Token);
                if (isReady(there))
                    return there;
                await Task.Delay(pause, call.Time, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            throw call.Cancellation.IsCancellationRequested
                ? new ResourceException(StatusCode.Cancelled, FrameworkMessages.WaitCancelled(what))
                : new ResourceException(StatusCode.DeadlineExceeded, FrameworkMessages.NotInTime(what, limit));
        }
    }

    private static TimeSpan Clamp(TimeSpan left) =>
        left < TimeSpan.Zero ? TimeSpan.Zero
        : left > Longest ? Longest
        : left;
}
