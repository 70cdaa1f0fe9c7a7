namespace PulumiApig.Gateway;

internal static partial class ErrorTable
{
    private const string WrongUrl =
        "Check the region, the endpoint and the project id: the request did not reach the gateway service.";

    /// <summary>Codes of the gateway that stands before the service. None of them says anything about a port or an app.</summary>
    private static ErrorMeaning[] FrontRows =>
        [
            // 404, and yet nothing is "gone": the address is wrong.
            Refused("APIGW.0101", "the endpoint does not know this address", FailureKind.FailedPrecondition, WrongUrl),
            Refused(
                "APIGW.0103",
                "the endpoint has nothing behind this address",
                FailureKind.FailedPrecondition,
                WrongUrl
            ),
            Refused("APIGW.0104", "the endpoint lacks a part of its own", FailureKind.FailedPrecondition, WrongUrl),
            Refused("APIGW.0105", "the endpoint lacks its configuration", FailureKind.FailedPrecondition, WrongUrl),
            Refused(
                "APIGW.0106",
                "the endpoint could not put the request together",
                FailureKind.FailedPrecondition,
                WrongUrl
            ),
            Invalid("APIGW.0201", "the request is malformed or too large") with
            {
                Statuses = [400, 413, 414, 494],
            },
            Fault("APIGW.0201", "the service behind the endpoint does not answer") with
            {
                Statuses = [500, 502, 504],
            },
            OldToken("APIGW.0301", "the credentials were not accepted"),
            Denied("APIGW.0302", "the user may not use this service"),
            Refused(
                "APIGW.0303",
                "the app credentials were not accepted",
                FailureKind.Unauthenticated,
                CheckCredentials
            ),
            Denied("APIGW.0304", "the app may not use this service"),
            Refused("APIGW.0305", "the credentials were not accepted", FailureKind.Unauthenticated, CheckCredentials),
            Denied("APIGW.0306", "the credentials may not use this service"),
            OldToken("APIGW.0307", "the token has expired or belongs to another region"),
            Throttled("APIGW.0308"),
            Denied("APIGW.0310", "the project is not available", WrongProject),
            Denied(
                "APIGW.0401",
                "the address of this machine is not known to the service",
                "Let this machine's address through."
            ),
            Denied("APIGW.0402", "the address of this machine is not allowed", "Let this machine's address through."),
            Denied("APIGW.0404", "the address behind the endpoint is not allowed", AskSupport),
            Quota("APIGW.0501", "the quota of calls is used up"),
            Refused(
                "APIGW.0502",
                "the account is frozen",
                FailureKind.FailedPrecondition,
                "Settle the state of the account."
            ),
            Fault("APIGW.0601", "the endpoint has a fault"),
            Refused("APIGW.0602", "the request is malformed", FailureKind.InvalidInput, CorrectValue),
            Fault("APIGW.0605", "the endpoint could not resolve the service"),
            Fault("APIGW.0606", "the endpoint could not read its configuration"),
            Refused("APIGW.0607", "the endpoint does not allow this protocol", FailureKind.InvalidInput, WrongUrl),
            Fault("APIGW.0608", "the endpoint could not make a key"),
            Fault("APIGW.0609", "the endpoint could not ask for the user"),
            Fault("APIGW.0610", "the service behind the endpoint is not available"),
            Fault("APIGW.0611", "the endpoint could not ask for the service"),
            Fault("APIGW.0612", "the endpoint could not ask for the project"),
            Fault("APIGW.0613", "the identity service is not available"),
            Fault("APIGW.0705", "the endpoint could not sign the request on"),
            Denied("APIGW.0802", "the user may not use this region"),
        ];
}
