namespace PulumiApig.Report.Model;

/// <summary>What happens to a resource as a whole, whatever steps it takes.</summary>
internal enum ChangeAction
{
    /// <summary>The provider refuses what is asked for, so the preview goes no further.</summary>
    Refused,
    Replace,
    Delete,
    Create,
    Update,
    Import,
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

    private static ChangeAction Of(string operation) =>
        operation switch
        {
            "replace" or "create-replacement" or "import-replacement" or "read-replacement" => ChangeAction.Replace,
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
