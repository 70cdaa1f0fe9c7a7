using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Protocol.Provider;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Shapes;

/// <summary>The differences between two sets of inputs, property by property.</summary>
public sealed class ShapeDiff
{
    private readonly ImmutableSortedDictionary<string, PropertyDiff> _rows;
    private readonly ImmutableArray<(Field Field, string Reason)> _replacing;

    private ShapeDiff(
        ImmutableSortedDictionary<string, PropertyDiff> rows,
        ImmutableArray<Field> changed,
        ImmutableArray<(Field Field, string Reason)> replacing
    ) => (_rows, Changed, _replacing) = (rows, changed, replacing);

    /// <summary>The properties that change.</summary>
    public ImmutableArray<Field> Changed { get; }

    /// <summary>The properties whose change replaces the resource.</summary>
    public IEnumerable<Field> Replacing => _replacing.Select(r => r.Field).Distinct();

    /// <summary>Why the resource is replaced, each as the end of "…, since".</summary>
    public IEnumerable<string> Reasons => _replacing.Select(r => r.Reason).Distinct();

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Changed.IsEmpty;

    /// <summary>Whether none of some properties changes.</summary>
    public bool Keeps(ImmutableArray<Field> fields) => !fields.Any(Changed.Contains);

    /// <summary>Compares inputs.</summary>
    public static ShapeDiff Of(ImmutableArray<Field> fields, PropertyMap olds, PropertyMap news)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiff>(StringComparer.Ordinal);
        var changed = ImmutableArray.CreateBuilder<Field>();
        var replacing = ImmutableArray.CreateBuilder<(Field, string)>();
        foreach (var field in fields)
        {
            var before = rows.Count;
            foreach (var row in field.Diff(olds.Get(field.Name), news.Get(field.Name)))
            {
                var reason = field.ReplacesSince ?? row.ReplacesSince;
                if (reason is not null && (replacing.Count == 0 || replacing[^1] != (field, reason)))
                    replacing.Add((field, reason));
                // The rows are made from the inputs, and outputs need not have their spelling.
                rows[field.Name + row.SubPath] = new(
                    reason is null ? row.Kind : AsReplacing(row.Kind),
                    IsInputDiff: true
                );
            }
            if (rows.Count > before)
                changed.Add(field);
        }
        return new(rows.ToImmutable(), changed.ToImmutable(), replacing.ToImmutable());
    }

    internal DiffResponse ToResponse(bool deleteBeforeReplace) =>
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
