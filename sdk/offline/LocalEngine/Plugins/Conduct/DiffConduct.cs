using PulumiApig.LocalEngine.Diffs;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Plugins.Conduct;

/// <summary>Whether the parts of an answer to Diff agree.</summary>
internal static class DiffConduct
{
    public static IEnumerable<string> Faults(DiffResponse response)
    {
        if (response.Changes == DiffChanges.DiffUnknown)
            yield return "Diff leaves it to the engine whether anything changes.";
        if (!response.HasDetailedDiff)
            yield return "Diff has no detailed diff that counts.";
        var roots = new HashSet<string>();
        var replaced = new HashSet<string>();
        foreach (var (path, diff) in response.DetailedDiff.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (!PropertyPath.TryParse(path, out var parsed) || parsed.Segments is not [{ Field: { } root }, ..])
            {
                yield return $"Diff names '{path}', which is no property path.";
                continue;
            }
            roots.Add(root);
            if (diff.Kind.KnownOrUpdate().IsReplace)
                replaced.Add(root);
        }
        if (
            response.Changes == DiffChanges.DiffNone
            && (roots.Count > 0 || response.Diffs.Count > 0 || response.Replaces.Count > 0)
        )
            yield return "Diff says that nothing changes, and names what does.";
        if (response.Changes == DiffChanges.DiffSome && roots.Count == 0)
            yield return "Diff says that something changes, and does not name it.";
        if (!roots.SetEquals(response.Diffs))
            yield return $"Diff names [{string.Join(", ", response.Diffs)}] in short and [{string.Join(", ", roots)}] in detail.";
        if (!replaced.SetEquals(response.Replaces))
            yield return $"Diff replaces for [{string.Join(", ", response.Replaces)}] in short and [{string.Join(", ", replaced)}] in detail.";
    }
}
