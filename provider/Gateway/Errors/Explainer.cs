using System.Globalization;
using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Credentials;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Errors;

/// <summary>Makes an error of an attempt: the table's words, and what only this client can add to them.</summary>
internal sealed class Explainer(TimeProvider time, Redactor redactor)
{
    // The service refuses signatures that are 15 minutes off; its Date header may lag a little.
    private static readonly TimeSpan NotableSkew = TimeSpan.FromMinutes(10);

    public Redactor Redactor => redactor;

    /// <summary>The meaning of an attempt that was answered with an error; null when it was not.</summary>
    public ErrorMeaning? Meaning(Attempt attempt) =>
        attempt.Answer is { IsSuccess: false } answer
            ? ErrorTable.Find(answer.Status, ErrorBody.Read(answer.Body, redactor).Code)
            : null;

    /// <summary>Makes the error.</summary>
    /// <param name="attempt">The last attempt.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="source">Whose credentials were used; null for none.</param>
    /// <param name="call">The call that failed by it.</param>
    public GatewayError Explain(Attempt attempt, ApiRequest request, ICredentialSource? source, Call call) =>
        attempt.Answer is { } answer ? Answered(answer, request, source, call) : Unanswered(attempt, request, call);

    /// <summary>An error that no request was needed for.</summary>
    public static GatewayError Own(Call call, FailureKind kind, string reason, string advice) =>
        new()
        {
            Kind = kind,
            Operation = call.Operation.Words,
            Resource = call.Operation.Resource,
            Reason = reason,
            Effect = call.Effect,
            Advice = advice,
            Attempts = call.Attempts,
        };

    /// <summary>The error of a call that its caller gave up or that ran out of time while it waited.</summary>
    public static GatewayError Ended(Call call, string waitedFor) =>
        call.CallerGaveUp
            ? Own(
                call,
                FailureKind.Cancelled,
                $"the call was cancelled while it waited for {waitedFor}",
                AfterEnd(call)
            )
            : Own(
                call,
                FailureKind.DeadlineExceeded,
                $"the {Seconds(call.Timeout)} for the call ran out while it waited for {waitedFor}",
                AfterEnd(call)
            );

    private GatewayError Answered(Answer answer, ApiRequest request, ICredentialSource? source, Call call)
    {
        var body = ErrorBody.Read(answer.Body, redactor);
        var meaning = ErrorTable.Find(answer.Status, body.Code);
        var place = request.ToIdentity ? "the identity service refused: " : "";
        return Own(call, meaning.Kind, place + meaning.Meaning, Advice(meaning, answer, request, source, call)) with
        {
            HttpStatus = answer.Status,
            // The identity service puts the status where others put a code.
            Code = body.Code == $"{answer.Status}" ? null : body.Code,
            Message = body.Message,
            RequestId = answer.RequestId ?? body.RequestId,
            IsGone = meaning.IsGone && !request.ToIdentity,
        };
    }

    private static GatewayError Unanswered(Attempt attempt, ApiRequest request, Call call)
    {
        var host = request.Endpoint.GetLeftPart(UriPartial.Authority);
        return attempt.Fault switch
        {
            Fault.Cancelled => Ended(call, $"the answer of {host}"),
            Fault.NotSent => Own(
                call,
                FailureKind.Unavailable,
                $"no connection to {host} could be made ({attempt.FaultText})",
                "Check the network, the proxy settings and the endpoint."
            ),
            Fault.Unreachable => Own(
                call,
                FailureKind.FailedPrecondition,
                $"{host} cannot be reached ({attempt.FaultText})",
                "Check the region and the endpoint, and whether the certificate of the endpoint is trusted on this machine."
            ),
            Fault.TimedOut => Own(call, FailureKind.Unavailable, $"{host} did not answer in time", AfterEnd(call)),
            _ => Own(
                call,
                FailureKind.Unavailable,
                $"the connection to {host} broke ({attempt.FaultText})",
                AfterEnd(call)
            ),
        };
    }

    private string Advice(ErrorMeaning meaning, Answer answer, ApiRequest request, ICredentialSource? source, Call call)
    {
        var advice = new List<string> { meaning.Advice };
        if (meaning.Kind is FailureKind.Unauthenticated && Skew(answer) is { } minutes)
            advice.Add(
                $"The clock of this machine differs from the clock of the service by {minutes} minutes, and signatures more than 15 minutes off are refused: set the clock."
            );
        if (
            meaning.Kind is FailureKind.PermissionDenied
            && !request.ToIdentity
            && call.Operation.IamAction is { } action
        )
            advice.Add($"The action needed is {action}.");
        if (meaning.Kind is FailureKind.Unauthenticated or FailureKind.PermissionDenied && source is not null)
            advice.Add($"In use: {source.Describe}.");
        if (answer.Status is 404 && !meaning.IsGone)
            advice.Add($"The request went to {request.Endpoint.GetLeftPart(UriPartial.Authority)}{request.Path}.");
        return string.Join(' ', advice);
    }

    private int? Skew(Answer answer) =>
        answer.Date - time.GetUtcNow() is { } skew && skew.Duration() > NotableSkew
            ? (int)Math.Round(skew.Duration().TotalMinutes)
            : null;

    private static string AfterEnd(Call call) =>
        call.Effect is Effect.None ? "Repeat the call." : "Look at what is there now, or repeat the call.";

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s");
}
