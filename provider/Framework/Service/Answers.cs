using Google.Protobuf.WellKnownTypes;
using PulumiApig.Framework.Shapes;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Service;

/// <summary>What the rest of the framework finds out, as messages.</summary>
internal static class Answers
{
    public static CheckResponse Check(Struct inputs, IEnumerable<(string Property, string Reason)> failures) =>
        new() { Inputs = inputs, Failures = { Failures(failures) } };

    public static InvokeResponse Invoke(PropertyMap result, IEnumerable<(string Property, string Reason)> failures) =>
        new() { Return = result.ToStruct(), Failures = { Failures(failures) } };

    public static DiffResponse Diff(ShapeDiff diff, bool deleteBeforeReplace)
    {
        var response = new DiffResponse
        {
            Changes = diff.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            Diffs = { diff.Changed.Select(f => f.Name) },
            Replaces = { diff.Replacing.Select(f => f.Name) },
            HasDetailedDiff = true,
            // It counts without a difference too: when a replacement that failed half-way goes on.
            DeleteBeforeReplace = deleteBeforeReplace,
        };
        // The rows are made from the inputs, and outputs need not have their spelling.
        foreach (var (path, row) in diff.Rows)
            response.DetailedDiff.Add(path, new() { Kind = Kind(row.Kind, row.IsReplacing), InputDiff = true });
        return response;
    }

    private static PropertyDiff.Types.Kind Kind(DiffKind kind, bool isReplacing) =>
        (kind, isReplacing) switch
        {
            (DiffKind.Add, false) => PropertyDiff.Types.Kind.Add,
            (DiffKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
            (DiffKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
            (DiffKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
            (_, false) => PropertyDiff.Types.Kind.Update,
            (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
        };

    private static IEnumerable<CheckFailure> Failures(IEnumerable<(string Property, string Reason)> failures) =>
        failures.Select(f => new CheckFailure { Property = f.Property, Reason = f.Reason });
}
