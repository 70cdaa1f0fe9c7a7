namespace PulumiApig.Report.Reading;

/// <summary>Text order in which numbers count as numbers: <c>values[2]</c> before <c>values[10]</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private static readonly StringComparer Comparer = StringComparer.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.CompareOptions.NumericOrdering
    );

    public int Compare(string? x, string? y)
    {
        int order = Comparer.Compare(x, y);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }
}
