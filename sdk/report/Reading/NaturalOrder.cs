using System.Text.RegularExpressions;

namespace PulumiApig.Report.Reading;

/// <summary>Ordinal text order in which digits count as numbers: <c>values[2]</c> before <c>values[10]</c>.</summary>
// The framework has CompareOptions.NumericOrdering, but not where globalization is invariant, as it is here.
internal sealed partial class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private const int Width = 40;

    public int Compare(string? x, string? y)
    {
        int order = string.CompareOrdinal(Key(x), Key(y));
        // "01" and "1" are the same number, but not the same text.
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private static string Key(string? text) =>
        Digits().Replace(text ?? "", digits => digits.Value.TrimStart('0').PadLeft(Width, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
