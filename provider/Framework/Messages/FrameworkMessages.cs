using System.Collections.Immutable;
using System.Globalization;
using PulumiApig.Protocol;
using PulumiApig.Protocol.Engine;

namespace PulumiApig.Framework.Messages;

/// <summary>What any provider may say: 10xx of inputs, 11xx of the life cycle and the protocol.</summary>
public static class FrameworkMessages
{
    internal static readonly MessageCode InvalidValue = Error(
        1001,
        "A value is not of the kind that the property takes.",
        "The message says what would be right."
    );

    internal static readonly MessageCode Missing = Error(1002, "A property that must be given is missing.", "Give it.");

    internal static readonly MessageCode UnknownProperty = Error(
        1003,
        "There is no property of this name.",
        "Correct the name, or remove it. SDKs of other versions may know properties that this version does not."
    );

    private static readonly MessageCode InvalidSecretCode = Error(
        1004,
        "A secret value is not valid. What is wrong with it is not shown, since that could reveal it.",
        "Compare it with the documentation of the property."
    );

    internal static readonly MessageCode NoDefault = Error(
        1005,
        "A property was left out, and the provider has no value for it either.",
        "Give it at the resource, or in the provider's configuration."
    );

    internal static readonly MessageCode NamingDisabled = Error(
        1006,
        "The resource has no name, and the project's `pulumi:autonaming` turns automatic names off.",
        "Give the resource a name."
    );

    internal static readonly MessageCode NotConfigured = Error(
        1101,
        "The engine called the provider before it configured it.",
        "A fault of the engine: update the Pulumi CLI."
    );

    internal static readonly MessageCode UnknownToken = Error(
        1102,
        "The provider has no resource or function of this type.",
        "Use a plugin and an SDK of the same version."
    );

    internal static readonly MessageCode RunCancelled = Error(
        1103,
        "The run was cancelled before the call began. Nothing was changed.",
        "Run again."
    );

    internal static readonly MessageCode NotChecked = Error(
        1104,
        "The engine sent inputs that Check would refuse.",
        "Run `pulumi up` again; if it stays so, update the Pulumi CLI."
    );

    internal static readonly MessageCode ForeignToken = Error(
        1105,
        "A page of a list was asked for with the token of another list.",
        "List again from the first page."
    );

    internal static readonly MessageCode InvalidQuery = Error(
        1106,
        "A list was asked for with a query that is not valid.",
        "The message says which property is wrong."
    );

    internal static readonly MessageCode InvalidUrn = Error(
        1107,
        "The engine named a resource by something that is not a URN.",
        "A fault of the engine: update the Pulumi CLI."
    );

    private static readonly MessageCode NotInTimeCode = Error(
        1108,
        "Something took longer than the time limit. What was made before stays in the state.",
        "Run `pulumi up` again, which looks again; or set a longer limit with the option `customTimeouts`."
    );

    private static readonly MessageCode WaitCancelledCode = Error(
        1109,
        "The run was cancelled while it waited. What was made before stays in the state.",
        "Run `pulumi up` again, which looks again."
    );

    private static readonly MessageCode ReplacedCode = new(
        1110,
        LogSeverity.Info,
        "A resource is replaced, and why. A warning where the old one is deleted before the new one is created.",
        "Nothing, if that is meant."
    );

    internal static readonly MessageCode InvalidConfiguration = Error(
        1111,
        "The provider's configuration cannot be used.",
        "The message names each setting that is wrong. Nothing was changed."
    );

    private static readonly MessageCode GoneCode = Error(
        1112,
        "The resource that was to be changed does not exist.",
        "Run `pulumi refresh`, then `pulumi up`, which creates it again."
    );

    internal static readonly MessageCode NotListed = Error(
        1113,
        "Resources of this type cannot be listed.",
        "Import them by their ids."
    );

