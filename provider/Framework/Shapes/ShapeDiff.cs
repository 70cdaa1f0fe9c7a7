using System.Collections.Immutable;
using PulumiApig.Framework.Fields;
using PulumiApig.Framework.Types;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Framework.Shapes;

/// <summary>The differences between two sets of inputs, property by property.</summary>
public sealed class ShapeDiff
{
    private readonly ImmutableArray<(Field Field, string Reason)> _replacing;

    private ShapeDiff(
        ImmutableSortedDictionary<string, (DiffKind Kind, bool IsReplacing)> rows,
        ImmutableArray<Field> changed,
        ImmutableArray<(Field Field, string Reason)> replacing
    ) => (Rows, Changed, _replacing) = (rows, changed, replacing);

    /// <summary>Each path that changes: how, and whether the resource is replaced for it.</summary>
    internal ImmutableSortedDictionary<string, (DiffKind Kind, bool IsReplacing)> Rows { get; }

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
        var rows = ImmutableSortedDictionary.CreateBuilder<string, (DiffKind, bool)>(StringComparer.Ordinal);
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
                rows[field.Name + row.SubPath] = (row.Kind, reason is not null);
            }
            if (rows.Count > before)
                changed.Add(field);
        }
        return new(rows.ToImmutable(), changed.ToImmutable(), replacing.ToImmutable());
    }
}
