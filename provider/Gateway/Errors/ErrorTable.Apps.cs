namespace PulumiApig.Gateway;

internal static partial class ErrorTable
{
    private const string OtherName = "Choose another name, or import what is there.";

    /// <summary>Codes of the calls on what lives in a gateway: apps, APIs, domains.</summary>
    private static ErrorMeaning[] AppRows =>
        [
            // 400, not 403: the fine-grained permissions answer so.
            Denied("APIG.1119", "the credentials do not have the right to do this"),
            Denied("APIG.1201", "the things named belong to different accounts", WrongProject),
            Invalid("APIG.2000", "the service does not understand a value"),
            Invalid("APIG.2001", "a value is missing"),
            Invalid("APIG.2002", "a value is too small"),
            Invalid("APIG.2003", "a value is too large"),
            Invalid("APIG.2004", "a value is out of range"),
            Invalid("APIG.2005", "a value is too short"),
            Invalid("APIG.2006", "a value is too long"),
            Invalid("APIG.2007", "a value has the wrong length"),
            Invalid("APIG.2008", "a value may have letters only"),
            Invalid("APIG.2009", "a value may have digits only"),
            Invalid("APIG.2010", "a value may have letters and digits only"),
            Invalid("APIG.2011", "a value is not valid"),
            Invalid("APIG.2012", "an identifier or value is not valid"),
            Invalid("APIG.2013", "a value has characters that are not allowed"),
            Invalid("APIG.2014", "a mail address is not valid"),
            Invalid("APIG.2015", "an IP address is not valid"),
            Invalid("APIG.2016", "a value is not in the form that the service expects"),
            Invalid("APIG.2017", "a value is not in the form that the service expects"),
            Invalid("APIG.2018", "a value is not in the form that the service expects"),
            Invalid("APIG.2019", "a value is not in the form that the service expects"),
            Invalid("APIG.2020", "a value is not in the form that the service expects"),
            Invalid("APIG.2024", "a domain name is not valid"),
            Invalid("APIG.2025", "a port number is not valid"),
            Refused(
                "APIG.2049",
                "the port is not open on the gateway for this protocol",
                FailureKind.FailedPrecondition,
                "Open an ingress port of this protocol first; HTTP on 80 and HTTPS on 443 need none."
            ),
            Refused(
                "APIG.2050",
                "the domain is bound to this port already",
                FailureKind.AlreadyExists,
                "Choose another port, or import what is there."
            ),
            Refused(
                "APIG.2051",
                "the domain has another certificate elsewhere",
                FailureKind.FailedPrecondition,
                "Use one certificate for all ports of a domain."
            ),
            Refused("APIG.3073", "an IP address or block does not exist", FailureKind.NotFound, CorrectValue),
            Refused("APIG.3332", "an IP address or block exists already", FailureKind.AlreadyExists, CorrectValue),
            Refused("APIG.3203", "an app of this name exists already", FailureKind.AlreadyExists, OtherName),
            Refused(
                "APIG.3310",
                "an app with this key exists already",
                FailureKind.AlreadyExists,
                "Choose another key, or leave it out so that the gateway generates one."
            ),
            Refused(
                "APIG.3305",
                "the domain is bound to another API group",
                FailureKind.AlreadyExists,
                "Groups of one gateway share no domain: unbind it there first, or bind it to that group."
            ),
            Contended("APIG.3309", "the operation was under way already"),
            OldToken("APIG.1000", "the request had no token"),
            OldToken("APIG.1001", "the session has expired"),
            OldToken("APIG.1002", "the token is wrong"),
            Unscoped("APIG.1003", "project"),
            Unscoped("APIG.1007", "account"),
            Unscoped("APIG.1008", "account in a valid form"),
            Unscoped("APIG.1009", "user"),
            // The table of the service says 401, every sample 403: a missing right either way.
            Denied("APIG.1005", "the credentials do not have the right to do this"),
            // 401, and yet it is worth repeating: the credentials were never looked at.
            PermissionFault("APIG.1010"),
            Refused(
                "APIG.1011",
                "the account has no verified name",
                FailureKind.FailedPrecondition,
                "Verify the name of the account."
            ),
            Refused(
                "APIG.1012",
                "the balance of the account does not suffice",
                FailureKind.FailedPrecondition,
                "Settle the balance of the account."
            ),
            Refused(
                "APIG.1013",
                "the account is frozen",
                FailureKind.FailedPrecondition,
                "Settle the state of the account."
            ),
            Denied("APIG.1020", "the credentials do not have the right to do this"),
            Denied("APIG.1104", "the credentials do not have the right to use this app"),
            Denied(
                "APIG.1136",
                "the credentials do not have the right to use this gateway",
                $"{WrongProject} {AskForRight}"
            ),
            Denied("APIG.1140", "the credentials do not have the right to use this feature"),
            Quota("APIG.3100", "a quota of the gateway is used up"),
            Quota("APIG.3103", "the gateway has as many apps as it may have"),
            Quota("APIG.3108", "the API group has as many domains as it may have"),
            Quota("APIG.3131", "the app has as many app codes as it may have"),
            // Documented for the calls on domains; that the other calls on groups answer it too is inferred.
            Gone("APIG.3001", "the API group does not exist", "Check the ids of the API group and the gateway."),
            // The service calls it a missing API, and samples use it for a missing app.
            Gone("APIG.3002", "the app does not exist", "Check the app id and the gateway id."),
            Gone("APIG.3004", "the app does not exist", "Check the app id and the gateway id."),
            Gone("APIG.3030", "the gateway does not exist", "Check the gateway id, the project and the region."),
            Gone("APIG.3020", "the domain does not exist", "Check the ids of the API group and the domain."),
            // 403 in the table of the service, 400 in the samples.
            Refused(
                "APIG.3474",
                "the domain belongs to another API group",
                FailureKind.FailedPrecondition,
                "Check the ids of the API group and the domain."
            ),
            Refused("APIG.3082", "the app code does not exist", FailureKind.NotFound, CorrectValue),
            Refused("APIG.3087", "the feature has no configuration", FailureKind.NotFound, CorrectValue),
            Refused("APIG.3093", "the app quota does not exist", FailureKind.NotFound, CorrectValue),
            Row(
                "APIG.3711",
                "this setting may be changed once a minute only",
                RetryClass.Busy,
                FailureKind.Conflict,
                "Repeat after a minute."
            ),
            Refused("APIG.3712", "the user belongs to another account", FailureKind.PermissionDenied, WrongProject),
            Contended("APIG.3718", "the gateway is at work on another task"),
            Refused("APIG.3458", "the gateway does not have this feature", FailureKind.FailedPrecondition, AskSupport),
            PermissionFault("APIG.1029"),
            Contended("APIG.3500", "the service could not spread the change"),
            Fault("APIG.9004", "the service could not ask the identity service"),
            Fault("APIG.9005", "the service could not ask the network service"),
            Fault("APIG.9006", "the service could not ask the name service"),
            Fault("APIG.9007", "the service could not ask the load balancer"),
            // 500, and yet it is throttling.
            Throttled("APIG.9008"),
            Fault("APIG.9999", "the service has a fault"),
        ];
}