    private static readonly MessageCode SparedCode = new(
        1114,
        LogSeverity.Info,
        "A resource was taken out of the state and nothing was deleted, since another resource of the program has the same id, as after an import under another name.",
        "Nothing."
    );

    /// <summary>Every kind of message that any provider may use.</summary>
    public static ImmutableArray<MessageCode> All { get; } =
    [
        InvalidValue,
        Missing,
        UnknownProperty,
        InvalidSecretCode,
        NoDefault,
        NamingDisabled,
        NotConfigured,
        UnknownToken,
        RunCancelled,
        NotChecked,
        ForeignToken,
        InvalidQuery,
        InvalidUrn,
        NotInTimeCode,
        WaitCancelledCode,
        ReplacedCode,
        InvalidConfiguration,
        GoneCode,
        NotListed,
        SparedCode,
    ];

    /// <summary>How to go on when something that is to be created exists already, as sentences.</summary>
    /// <param name="token">Type token of the resource.</param>
    /// <param name="urn">URN of the resource.</param>
    /// <param name="id">The id by which the existing thing is imported.</param>
    public static string AliasOrImport(string token, string urn, string id) =>
        "If it belongs to this resource under a former name, parent or provider, set the option `aliases`. To manage it "
        + $"here, run `pulumi import {token} {new Urn(urn).Name} {id}`; if a resource of another stack or provider has it, "
        + "take that one out of its state first with `pulumi state delete URN`. A replacement, as by `--replace`, succeeds with "
        + "the option `deleteBeforeReplace` set to true.";

    /// <summary>The same when the state has another thing for the resource: an import needs its name.</summary>
    /// <param name="token">Type token of the resource.</param>
    /// <param name="urn">URN of the resource.</param>
    /// <param name="id">The id by which the existing thing is imported.</param>
    public static string RenameAndImport(string token, string urn, string id)
    {
        var name = new Urn(urn).Name;
        return $"To manage it here, run `pulumi state rename '{urn}' {name}-former`, then `pulumi import {token} {name} {id}`, "
            + "then `pulumi up`, which deletes the former one.";
    }

    internal static Message InvalidSecret() =>
        InvalidSecretCode.Says("is not valid; it is secret, so what is wrong with it is not shown");

    internal static Message NotInTime(string what, TimeSpan limit) =>
        NotInTimeCode.Says(
            string.Create(
                CultureInfo.InvariantCulture,
                $"It was not seen within {limit.TotalSeconds:0.#} seconds that {what}. Run `pulumi up` again, which looks again."
            )
        );

    internal static Message WaitCancelled(string what) =>
        WaitCancelledCode.Says(
            $"The run was cancelled before it was seen that {what}. Run `pulumi up` again, which looks again."
        );

    internal static Message Gone(string id) =>
        GoneCode.Says(
            $"'{id}' does not exist. Nothing was changed. Run `pulumi refresh`, then `pulumi up` to create it again."
        );

    internal static Message Replaced(string urn, IEnumerable<string> reasons, bool deleteFirst) =>
        ReplacedCode.Says(
            $"{Describe(urn)} is replaced, since {string.Join(", and ", reasons)}. "
                + (
                    deleteFirst
                        ? "The old one is deleted before the new one is created, and there is none in between."
                        : "The new one is created before the old one is deleted."
                )
        ) with
        {
            Severity = deleteFirst ? LogSeverity.Warning : LogSeverity.Info,
        };

    internal static Message Spared(string urn, string keeper) =>
        SparedCode.Says($"{Describe(urn)} was not deleted: {keeper} has the same id.");

    /// <summary>A resource in words: <c>App 'partner'</c>.</summary>
    private static string Describe(string urn)
    {
        var resource = new Urn(urn);
        return $"{resource.Type[(resource.Type.LastIndexOf(':') + 1)..]} '{resource.Name}'";
    }

    private static MessageCode Error(int number, string meaning, string whatToDo) =>
        new(number, LogSeverity.Error, meaning, whatToDo);
}
