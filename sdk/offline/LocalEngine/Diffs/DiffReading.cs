using System.Collections.Immutable;
using PulumiApig.LocalEngine.State;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.LocalEngine.Diffs;

/// <summary>What a provider's answer to Diff means.</summary>
internal static class DiffReading
{
    /// <summary>An option path for <c>replaceOnChanges</c>: replace a resource that is not healthy.</summary>
    private const string InitErrorPath = "#initerror";

    /// <param name="response">The answer.</param>
    /// <param name="old">The resource as it is.</param>
    /// <param name="news">The new checked inputs.</param>
    /// <param name="replaceOnChanges">Paths whose changes replace the resource.</param>
    public static Difference Read(
        DiffResponse response,
        ResourceState old,
        PropertyMap news,
        ImmutableArray<string> replaceOnChanges
    )
    {
        var hasChanges = response.Changes == DiffChanges.DiffSome;
        ImmutableArray<string> diffs = [.. response.Diffs];
        var details = response.HasDetailedDiff ? Details(response) : null;
        if (response.Changes == DiffChanges.DiffUnknown)
        {
            details = InputComparison.Compare(old.Inputs, news);
            diffs = Roots(details.Keys);
            hasChanges = !details.IsEmpty;
        }
        if (!old.InitErrors.IsEmpty && replaceOnChanges.Contains(InitErrorPath))
        {
            return new()
            {
                Kind = DifferenceKind.Replace,
                ReplaceKeys = [InitErrorPath],
                Diffs = diffs,
                Details = details,
            };
        }
        // "No changes" wins, even over properties that would force a replacement.
        if (!hasChanges)
            return old.InitErrors.IsEmpty ? Difference.None : Difference.Update();

        var options = replaceOnChanges.Select(Parse).OfType<PropertyPath>().ToList();
        details = details?.ToImmutableSortedDictionary(d => d.Key, d => Forced(d.Key, d.Value), StringComparer.Ordinal);
        ImmutableArray<string> keys =
        [
            .. response
                .Replaces.Concat(Roots(details?.Where(d => d.Value.Kind.IsReplace).Select(d => d.Key) ?? []))
                .Concat(diffs.Where(d => IsForced(PropertyPath.Of(d))))
                .Distinct(),
        ];
        return new()
        {
            Kind = keys.IsEmpty ? DifferenceKind.Update : DifferenceKind.Replace,
            ReplaceKeys = keys,
            Diffs = diffs,
            Details = details,
            DeleteBeforeReplace = response.DeleteBeforeReplace,
        };

        PropertyChange Forced(string path, PropertyChange diff) =>
            Parse(path) is { } parsed && IsForced(parsed) ? diff with { Kind = diff.Kind.ToReplace() } : diff;

        bool IsForced(PropertyPath path) => options.Any(option => option.Covers(path));
    }

    private static ImmutableSortedDictionary<string, PropertyChange> Details(DiffResponse response) =>
        response.DetailedDiff.ToImmutableSortedDictionary(
            d => d.Key,
            d => new PropertyChange(d.Value.Kind.KnownOrUpdate(), d.Value.InputDiff),
            StringComparer.Ordinal
        );

    private static ImmutableArray<string> Roots(IEnumerable<string> paths) =>
        [.. paths.Select(p => Parse(p)?.Segments[0].Field ?? p).Distinct()];

    private static PropertyPath? Parse(string text) => PropertyPath.TryParse(text, out var path) ? path : null;
}
