using System.Collections.Immutable;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.Schema;

/// <summary>The differences between two sets of inputs, property by property.</summary>
internal sealed class ShapeDiff
{
    private readonly ImmutableSortedDictionary<string, PropertyDiff> _rows;

    private ShapeDiff(ImmutableSortedDictionary<string, PropertyDiff> rows, ImmutableArray<Field> changed) =>
        (_rows, Changed) = (rows, changed);

    /// <summary>The properties that change.</summary>
    public ImmutableArray<Field> Changed { get; }

    /// <summary>The properties whose change replaces the resource.</summary>
    public IEnumerable<Field> Replacing => Changed.Where(f => f.ReplacesSince is not null);

    public bool IsEmpty => Changed.IsEmpty;

    /// <summary>Whether none of some properties changes.</summary>
    public bool Keeps(ImmutableArray<Field> fields) => !fields.Any(Changed.Contains);

    public static ShapeDiff Of(ImmutableArray<Field> fields, PropertyMap olds, PropertyMap news)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiff>(StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<Field>();
        foreach (var field in fields.Where(f => !f.IsIgnoredInDiff))
        {
            var before = rows.Count;
            foreach (var row in field.Diff(olds.Get(field.Name), news.Get(field.Name)))
            {
                var kind = field.ReplacesSince is null ? row.Kind : AsReplacing(row.Kind);
                // The rows are made from the inputs, and outputs need not have their spelling.
                rows[field.Name + row.SubPath] = new(kind, IsInputDiff: true);
            }
            if (rows.Count > before)
                changed.Add(field);
        }
        return new(rows.ToImmutable(), changed.ToImmutable());
    }

    public DiffResponse ToResponse(bool deleteBeforeReplace) =>
        IsEmpty
            // Its order counts without a difference too: when a replacement that failed half-way goes on.
            ? DiffResponse.None with
            {
                DeleteBeforeReplace = deleteBeforeReplace,
            }
            : new DiffResponse
            {
                Changes = DiffChanges.Some,
                Diffs = Names(Changed),
                Replaces = Names(Replacing),
                DetailedDiff = _rows,
                DeleteBeforeReplace = deleteBeforeReplace,
            };

    private static PropertyDiffKind AsReplacing(PropertyDiffKind kind) =>
        kind switch
        {
            PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
            PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
            _ => PropertyDiffKind.UpdateReplace,
        };

    private static ImmutableArray<string> Names(IEnumerable<Field> fields) =>
        fields.Select(f => f.Name).ToImmutableArray();
}
