using System.Globalization;
using System.Numerics;

namespace PulumiApig.Addresses;

/// <summary>
/// A number of addresses, exact at any size: all of IPv6 is 2^128, one more than the largest
/// <see cref="UInt128"/>. The default value is zero.
/// </summary>
public readonly record struct AddressCount
{
    private static readonly BigInteger LongestInDigits = BigInteger.One << 32;

    /// <summary>A count of <paramref name="value"/> addresses.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public AddressCount(BigInteger value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>The count as a number.</summary>
    public BigInteger Value { get; }

    /// <summary>Whether there is no address.</summary>
    public bool IsZero => Value.IsZero;

    /// <summary>Whether there is exactly one, for choosing between "gains" and "gain".</summary>
    public bool IsOne => Value.IsOne;

    /// <summary>Every decimal digit, without grouping: <c>4096</c>.</summary>
    public string Digits => Value.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>
    /// The number for people: grouped digits (<c>4,096</c>), or a power (<c>2^64</c>) where the count is a
    /// power of two above 2^32.
    /// </summary>
    public string Number =>
        Value > LongestInDigits && Value.IsPowerOfTwo
            ? string.Create(CultureInfo.InvariantCulture, $"2^{Value.GetBitLength() - 1}")
            : Value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The count for people with its unit: <c>1 address</c>, <c>4,096 addresses</c>.</summary>
    public override string ToString() => IsOne ? "1 address" : $"{Number} addresses";

    internal static AddressCount Between(UInt128 first, UInt128 last) => new((BigInteger)(last - first) + 1);

    /// <summary>The sum of both.</summary>
    public static AddressCount operator +(AddressCount left, AddressCount right) => new(left.Value + right.Value);
}
