using System.Buffers;
using PulumiApig.Access;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>The differences of two lists of addresses, by meaning, as rows of a diff.</summary>
internal static class AclDiff
{
    public static IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new)
    {
        // The texts are needed for a moment only, and lists are long.
        var texts = ArrayPool<string?>.Shared.Rent(old.AsList.Length + @new.AsList.Length);
        var olds = Read(old, texts);
        var news = Read(@new, texts.AsSpan(olds.Length));
        var rows = ListDifference.Between(olds, news);
        ArrayPool<string?>.Shared.Return(texts, clearArray: true);
        return rows.Select(row => Row($"[{row.Index}]", row.Change));
    }

    private static DiffRow Row(string subPath, EntryChange change) =>
        change switch
        {
            EntryChange.Added => DiffRow.Added(subPath),
            EntryChange.Removed => DiffRow.Removed(subPath),
            _ => DiffRow.Changed(subPath),
        };

    private static ReadOnlySpan<string?> Read(PropertyValue list, Span<string?> texts)
    {
        var values = list.AsList;
        for (var i = 0; i < values.Length; i++)
            texts[i] = values[i].TryGetText(out var text) ? text : null;
        return texts[..values.Length];
    }
}
