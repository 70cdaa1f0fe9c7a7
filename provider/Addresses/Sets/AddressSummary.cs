using System.Collections.Immutable;

namespace PulumiApig.Addresses;

/// <summary>A set for people: its first ranges, how many more there are, and how many addresses in all.</summary>
public sealed class AddressSummary
{
    private AddressSummary(ImmutableArray<AddressRange> shown, int more, AddressCount count) =>
        (Shown, More, Count) = (shown, more, count);

    /// <summary>The ranges to be named, in order.</summary>
    public ImmutableArray<AddressRange> Shown { get; }

    /// <summary>How many ranges are left out.</summary>
    public int More { get; }

    /// <summary>The addresses of the whole set.</summary>
    public AddressCount Count { get; }

    /// <summary>Names at most <paramref name="limit"/> ranges of the set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public static AddressSummary Of(AddressSet addresses, int limit = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        int shown = Math.Min(limit, addresses.Ranges.Length);
        return new AddressSummary(addresses.Ranges[..shown], addresses.Ranges.Length - shown, addresses.Count);
    }

    /// <summary>The ranges alone: <c>192.0.2.0/24, 198.51.100.7 and 12 more</c>.</summary>
    public string Ranges
    {
        get
        {
            if (Shown.IsEmpty)
                return "no addresses";
            List<string> names = [.. Shown.Select(range => range.ToString())];
            if (More > 0)
                names.Add($"{More} more");
            return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        }
    }

    /// <summary>
    /// The ranges with their total: <c>192.0.2.0/24, 198.51.100.7 and 12 more (4,096 addresses)</c>. One address
    /// needs no total.
    /// </summary>
    public override string ToString() => Count.IsZero || Count.IsOne ? Ranges : $"{Ranges} ({Count})";
}
