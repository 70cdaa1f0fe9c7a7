using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Retries;

/// <summary>Sends requests, and repeats what may be repeated, within the time, the budget and the rule of its class.</summary>
internal sealed class Dispatcher(
    Wire wire,
    Explainer explainer,
    TimeProvider time,
    Func<double> random,
    int maxRetries,
    Action<GatewayLogEntry>? log
)
{
    // No longer wait goes by without a word.
    private static readonly TimeSpan SilentWait = TimeSpan.FromSeconds(3);

    // No service of this cloud is known to send a Retry-After; a proxy's must not stop a deployment for an hour.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    private readonly RetryBudget _budget = new();

    /// <summary>Sends a request that is safe to repeat until it is answered well or may not be repeated any more.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads a success; one that is not understood is asked for again.</param>
    public async Task<Outcome<T>> SendAsync<T>(ApiRequest request, GatewayCall call, AnswerReader<T> read)
    {
        while (true)
        {
            if (!(await SendOnceAsync(request, call)).TryGet(out var attempt, out var error))
                return error;
            if (attempt.Answer is { IsSuccess: true } answer)
            {
                if (read(answer, out var value))
                    return Outcome.Of(value);
                attempt = attempt with { Fault = Fault.Garbled, FaultText = Explainer.NotDocumented };
                call.MayHaveActed |= request.IsChange;
            }
            if (!await WaitToRepeatAsync(attempt, call))
                return GiveUp(attempt, request, call);
        }
    }

    /// <summary>The error after the last attempt; that the caller or the time ended the repeats is a part of it.</summary>
    public GatewayError GiveUp(Attempt attempt, ApiRequest request, GatewayCall call)
    {
        var error = explainer.Explain(attempt, request, call);
        if (!call.IsOver || RetryRule.For(ClassOf(attempt), maxRetries) is null)
            return error;
        var ended = call.Ended("the time to repeat the request");
        return error.As(ended.Kind) with { Reason = $"{ended.Reason}; before that {error.Reason}" };
    }

    /// <summary>Sends a request once; only a token that was refused as old is renewed and the request sent again, once.</summary>
    /// <remarks>A refused signature is never repeated: five of them lock the access key.</remarks>
    public async Task<Outcome<Attempt>> SendOnceAsync(
        ApiRequest request,
        GatewayCall call,
        TimeSpan? attemptTimeout = null
    )
    {
        while (true)
        {
            Lease? lease = null;
            if (request.Source is { } source && !(await source.GetAsync(call)).TryGet(out lease, out var error))
                return error;
            // What is not sent has surely not acted.
            if (call.IsOver)
                return call.Ended("the turn of its request");
            var attempt = await AttemptAsync(request, lease?.Credential, call, attemptTimeout);
            if (
                request.Source is not { CanRenew: true }
                || call.Renewed
                || attempt.Meaning?.Retry is not RetryClass.RenewToken
            )
                return attempt;
            call.Renewed = true;
            request.Source.Refuse(lease!);
        }
    }

    /// <summary>Waits until the request may be repeated; false when it may not, or no longer.</summary>
    public async Task<bool> WaitToRepeatAsync(Attempt attempt, GatewayCall call)
    {
        var retry = ClassOf(attempt);
        if (call.IsOver || RetryRule.For(retry, maxRetries) is not { } rule)
            return false;
        var repeats = call.RepeatsOf(retry);
        if (repeats >= rule.MaxRepeats)
            return false;

        var wait = rule.Wait(repeats, random());
        if (attempt.Answer?.RetryAfter is { } asked)
            wait = Durations.Longer(wait, Durations.Shorter(asked, LongestRetryAfter));
        if (wait >= call.TimeLeft || (rule.Budgeted && !_budget.TryTake()))
            return false;

        call.CountRepeat(retry);
        if (wait > SilentWait)
            call.OnWait?.Invoke(
                new WaitNotice(
                    call.Operation.Words,
                    call.Operation.Resource,
                    wait,
                    attempt.Meaning?.Meaning ?? attempt.FaultText!
                )
            );
        return await DelayAsync(wait, call.Token);
    }

    private async Task<Attempt> AttemptAsync(
        ApiRequest request,
        Credential? credential,
        GatewayCall call,
        TimeSpan? timeout
    )
    {
        if (call.Attempts++ == 0)
            _budget.CountRequest();
        var token = request.IsChange ? call.ChangeToken : call.Token;
        var attempt = await wire.SendAsync(request, credential, timeout, token);
        call.MayHaveActed |=
            request.IsChange && attempt is not { HasNotActed: true } and not { Answer.IsSuccess: true };
        log?.Invoke(
            new GatewayLogEntry(
                call.Operation.Words,
                request.Method.Method,
                request.Endpoint.Authority + request.Path,
                call.Attempts,
                attempt.Answer?.Status,
                attempt.Answer is null ? attempt.FaultText! : attempt.Error?.Code ?? "",
                attempt.Answer?.RequestId,
                attempt.Duration
            )
        );
        return attempt;
    }

    private static RetryClass ClassOf(Attempt attempt) =>
        attempt.Fault switch
        {
            Fault.None => attempt.Meaning?.Retry ?? RetryClass.Never,
            Fault.NotSent or Fault.Garbled or Fault.Lost or Fault.TimedOut => RetryClass.Trouble,
            _ => RetryClass.Never,
        };

    private async Task<bool> DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
