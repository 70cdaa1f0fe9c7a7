namespace PulumiApig.Gateway;

internal static partial class ErrorTable
{
    private const string Domain = "Bind the domain to another port or remove the binding, then repeat.";

    /// <summary>Codes of the calls on a gateway itself, among them all of the ingress ports.</summary>
    private static ErrorMeaning[] GatewayRows =>
        [
            Gone("APIC.7200", "the ingress port does not exist", "Refresh the state: the port is gone."),
            Invalid("APIC.7211", "a value does not match the rules of the service"),
            Invalid("APIC.7239", "an IP address is not valid"),
            Refused("APIC.7254", "the gateway does not support IPv6", FailureKind.FailedPrecondition, AskSupport),
            Refused(
                "APIC.7255",
                "the subnet of the gateway has no IPv6",
                FailureKind.FailedPrecondition,
                "Enable IPv6 on the subnet."
            ),
            Refused("APIC.7257", "a domain is bound to the ingress port", FailureKind.FailedPrecondition, Domain),
            Refused(
                "APIC.7258",
                "the port number is open on the gateway already",
                FailureKind.AlreadyExists,
                "Choose another number, or import the port that is there."
            ),
            Contended("APIC.9222", "the gateway could not be locked for the change"),
            Contended("APIC.9223", "the service could not close the port just now"),
            Contended("APIC.9224", "the service could not open the port just now"),
            OldToken("APIC.7100", "the request had no token"),
            OldToken("APIC.7101", "the token has expired"),
            OldToken("APIC.7102", "the token is wrong"),
            Unscoped("APIC.7103", "project"),
            Unscoped("APIC.7105", "user"),
            Unscoped("APIC.7107", "roles of the user"),
            Denied("APIC.7106", "the credentials do not have the right to do this"),
            Denied("APIC.7109", "the account is suspended", "Settle the state of the account."),
            Denied("APIC.7110", "the account may only read", "Settle the state of the account."),
            Denied("APIC.7111", "the gateway belongs to another account", WrongProject),
            Denied("APIC.7118", "the user belongs to another account than the gateway", WrongProject),
            Denied("APIC.7130", "the gateway belongs to another project", WrongProject),
            Denied("APIC.7134", "the enterprise project of the gateway is not open to these credentials"),
            Denied("APIC.7300", "an identity policy does not allow this action on this gateway"),
            Quota("APIC.7403", "the gateway has as many custom ingress ports as it may have"),
            Gone("APIC.7302", "the gateway does not exist", "Check the gateway id, the project and the region."),
            Row(
                "APIC.7701",
                "the gateway is being changed as a whole",
                RetryClass.Busy,
                FailureKind.Conflict,
                "Repeat when the upgrade or change of the gateway is done."
            ),
            Refused(
                "APIC.7710",
                "the gateway is not available for this",
                FailureKind.FailedPrecondition,
                "Bring the gateway into service first."
            ),
            Refused(
                "APIC.7712",
                "an unpaid order blocks the gateway",
                FailureKind.FailedPrecondition,
                "Pay or cancel the order."
            ),
            Refused("APIC.7253", "the service is configured wrongly", FailureKind.FailedPrecondition, AskSupport),
            Fault("APIC.9000", "the service could not reach a part of itself"),
            Fault("APIC.9100", "the database of the service has a fault"),
            Fault("APIC.9999", "the service has a fault"),
        ];
}
