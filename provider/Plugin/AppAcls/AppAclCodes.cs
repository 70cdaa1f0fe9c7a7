namespace PulumiApig.Plugin.AppAcls;

/// <summary>The kinds of messages about access controls.</summary>
internal static class AppAclCodes
{
    public static readonly MessageCode Access = new(
        1201,
        LogSeverity.Info,
        "Which addresses gain access to an app and which lose it. A warning where any loses it, or where every address has it.",
        "Nothing, if that is meant."
    );

    public static readonly MessageCode AccessUnknown = new(
        1202,
        LogSeverity.Info,
        "Who gains and who loses access, within bounds: part of the list is not known before the update. A warning where any may lose it.",
        "Use addresses that are known in the preview, or watch the update."
    );

    public static readonly MessageCode LockOut = new(
        1203,
        LogSeverity.Error,
        "An address of `mustAllow` would be locked out.",
        "Let the address in, or remove it from `mustAllow`."
    );

    public static readonly MessageCode Exists = new(
        1204,
        LogSeverity.Warning,
        "The app has an access control already, which is never taken over silently. In a preview a warning, in an update an error.",
        "Import it, set `aliases` if the resource had another name, or set `overwriteExisting`."
    );

    public static readonly MessageCode Overwritten = new(
        1205,
        LogSeverity.Warning,
        "`overwriteExisting` is set, and an access control of the app is overwritten.",
        "Nothing, if that is meant. The message says what it was."
    );

    public static readonly MessageCode ClaimedTwice = new(
        1206,
        LogSeverity.Error,
        "Two resources declare the access control of one app.",
        "Merge the two lists into one resource."
    );

    public static readonly MessageCode Lifted = new(
        1207,
        LogSeverity.Warning,
        "The access control of an app was removed: every client that knows its key may use it.",
        "Nothing, if that is meant."
    );

    public static readonly MessageCode Spared = new(
        1208,
        LogSeverity.Info,
        "A delete left the access control as it is, since a resource of the program holds it.",
        "Nothing."
    );

    public static readonly MessageCode Replaced = new(
        1209,
        LogSeverity.Info,
        "Why an access control is replaced, and in which order.",
        "Nothing, if that is meant."
    );

    public static readonly MessageCode OddList = new(
        1210,
        LogSeverity.Info,
        "A list of addresses has entries that change nothing, such as repeats.",
        "Remove them, if you like: the meaning stays."
    );

    public static readonly MessageCode MayBeLifted = new(
        1211,
        LogSeverity.Warning,
        "A resource of another stack or provider may hold the same access control, and its delete would remove it. Info for an import.",
        "Take such a resource out of its state with `pulumi state delete`."
    );

    public static readonly MessageCode SetOverFormer = new(
        1212,
        LogSeverity.Info,
        "The resource was replaced on the same app: its new access control was set over its former one.",
        "Nothing."
    );

    public static readonly MessageCode SuccessorFailed = new(
        1213,
        LogSeverity.Error,
        "A delete was refused, since another resource of the program declares the same access control and could not be made.",
        "Correct the failure of the other resource, then run `pulumi up` again."
    );

    public static readonly MessageCode FormerStays = new(
        1214,
        LogSeverity.Warning,
        "A resource was replaced by the access control of another app, and the former one could not be removed.",
        "Remove it in the console, if it is not wanted."
    );

    public static readonly ImmutableArray<MessageCode> All =
    [
        Access,
        AccessUnknown,
        LockOut,
        Exists,
        Overwritten,
        ClaimedTwice,
        Lifted,
        Spared,
        Replaced,
        OddList,
        MayBeLifted,
        SetOverFormer,
        SuccessorFailed,
        FormerStays,
    ];
}
