using System.Collections.Immutable;
using System.Text.Json;
using PulumiApig.Report.Masking;
using PulumiApig.Report.Model;
using PulumiApig.Report.Reading;

namespace PulumiApig.Report.Building;

/// <summary>Which properties a step changes, in the words of the provider where it says, else by comparison.</summary>
internal static class PropertyChanges
{
    public static ImmutableArray<PropertyChange> Of(Step step, Mask mask)
    {
        JsonShow show = new(mask);
        IEnumerable<PropertyDifference> differences =
            step.Details.Length > 0 ? Detailed(step)
            : step.Differing.Length > 0 ? step.Differing.SelectMany(name => Compare(step, name))
            : Whole(step);
        var replacing = step.Replacing.ToHashSet();
        return
        [
            .. differences.Select(d => new PropertyChange(
                mask.Text(d.Path),
                Shown(d.Old, d.Sensitivity),
                Shown(d.New, d.Sensitivity),
                d.Replaces || replacing.Contains(d.Path)
            )),
        ];

        string? Shown(JsonElement value, Sensitivity sensitivity) =>
            value.ValueKind == JsonValueKind.Undefined ? null : show.Of(value, sensitivity);
    }

    /// <summary>What differs between a thing that goes and one that comes in its place.</summary>
    public static IEnumerable<PropertyChange> Between(
        IEnumerable<PropertyChange> gone,
        IReadOnlyCollection<PropertyChange> come
    )
    {
        var olds = gone.ToDictionary(p => p.Path);
        return come.Select(p => p with { Old = olds.Remove(p.Path, out PropertyChange? old) ? old.Old : null })
            .Where(p => p.Old != p.New)
            .ToList()
            .Concat(olds.Values);
    }

    private static IEnumerable<PropertyDifference> Detailed(Step step)
    {
        foreach (DetailedDifference detail in step.Details)
        {
            (JsonElement old, Sensitivity oldSensitivity) = FirstOf(
                step.Old,
                detail.IsInput ? "inputs" : "outputs",
                detail.IsInput ? "outputs" : "inputs",
                detail.Path
            );
            (JsonElement @new, Sensitivity newSensitivity) = FirstOf(step.New, "inputs", "outputs", detail.Path);
            // Indexes of lists: what is added has no old value at its place, what is deleted no new one.
            if (detail.Kind.StartsWith("add", StringComparison.Ordinal))
                old = default;
            if (detail.Kind.StartsWith("delete", StringComparison.Ordinal))
                @new = default;
            Sensitivity sensitivity = oldSensitivity > newSensitivity ? oldSensitivity : newSensitivity;
            yield return new(detail.Path, old, @new, sensitivity, detail.Replaces);
        }
    }

    private static IEnumerable<PropertyDifference> Compare(Step step, string name)
    {
        (JsonElement old, Sensitivity sensitivity) = FirstOf(step.Old, "inputs", "outputs", name);
        (JsonElement @new, _) = FirstOf(step.New, "inputs", "outputs", name);
        return StructuralDifference.Between(name, old, @new, sensitivity);
    }

    /// <summary>All inputs, which is what there is to say about a resource that comes or goes.</summary>
    private static IEnumerable<PropertyDifference> Whole(Step step)
    {
        JsonElement old = step.Old.Get("inputs"),
            @new = step.New.Get("inputs");
        if (step.Operation == "refresh")
            (old, @new) = (step.Old.Get("outputs"), step.New.Get("outputs"));
        if (step.Operation is "create" or "import")
            old = default;
        if (step.Operation is "delete" or "delete-replaced")
            @new = default;
        return StructuralDifference.Between("", old, @new, Sensitivity.None);
    }

    private static (JsonElement Value, Sensitivity Sensitivity) FirstOf(
        JsonElement state,
        string first,
        string second,
        string path
    )
    {
        var found = PropertyPath.Find(state.Get(first), path);
        return found.Value.ValueKind != JsonValueKind.Undefined ? found : PropertyPath.Find(state.Get(second), path);
    }
}
