namespace PulumiApig.Report.Reading;

/// <summary>Ordinal text order in which digits count as numbers: <c>values[2]</c> before <c>values[10]</c>.</summary>
// The framework has CompareOptions.NumericOrdering, but not where globalization is invariant, as it is here.
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> one = x,
            other = y;
        while (!one.IsEmpty && !other.IsEmpty)
        {
            int order =
                char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
                    ? CompareNumbers(TakeDigits(ref one), TakeDigits(ref other))
                    : Take(ref one).CompareTo(Take(ref other));
            if (order != 0)
                return order;
        }
        int rest = one.Length.CompareTo(other.Length);
        // "01" and "1" are the same number, but not the same text.
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = one.TrimStart('0');
        other = other.TrimStart('0');
        int byLength = one.Length.CompareTo(other.Length);
        return byLength != 0 ? byLength : one.SequenceCompareTo(other);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? text : text[..length];
        text = text[digits.Length..];
        return digits;
    }

    private static char Take(ref ReadOnlySpan<char> text)
    {
        char first = text[0];
        text = text[1..];
        return first;
    }
}
