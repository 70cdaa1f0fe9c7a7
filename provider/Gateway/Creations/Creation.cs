using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Errors;
using PulumiApig.Gateway.Lists;
using PulumiApig.Gateway.Retries;
using PulumiApig.Gateway.Service;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Creations;

/// <summary>
/// The creation of one thing: look by its natural key, request, and after a lost answer look again and decide. It runs
/// while no other call of this process changes things of the same kind; what other processes do shows in the looks. The
/// first look may be at a list that is remembered: then a lost answer may leave it unknown who created what is there.
/// </summary>
/// <remarks>
/// A request whose answer was lost may be on its way still: that a look does not find the thing proves nothing then.
/// What proves that it has not acted and never will is an answer of the service to this very request, or the key in
/// the hands of another. That it has acted is proven by the thing, alone new and as asked.
/// </remarks>
internal sealed class Creation<T>(
    GatewayService service,
    Dispatcher dispatcher,
    Explainer explainer,
    Creatable<T> wanted,
    GatewayCall call
)
    where T : class
{
    // Kept back from the last request: its answer may be lost, and then there must be time to look.
    private static readonly TimeSpan TimeToLook = TimeSpan.FromSeconds(10);

    private const string LookLater =
        "Look at the gateway in some minutes: if it is there then, import it; else repeat the call.";

    // A request had no answer and may still take effect.
    private bool _isPending;
    private bool _rivalSeen;

    public async Task<Outcome<T>> RunAsync()
    {
        for (var now = false; ; now = true)
        {
            if (!(await LookAsync(now)).TryGet(out var before, out var error))
                return Failed(call.Adopt(error));
            if (before.Items.FirstOrDefault(wanted.HasKey) is { } there)
            {
                if (before.IsFresh)
                    return Taken(there);
                // Another client may have removed it meanwhile.
                continue;
            }

            var made = await service.RequestAsync(HttpMethod.Post, wanted.Path, call, wanted.Body);
            if (!made.TryGet(out var request, out error))
                return Failed(error);
            if (!(await dispatcher.SendOnceAsync(request, call, TimeForRequest())).TryGet(out var attempt, out error))
                return Failed(error);
            if (attempt.Answer is { IsSuccess: true } answer && wanted.Read(answer) is { } created)
                return created;

            if (await JudgeAsync(attempt, request, before) is { } known)
                return known;
            if (!await dispatcher.WaitToRepeatAsync(attempt, call))
                return Failed(dispatcher.GiveUp(attempt, request, call));
        }
    }

    /// <summary>Finds out what became of a request that did not succeed; null when it may be repeated.</summary>
    private async Task<Outcome<T>?> JudgeAsync(Attempt attempt, ApiRequest request, Reading<T> before)
    {
        if (attempt.Meaning is { Kind: FailureKind.AlreadyExists })
            return await RefusedAsync(attempt, request);
        if (attempt.HasNotActed)
            return null;

        _rivalSeen |= attempt.Meaning is { Retry: RetryClass.Contention };
        wanted.NoteTrouble();
        var failed = explainer.Explain(attempt, request, call);
        if (call.IsOver)
            return Unknown(failed);
        if (!(await LookAsync(now: true)).TryGet(out var look, out var error))
            return Unknown(
                failed with
                {
                    Reason =
                        $"{failed.Reason}, and what became of the request could not be looked up because {error.Reason}",
                }
            );

        var after = look.Items;
        switch (LookAgain.Judge(wanted, before, after, _rivalSeen))
        {
            case Evidence.CreatedByThisCall:
                return after.First(wanted.HasKey);
            case Evidence.CreatedByAnother:
                return Taken(after.First(wanted.HasKey));
            case Evidence.Ambiguous:
                return CannotTell(after.First(wanted.HasKey));
            default:
                _isPending |= !attempt.IsDecided;
                call.MayHaveActed = _isPending;
                return null;
        }
    }

    // Nothing was done; but after a request without answer it may be that one which took the key.
    private async Task<Outcome<T>> RefusedAsync(Attempt attempt, ApiRequest request)
    {
        var refused = explainer.Explain(attempt, request, call);
        var there = (await LookAsync(now: true)).TryGet(out var look, out _)
            ? look.Items.FirstOrDefault(wanted.HasKey)
            : null;
        if (_isPending && there is null)
            return Unknown(
                refused with
                {
                    Reason = $"the answer to an earlier request was lost, and now {refused.Reason}",
                    Advice = LookLater,
                }
            );
        if (_isPending && MayBeOwn(there!))
            return CannotTell(there!);
        return refused with
        {
            Reason = there is null ? refused.Reason : $"{wanted.Key} is taken by {wanted.Describe(there)}",
            Effect = Effect.None,
            Found = Found(there),
        };
    }

    private Task<Outcome<Reading<T>>> LookAsync(bool now) => wanted.LookAsync(call.Step(wanted.Looking), now);

    private TimeSpan TimeForRequest() => call.TimeLeft - Durations.Shorter(call.TimeLeft / 4, TimeToLook);

    /// <summary>The error when the key is taken.</summary>
    /// <param name="there">What has it.</param>
    private GatewayError Taken(T there)
    {
        if (_isPending && MayBeOwn(there))
            return CannotTell(there);
        call.MayHaveActed = false;
        return call.Fail(
            FailureKind.AlreadyExists,
            $"{wanted.Key} is taken by {wanted.Describe(there)}",
            "Choose another one, or import what is there."
        ) with
        {
            Found = Found(there),
        };
    }

    private GatewayError CannotTell(T there) =>
        Unknown(
            call.Fail(
                FailureKind.Unknown,
                $"{wanted.Key} was free before and is taken now by {wanted.Describe(there)}, and whether this call or another client created it cannot be known",
                "If no other client creates it, import it."
            )
        ) with
        {
            Found = Found(there),
        };

    private GatewayError Failed(GatewayError error) =>
        _isPending
            ? Unknown(
                error with
                {
                    Reason =
                        $"{error.Reason}; {wanted.Key} is not taken now, but a request whose answer was lost may still take effect",
                    Advice = $"{LookLater} {error.Advice}",
                }
            )
            : error;

    private static GatewayError Unknown(GatewayError error) =>
        error.As(FailureKind.Unknown) with
        {
            Effect = Effect.Unknown,
        };

    private bool MayBeOwn(T there) => wanted.Compare(there) is not Likeness.Different;

    private Existing<T>? Found(T? there) =>
        there is null ? null : new Existing<T>(wanted.IdOf(there), wanted.Describe(there), there);
}
