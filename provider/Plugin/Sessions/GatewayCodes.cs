using System.Collections.Frozen;

namespace PulumiApig.Plugin.Sessions;

/// <summary>The numbers that failures of the gateway's client have: 17xx of credentials and settings, 20xx of answers.</summary>
internal static class GatewayCodes
{
    public static ImmutableArray<MessageCode> All { get; } =
    [
        Failure(
            1751,
            "A key, token or password has a line break or another control character, a blank at an end, or a character outside ASCII. Nothing was sent.",
            "Copy it anew from where it is shown; look at the setting and source that the message names."
        ),
        Failure(
            1752,
            "No place has credentials.",
            "Set one of the ways of [credentials](credentials.md); the message lists the places that were looked at."
        ),
        Failure(
            1753,
            "The credentials are incomplete, such as an access key without a secret key.",
            "Set the missing part that the message names."
        ),
        Failure(
            1754,
            "A setting, or the file that it names, cannot be used.",
            "Correct the setting; the message says where it came from."
        ),
        Failure(
            1755,
            "The project of the gateway is not known: none is set, or none or several have the name.",
            "Set `projectId`."
        ),
        Failure(2001, "The service refuses a value.", "Correct the value that the message names."),
        Failure(
            2002,
            "The port, app, access control or domain does not exist, or the gateway, app or API group that it belongs to.",
            "Check the ids, the project and the region; `pulumi refresh` if it was deleted elsewhere."
        ),
        Failure(
            2003,
            "There is one already: a port with the number, an app with the name or key, a binding of the domain. It is never taken over.",
            "Import it, or choose another number, name or key. A domain that another API group has is unbound there first."
        ),
        Failure(
            2004,
            "The credentials do not have the permission.",
            "Ask for the permission; the message names the action where it is known."
        ),
        Failure(
            2005,
            "The service does not accept the credentials.",
            "Check them and the clock of the machine; the message says which were in use."
        ),
        Failure(2006, "A quota is used up.", "Remove what is not needed, or ask for a higher quota."),
        Failure(
            2007,
            "The gateway, the account or the endpoint is not in a state that allows it; for a domain, such as a port that is not open.",
            "Do what the message says, then repeat."
        ),
        Failure(2008, "Another change of the same gateway was in the way.", "Repeat when it is done."),
        Failure(
            2009,
            "The service has a fault or is overloaded.",
            "Repeat later; if it lasts, give the request id to its support."
        ),
        Failure(2010, "The time for the call ran out.", "Repeat, or set a longer `customTimeouts`."),
        Failure(2011, "The run was cancelled.", "Repeat when wanted."),
        Failure(
            2012,
            "The answer to a creation was lost, and it cannot be known whether it took effect: what is there now may be another client's, or the request may still arrive.",
            "Look at the gateway in some minutes: if it is there, import it; else repeat."
        ),
        Failure(2030, "No connection could be made.", "Check the network, the proxy and the endpoint."),
        Failure(
            2031,
            "The host does not exist, or its certificate is not trusted.",
            "Check the region, the endpoint and `insecure`."
        ),
        Failure(
            2032,
            "No answer came in time.",
            "Repeat; look first where the message says that the change may have been made."
        ),
        Failure(2033, "The connection broke before the answer.", "As when no answer came in time."),
        Failure(
            2034,
            "Something answered, but not as the service documents.",
            "Check that the endpoint is the service itself and not a proxy or a login page."
        ),
        Failure(
            2035,
            "A list gives the same page again instead of the next one.",
            "Check that the endpoint is the service itself and not a proxy."
        ),
        Failure(2036, "A list changed each time while it was read.", "Repeat."),
        Failure(
            2037,
            "The answer to the reset of an app's secret was lost, and the app does not show a new secret so far. It may still get one.",
            "Do not rely on the former secret. Read the app in some minutes: it shows the secret in force."
        ),
    ];

    public const int Unsendable = 1751;

    private const int NoCredentials = 1752;

    private static readonly FrozenDictionary<int, MessageCode> ByNumber = All.ToFrozenDictionary(c => c.Number);

    public static MessageCode Of(int number) => ByNumber[number];

    /// <summary>Whether a setting is wrong or lacks another that belongs to it, which no later call can change.</summary>
    public static bool IsOfSettings(int number) => number is >= Unsendable and < 1800 and not NoCredentials;

    private static MessageCode Failure(int number, string meaning, string whatToDo) =>
        new(number, LogSeverity.Error, meaning, whatToDo);
}
