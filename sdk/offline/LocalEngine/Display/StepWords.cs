using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

/// <summary>The words and marks for each kind of step: those of the Pulumi CLI.</summary>
internal static class StepWords
{
    /// <summary>The name in JSON and in tables.</summary>
    public static string Name(this StepOp op) =>
        op switch
        {
            StepOp.Same => "same",
            StepOp.Create => "create",
            StepOp.Update => "update",
            StepOp.Delete => "delete",
            StepOp.Replace => "replace",
            StepOp.CreateReplacement => "create-replacement",
            StepOp.DeleteReplaced => "delete-replaced",
            StepOp.Read => "read",
            StepOp.ReadReplacement => "read-replacement",
            StepOp.Refresh => "refresh",
            StepOp.Discard => "discard",
            StepOp.DiscardReplaced => "discard-replaced",
            StepOp.RemovePendingReplace => "remove-pending-replace",
            _ => "import",
        };

    /// <summary>What is being done.</summary>
    public static string Present(this StepOp op) =>
        op switch
        {
            StepOp.Create => "creating",
            StepOp.Update => "updating",
            StepOp.Delete => "deleting",
            StepOp.Replace => "replacing",
            StepOp.CreateReplacement => "creating replacement",
            StepOp.DeleteReplaced => "deleting original",
            StepOp.Read or StepOp.ReadReplacement => "reading",
            StepOp.Refresh => "refreshing",
            StepOp.Import => "importing",
            _ => op.Name(),
        };

    /// <summary>What has been done, for summaries.</summary>
    public static string Past(this StepOp op) =>
        op switch
        {
            StepOp.Create => "created",
            StepOp.Update => "updated",
            StepOp.Delete => "deleted",
            StepOp.Replace => "replaced",
            StepOp.Import => "imported",
            StepOp.CreateReplacement => "created replacement",
            StepOp.DeleteReplaced => "deleted original",
            StepOp.Read or StepOp.ReadReplacement => "read",
            StepOp.Discard or StepOp.DiscardReplaced or StepOp.RemovePendingReplace => "dropped",
            _ => op.Name(),
        };

    /// <summary>The two columns in front of a resource.</summary>
    public static string Mark(this StepOp op) =>
        op switch
        {
            StepOp.Create => "+ ",
            StepOp.Update or StepOp.Refresh => "~ ",
            StepOp.Delete => "- ",
            StepOp.Replace => "+-",
            StepOp.CreateReplacement => "++",
            StepOp.DeleteReplaced => "--",
            StepOp.Read => "> ",
            StepOp.ReadReplacement => ">>",
            StepOp.Discard or StepOp.RemovePendingReplace => "< ",
            StepOp.DiscardReplaced => "<<",
            StepOp.Import => "= ",
            _ => "  ",
        };

    public static Tone Tone(this StepOp op) =>
        op switch
        {
            StepOp.Create or StepOp.CreateReplacement or StepOp.Import => Display.Tone.Create,
            StepOp.Update or StepOp.Refresh => Display.Tone.Update,
            StepOp.Delete or StepOp.DeleteReplaced => Display.Tone.Delete,
            StepOp.Replace => Display.Tone.Replace,
            StepOp.Read or StepOp.ReadReplacement => Display.Tone.Read,
            _ => Display.Tone.Muted,
        };
}
