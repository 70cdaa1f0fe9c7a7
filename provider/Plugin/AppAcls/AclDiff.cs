using PulumiApig.Access;
using PulumiApig.Protocol.Values;

namespace PulumiApig.Plugin.AppAcls;

/// <summary>The differences of two lists of addresses, by meaning, as rows of a diff.</summary>
internal static class AclDiff
{
    public static IEnumerable<DiffRow> Compare(PropertyValue old, PropertyValue @new) =>
        ListDifference.Between(Texts(old), Texts(@new)).Select(row => Row($"[{row.Index}]", row.Change));

    private static DiffRow Row(string subPath, EntryChange change) =>
        change switch
        {
            EntryChange.Added => DiffRow.Added(subPath),
            EntryChange.Removed => DiffRow.Removed(subPath),
            _ => DiffRow.Changed(subPath),
        };

    private static string?[] Texts(PropertyValue list)
    {
        var values = list.AsList;
        var texts = new string?[values.Length];
        for (var i = 0; i < values.Length; i++)
            texts[i] = values[i].TryGetText(out var text) ? text : null;
        return texts;
    }
}
