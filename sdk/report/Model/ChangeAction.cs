namespace PulumiApig.Report.Model;

/// <summary>What happens to a resource as a whole, whatever steps it takes.</summary>
internal enum ChangeAction
{
    /// <summary>The provider refuses what is asked for, so the preview goes no further.</summary>
    Refused,
    Replace,

    /// <summary>Deleted under one name and created under another, since no alias joins the two.</summary>
    Rename,
    Delete,
    Create,
    Update,
    Import,

    /// <summary>Changed or deleted outside of the program, as a refresh found.</summary>
    Refresh,

    /// <summary>Only dropped from the stack; the thing itself stays.</summary>
    Forget,
    Read,
    Same,
}

internal static class ChangeActions
{
    public static string Name(this ChangeAction action) => action.ToString().ToLowerInvariant();

    /// <summary>The action that steps of one resource add up to. Operations that are not known count as updates.</summary>
    public static ChangeAction Of(IReadOnlyCollection<string> operations) =>
        operations.Count == 0 ? ChangeAction.Same : operations.Min(Of);

    /// <summary>Whether a step ends the old part of a replacement, under the name that it had.</summary>
    public static bool DeletesOld(string operation) =>
        operation is "delete-replaced" or "discard-replaced" or "remove-pending-replace";

    /// <summary>Whether a step begins the new part of a replacement.</summary>
    public static bool BeginsNew(string operation) =>
        operation is "replace" or "create-replacement" or "import-replacement" or "read-replacement";

    private static ChangeAction Of(string operation) =>
        operation switch
        {
            _ when BeginsNew(operation) => ChangeAction.Replace,
            "delete" or "delete-replaced" => ChangeAction.Delete,
            "create" => ChangeAction.Create,
            "import" => ChangeAction.Import,
            "refresh" => ChangeAction.Refresh,
            "discard" or "discard-replaced" or "remove-pending-replace" => ChangeAction.Forget,
            "read" => ChangeAction.Read,
            "same" => ChangeAction.Same,
            _ => ChangeAction.Update,
        };
}
