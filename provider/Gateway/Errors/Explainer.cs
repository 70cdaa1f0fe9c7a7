using PulumiApig.Gateway.Calls;
using PulumiApig.Gateway.Secrets;
using PulumiApig.Gateway.Transport;

namespace PulumiApig.Gateway.Errors;

/// <summary>Makes an error of an attempt: the table's words, and what only this client can add to them.</summary>
internal sealed class Explainer(TimeProvider time, Redactor redactor)
{
    public const string NotDocumented = "the answer is not what the service documents";

    // The service refuses signatures that are 15 minutes off; its Date header may lag a little.
    private static readonly TimeSpan NotableSkew = TimeSpan.FromMinutes(10);

    /// <summary>Makes the error.</summary>
    /// <param name="attempt">The last attempt.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="call">The call that failed by it.</param>
    public GatewayError Explain(Attempt attempt, ApiRequest request, GatewayCall call) =>
        attempt switch
        {
            { Answer: { } answer, Meaning: { } meaning } => Refused(answer, attempt.Error!, meaning, request, call),
            { Answer: { } answer } => NotUnderstood(answer, call),
            _ => Unanswered(attempt, request, call),
        };

    private GatewayError Refused(
        Answer answer,
        ErrorBody body,
        ErrorMeaning meaning,
        ApiRequest request,
        GatewayCall call
    )
    {
        var place = request.ToIdentity ? "the identity service refused: " : "";
        return call.Fail(meaning.Kind, place + meaning.Meaning, Advice(meaning, answer, request, call)) with
        {
            HttpStatus = answer.Status,
            // The identity service puts the status where others put a code.
            Code = body.Code == $"{answer.Status}" ? null : body.Code,
            Message = body.Message,
            RequestId = answer.RequestId ?? body.RequestId,
            IsGone = meaning.IsGone && !request.ToIdentity,
        };
    }

    // An answer that says success and yet is not understood never means that something is gone.
    private GatewayError NotUnderstood(Answer answer, GatewayCall call) =>
        call.Fail(
            FailureKind.Unavailable,
            NotDocumented,
            "Check that the endpoint is the service itself and not a proxy or a login page.",
            MessageNumber.NotUnderstood
        ) with
        {
            HttpStatus = answer.Status,
            Message = ErrorBody.Read(answer.Body, redactor).Message,
            RequestId = answer.RequestId,
        };

    private static GatewayError Unanswered(Attempt attempt, ApiRequest request, GatewayCall call)
    {
        var host = request.Endpoint.GetLeftPart(UriPartial.Authority);
        return attempt.Fault switch
        {
            Fault.Cancelled => call.Ended($"the answer of {host}"),
            Fault.NotSent => call.Fail(
                FailureKind.Unavailable,
                $"no connection to {host} could be made ({attempt.FaultText})",
                "Check the network, the proxy settings and the endpoint.",
                MessageNumber.NoConnection
            ),
            Fault.Unreachable => call.Fail(
                FailureKind.FailedPrecondition,
                $"{host} cannot be reached ({attempt.FaultText})",
                "Check the region and the endpoint, and whether the certificate of the endpoint is trusted on this machine.",
                MessageNumber.Unreachable
            ),
            Fault.TimedOut => call.Fail(
                FailureKind.Unavailable,
                $"{host} did not answer in time",
                call.AfterEnd,
                MessageNumber.NoAnswerInTime
            ),
            _ => call.Fail(
                FailureKind.Unavailable,
                $"the connection to {host} broke ({attempt.FaultText})",
                call.AfterEnd,
                MessageNumber.ConnectionBroke
            ),
        };
    }

    private string Advice(ErrorMeaning meaning, Answer answer, ApiRequest request, GatewayCall call)
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
        if (meaning.Kind is FailureKind.Unauthenticated or FailureKind.PermissionDenied && request.Source is { } source)
            advice.Add($"In use: {source.Describe}.");
        if (answer.Status is 404 && !meaning.IsGone)
            advice.Add($"The request went to {request.Endpoint.GetLeftPart(UriPartial.Authority)}{request.Path}.");
        return string.Join(' ', advice);
    }

    private int? Skew(Answer answer) =>
        answer.Date - time.GetUtcNow() is { } skew && skew.Duration() > NotableSkew
            ? (int)Math.Round(skew.Duration().TotalMinutes)
            : null;
}
