namespace PulumiApig.LocalEngine.Steps;

/// <summary>What a step does to a resource.</summary>
internal enum StepOp
{
    Same,
    Create,
    Update,
    Delete,

    /// <summary>One replacement as a whole; the steps around it do the work.</summary>
    Replace,

    CreateReplacement,
    DeleteReplaced,
    Read,
    ReadReplacement,
    Refresh,

    /// <summary>Drops a resource that was only read.</summary>
    Discard,

    DiscardReplaced,

    /// <summary>Drops a resource that was deleted for a replacement which the program no longer asks for.</summary>
    RemovePendingReplace,

    Import,
}

internal static class StepOps
{
    /// <summary>Whether a step does a part of what <see cref="StepOp.Replace"/> stands for, or undoes it.</summary>
    public static bool IsPartOfReplacement(this StepOp op) =>
        op
            is StepOp.CreateReplacement
                or StepOp.DeleteReplaced
                or StepOp.ReadReplacement
                or StepOp.DiscardReplaced
                or StepOp.RemovePendingReplace;
}
