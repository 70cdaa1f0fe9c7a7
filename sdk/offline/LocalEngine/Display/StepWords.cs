using System.Collections.Frozen;
using PulumiApig.LocalEngine.Steps;

namespace PulumiApig.LocalEngine.Display;

/// <summary>The words and marks for each kind of step: those of the Pulumi CLI.</summary>
internal static class StepWords
{
    private static readonly FrozenDictionary<StepOp, Words> All = new Dictionary<StepOp, Words>
    {
        [StepOp.Same] = new("same", "same", "same", "  ", Display.Tone.Muted),
        [StepOp.Create] = new("create", "creating", "created", "+ ", Display.Tone.Create),
        [StepOp.Update] = new("update", "updating", "updated", "~ ", Display.Tone.Update),
        [StepOp.Delete] = new("delete", "deleting", "deleted", "- ", Display.Tone.Delete),
        [StepOp.Replace] = new("replace", "replacing", "replaced", "+-", Display.Tone.Replace),
        [StepOp.CreateReplacement] = new(
            "create-replacement",
            "creating replacement",
            "created replacement",
            "++",
            Display.Tone.Create
        ),
        [StepOp.DeleteReplaced] = new(
            "delete-replaced",
            "deleting original",
            "deleted original",
            "--",
            Display.Tone.Delete
        ),
        [StepOp.Read] = new("read", "reading", "read", "> ", Display.Tone.Read),
        [StepOp.ReadReplacement] = new("read-replacement", "reading", "read", ">>", Display.Tone.Read),
        [StepOp.Refresh] = new("refresh", "refreshing", "refresh", "~ ", Display.Tone.Update),
        [StepOp.Discard] = new("discard", "discard", "dropped", "< ", Display.Tone.Muted),
        [StepOp.DiscardReplaced] = new("discard-replaced", "discard-replaced", "dropped", "<<", Display.Tone.Muted),
        [StepOp.RemovePendingReplace] = new(
            "remove-pending-replace",
            "remove-pending-replace",
            "dropped",
            "< ",
            Display.Tone.Muted
        ),
        [StepOp.Import] = new("import", "importing", "imported", "= ", Display.Tone.Create),
    }.ToFrozenDictionary();

    /// <summary>The name in JSON and in tables.</summary>
    public static string Name(this StepOp op) => All[op].Name;

    /// <summary>What is being done.</summary>
    public static string Present(this StepOp op) => All[op].Present;

    /// <summary>What has been done, for summaries.</summary>
    public static string Past(this StepOp op) => All[op].Past;

    /// <summary>The two columns in front of a resource.</summary>
    public static string Mark(this StepOp op) => All[op].Mark;

    public static Tone Tone(this StepOp op) => All[op].Tone;

    private sealed record Words(string Name, string Present, string Past, string Mark, Tone Tone);
}
