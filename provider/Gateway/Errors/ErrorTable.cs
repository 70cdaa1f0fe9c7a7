using System.Collections.Frozen;

namespace PulumiApig.Gateway;

/// <summary>
/// Error code, what it means, what to do about it: the one place that knows. The code decides and not the HTTP
/// status, because the service answers 400 for a port that is gone, 404 for a wrong URL and 500 for throttling.
/// </summary>
internal static partial class ErrorTable
{
    /// <summary>Every row with a code.</summary>
    public static IReadOnlyList<ErrorMeaning> All { get; } = [.. GatewayRows, .. AppRows, .. FrontRows];

    private static readonly FrozenDictionary<string, ErrorMeaning[]> ByCode = All.GroupBy(row => row.Code)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The meaning of an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The error code of the body; null when it had none.</param>
    public static ErrorMeaning Find(int status, string? code)
    {
        if (code is not null && ByCode.TryGetValue(code, out var rows))
        {
            var row =
                Array.Find(rows, r => r.Statuses.Contains(status)) ?? Array.Find(rows, r => r.Statuses.Count == 0);
            if (row is not null)
                return row;
        }
        return ByStatus(status);
    }

    private static ErrorMeaning ByStatus(int status) =>
        status switch
        {
            >= 300 and < 400 => Row(
                "",
                "the endpoint sends elsewhere, and a signed request never goes to another host",
                RetryClass.Never,
                FailureKind.FailedPrecondition,
                "Set the endpoint to the address that answers without a redirect."
            ),
            401 => Row(
                "",
                "the credentials were not accepted",
                RetryClass.Never,
                FailureKind.Unauthenticated,
                CheckCredentials
            ),
            403 => Row(
                "",
                "the credentials do not have the right to do this",
                RetryClass.Never,
                FailureKind.PermissionDenied,
                AskForRight
            ),
            404 => Row(
                "",
                "there is nothing at this address",
                RetryClass.Never,
                FailureKind.NotFound,
                "Check the gateway, the project and the endpoint."
            ),
            405 or 412 => Row(
                "",
                "the gateway does not allow this",
                RetryClass.Never,
                FailureKind.FailedPrecondition,
                AskSupport
            ),
            408 => Row(
                "",
                "the service waited too long for the request",
                RetryClass.Trouble,
                FailureKind.Unavailable,
                Later
            ),
            409 => Row("", "it conflicts with the state of the gateway", RetryClass.Never, FailureKind.Conflict, Later),
            429 => Throttled(""),
            501 => Row(
                "",
                "the service does not offer this",
                RetryClass.Never,
                FailureKind.FailedPrecondition,
                AskSupport
            ),
            >= 400 and < 500 => Row(
                "",
                "the service refused the request",
                RetryClass.Never,
                FailureKind.InvalidInput,
                CorrectValue
            ),
            >= 500 => Row("", "the service has a fault", RetryClass.Trouble, FailureKind.Unavailable, Later),
            _ => Row(
                "",
                "the answer is not what the service documents",
                RetryClass.Never,
                FailureKind.Unavailable,
                "Check that the endpoint is the service itself and not a proxy or a login page."
            ),
        };

    private const string CheckCredentials = "Check the credentials and where they come from.";
    private const string AskForRight = "Ask the administrator of the account for the right.";
    private const string AskSupport = "Ask the support of the service whether this gateway offers it.";
    private const string CorrectValue = "Correct the value that the message names.";
    private const string Later = "Try again later; if it lasts, give the request id to the support of the service.";
    private const string WrongProject = "Check that the project id is the one that the gateway belongs to.";
    private const string ProjectToken = "Use a token that is scoped to the project.";

    private static ErrorMeaning Row(string code, string meaning, RetryClass retry, FailureKind kind, string advice) =>
        new(code, meaning, retry, kind, advice);

    private static ErrorMeaning Refused(string code, string meaning, FailureKind kind, string advice) =>
        Row(code, meaning, RetryClass.Never, kind, advice);

    private static ErrorMeaning Invalid(string code, string meaning) =>
        Refused(code, meaning, FailureKind.InvalidInput, CorrectValue);

    private static ErrorMeaning Denied(string code, string meaning, string advice = AskForRight) =>
        Refused(code, meaning, FailureKind.PermissionDenied, advice);

    private static ErrorMeaning Gone(string code, string meaning, string advice) =>
        Refused(code, meaning, FailureKind.NotFound, advice) with
        {
            IsGone = true,
        };

    private static ErrorMeaning Quota(string code, string meaning) =>
        Refused(code, meaning, FailureKind.QuotaExceeded, "Remove what is not needed, or ask for a higher quota.");

    private static ErrorMeaning OldToken(string code, string meaning) =>
        Row(code, meaning, RetryClass.RenewToken, FailureKind.Unauthenticated, CheckCredentials);

    private static ErrorMeaning Unscoped(string code, string what) =>
        Refused(code, $"the token says nothing of the {what}", FailureKind.Unauthenticated, ProjectToken);

    private static ErrorMeaning Contended(string code, string meaning) =>
        Row(
            code,
            meaning,
            RetryClass.Contention,
            FailureKind.Conflict,
            "Another client seems to change the same gateway at the same time; repeat when it is done."
        );

    private static ErrorMeaning Fault(string code, string meaning) =>
        Row(code, meaning, RetryClass.Trouble, FailureKind.Unavailable, Later);

    private static ErrorMeaning PermissionFault(string code) =>
        Row(
            code,
            "the service that knows the permissions cannot be asked",
            RetryClass.PermissionService,
            FailureKind.Unavailable,
            Later
        );

    private static ErrorMeaning Throttled(string code) =>
        Row(
            code,
            "there were too many requests",
            RetryClass.Throttled,
            FailureKind.Unavailable,
            "Wait some minutes, or let fewer programs use this account at once."
        );
}
