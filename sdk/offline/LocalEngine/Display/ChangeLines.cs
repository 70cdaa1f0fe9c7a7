using PulumiApig.LocalEngine.Diffs;
using PulumiApig.LocalEngine.State;
using PulumiApig.LocalEngine.Steps;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Display;

/// <summary>
/// The properties that change in a step, one a line. The provider's own account of it comes first: what it says did not
/// change is not shown, whatever the values look like.
/// </summary>
internal static class ChangeLines
{
    /// <param name="step">The step.</param>
    /// <param name="isFull">Also list the properties of what is created and deleted.</param>
    public static IEnumerable<Line> Of(Step step, bool isFull) =>
        step switch
        {
            { Meaning: StepOp.Update or StepOp.Replace, Old: { } old, New: { } state } => Changes(step, old, state),
            { Meaning: StepOp.Create or StepOp.Read or StepOp.Import, New: { } state } when isFull => All(
                state.Inputs,
                step.Meaning == StepOp.Create ? Tone.Create : Tone.Plain,
                "+ "
            ),
            { Meaning: StepOp.Delete, Old: { } old } when isFull => All(old.Inputs, Tone.Delete, "- "),
            _ => [],
        };

    private static IEnumerable<Line> Changes(Step step, ResourceState old, ResourceState state)
    {
        if (old.Provider != state.Provider && state.Provider.Length > 0 && step.ReplaceKeys.Contains("provider"))
            yield return Mark(Tone.Replace, "~ ").Then($"provider: {old.Provider} => {state.Provider}");
        var details = step.Difference.Details ?? InputComparison.Compare(old.Inputs, state.Inputs);
        foreach (var (path, diff) in details.Select(d => (Path: Parse(d.Key), d.Value)).Order(ByPath.Instance))
        {
            if (!IsHidden(path, state))
                yield return Change(path, diff, step, old, state);
        }
    }

    private static Line Change(
        PropertyPath path,
        PropertyChange diff,
        Step step,
        ResourceState old,
        ResourceState state
    )
    {
        var before = Find(path, diff.IsInputDiff ? old.Inputs : old.Outputs, old.Inputs);
        // What a refresh found may stand in the outputs only; what a program wants stands in the inputs.
        var after = step.Op == StepOp.Refresh ? Find(path, state.Inputs, state.Outputs) : Find(path, state.Inputs);
        // What is secret on one side is not shown on the other.
        var isSecret = before is { ContainsSecrets: true } || after is { ContainsSecrets: true };
        var line = diff.Kind switch
        {
            PropertyDiffKind.Add or PropertyDiffKind.AddReplace => Mark(Tone.Create, "+ ")
                .Then($"{path}: {Text(after)}"),
            PropertyDiffKind.Delete or PropertyDiffKind.DeleteReplace => Mark(Tone.Delete, "- ")
                .Then($"{path}: {Text(before)}"),
            _ => Mark(Tone.Update, "~ ").Then($"{path}: {Text(before)} => {Text(after)}"),
        };
        return diff.Kind.IsReplace ? line.Then(" (forces replacement)", Tone.Replace) : line;

        string Text(PropertyValue? value) =>
            value is null ? "<none>"
            : isSecret ? ValueText.Secret
            : ValueText.Of(value);
    }

    private static IEnumerable<Line> All(PropertyMap properties, Tone tone, string mark) =>
        ValueText.Visible(properties).Select(p => Mark(tone, mark).Then($"{p.Key}: {ValueText.Of(p.Value)}"));

    private static Line Mark(Tone tone, string mark) => Line.Of(mark, tone);

    private static PropertyValue? Find(PropertyPath path, params ReadOnlySpan<PropertyMap> places)
    {
        foreach (var place in places)
        {
            if (path.TryGet(place, out var value))
                return value;
        }
        return null;
    }

    private static bool IsHidden(PropertyPath path, ResourceState state) =>
        state.HideDiffs.Any(h => PropertyPath.TryParse(h, out var hidden) && hidden.Covers(path));

    // A path that cannot be read is shown as one key.
    private static PropertyPath Parse(string text) =>
        PropertyPath.TryParse(text, out var path) && path.Segments.Length > 0 ? path : PropertyPath.Of(text);

    /// <summary>Fields by name, elements by index: the tenth after the second.</summary>
    private sealed class ByPath : IComparer<(PropertyPath Path, PropertyChange Diff)>
    {
        public static readonly ByPath Instance = new();

        public int Compare((PropertyPath Path, PropertyChange Diff) x, (PropertyPath Path, PropertyChange Diff) y)
        {
            var (one, other) = (x.Path.Segments, y.Path.Segments);
            for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
            {
                var order =
                    one[i].Index is { } a && other[i].Index is { } b
                        ? a.CompareTo(b)
                        : string.CompareOrdinal(one[i].ToString(), other[i].ToString());
                if (order != 0)
                    return order;
            }
            return one.Length.CompareTo(other.Length);
        }
    }
}
