using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Retries;

/// <summary>Sends requests and is patient: what may be repeated is, within the time, the budget and the rule of its class.</summary>
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

    /// <summary>Sends a request that is safe to repeat until it is answered well or patience ends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="source">Whose credentials to use; null for none.</param>
    /// <param name="call">The call.</param>
    /// <param name="isUnderstood">Whether a success says what it should; after the last attempt it is handed over all the same.</param>
    public async Task<Outcome<Answer>> SendAsync(
        ApiRequest request,
        ICredentialSource? source,
        Call call,
        Func<Answer, bool>? isUnderstood = null
    )
    {
        while (true)
        {
            var sent = await SendOnceAsync(request, source, call);
            if (!sent.TryGet(out var attempt, out var error))
                return error;
            if (attempt.Answer is { IsSuccess: true } answer)
            {
                if (isUnderstood?.Invoke(answer) is not false)
                    return answer;
                call.MayHaveActed |= request.Method != HttpMethod.Get;
                attempt = attempt with
                {
                    Fault = Fault.Garbled,
                    FaultText = "the answer is not what the service documents",
                };
            }
            if (!await WaitToRepeatAsync(attempt, call))
                return attempt.Fault is Fault.Garbled ? attempt.Answer! : GiveUp(attempt, request, source, call);
        }
    }

    /// <summary>The error after the last attempt; that the caller or the time ended the patience is a part of it.</summary>
    public GatewayError GiveUp(Attempt attempt, ApiRequest request, ICredentialSource? source, Call call)
    {
        var error = explainer.Explain(attempt, request, source, call);
        if (!call.Token.IsCancellationRequested || RetryRule.For(ClassOf(attempt), maxRetries) is null)
            return error;
        var ended = Explainer.Ended(call, "the time to repeat the request");
        return error with { Kind = ended.Kind, Reason = $"{ended.Reason}; before that {error.Reason}" };
    }

    /// <summary>Sends a request once; only a token that was refused as old is renewed and the request sent again, once.</summary>
    /// <remarks>A refused signature is never repeated: five of them lock the access key.</remarks>
    public async Task<Outcome<Attempt>> SendOnceAsync(
        ApiRequest request,
        ICredentialSource? source,
        Call call,
        TimeSpan? attemptTimeout = null
    )
    {
        while (true)
        {
            Lease? lease = null;
            if (source is not null && !(await source.GetAsync(call)).TryGet(out lease, out var error))
                return error;
            var attempt = await AttemptAsync(request, lease?.Credential, call, attemptTimeout);
            if (
                source is not { CanRenew: true }
                || call.Renewed
                || explainer.Meaning(attempt)?.Retry is not RetryClass.RenewToken
            )
                return attempt;
            call.Renewed = true;
            source.Refuse(lease!);
        }
    }

    /// <summary>Waits until the request may be repeated; false when it may not, or no longer.</summary>
    public async Task<bool> WaitToRepeatAsync(Attempt attempt, Call call)
    {
        var retry = ClassOf(attempt);
        if (call.Token.IsCancellationRequested || RetryRule.For(retry, maxRetries) is not { } rule)
            return false;
        var repeats = call.RepeatsOf(retry);
        if (repeats >= rule.MaxRepeats)
            return false;

        var wait = rule.Wait(repeats, random());
        if (attempt.Answer?.RetryAfter is { } asked)
            wait = Max(wait, asked < LongestRetryAfter ? asked : LongestRetryAfter);
        if (wait >= call.TimeLeft || (rule.Budgeted && !_budget.TryTake()))
            return false;

        call.CountRepeat(retry);
        if (wait > SilentWait)
            call.OnWait?.Invoke(
                new WaitNotice(call.Operation.Words, wait, explainer.Meaning(attempt)?.Meaning ?? attempt.FaultText!)
            );
        return await DelayAsync(wait, call.Token);
    }

    private async Task<Attempt> AttemptAsync(ApiRequest request, Credential? credential, Call call, TimeSpan? timeout)
    {
        if (call.Attempts++ == 0)
            _budget.CountRequest();
        var attempt = await wire.SendAsync(request, credential, timeout, call.Token);
        attempt = attempt with { FaultText = explainer.Redactor.Clean(attempt.FaultText) };
        if (request.Method != HttpMethod.Get && !request.ToIdentity && MayHaveActed(attempt))
            call.MayHaveActed = true;
        log?.Invoke(
            new GatewayLogEntry(
                call.Operation.Words,
                request.Method.Method,
                request.Endpoint.Authority + request.Path,
                call.Attempts,
                attempt.Answer?.Status,
                OutcomeText(attempt),
                attempt.Answer?.RequestId,
                attempt.Duration
            )
        );
        return attempt;
    }

    private RetryClass ClassOf(Attempt attempt) =>
        attempt.Fault switch
        {
            Fault.None => explainer.Meaning(attempt)?.Retry ?? RetryClass.Never,
            Fault.NotSent or Fault.Garbled or Fault.Lost or Fault.TimedOut => RetryClass.Trouble,
            _ => RetryClass.Never,
        };

    private bool MayHaveActed(Attempt attempt) =>
        attempt.Fault switch
        {
            Fault.None => attempt.Answer!.Status >= 500 || explainer.Meaning(attempt)?.Retry is RetryClass.Contention,
            Fault.NotSent or Fault.Unreachable => false,
            _ => true,
        };

    private string OutcomeText(Attempt attempt) =>
        attempt.Answer switch
        {
            null => attempt.FaultText!,
            { IsSuccess: true } => "",
            var answer => ErrorBody.Read(answer.Body, explainer.Redactor).Code ?? "",
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

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
