using System.Numerics;
using PulumiApig.Addresses;

namespace PulumiApig.Access;

/// <summary>
/// How many addresses a set has, in digits below 2^64 and as people write it above; IPv4 and IPv6 apart where there are
/// both, since IPv4 would not be seen in the sum.
/// </summary>
internal sealed class CountWording
{
    private static readonly BigInteger LongestInDigits = BigInteger.One << 64;

    private readonly string _number;
    private readonly string _unit;

    private CountWording(string number, string unit, bool isOne) => (_number, _unit, IsOne) = (number, unit, isOne);

    /// <summary>Whether a verb behind it is in the singular.</summary>
    public bool IsOne { get; }

    /// <summary>The count with its unit: <c>1 address</c>, <c>2^128 IPv6 addresses</c>.</summary>
    public string WithUnit => _number + _unit;

    /// <summary>The count alone, where the unit is said already and no version needs naming.</summary>
    public string Short => _unit is " address" or " addresses" ? _number : WithUnit;

    public static CountWording Of(AddressSet set)
    {
        (AddressCount v4, AddressCount v6) = (set.CountOf(IPVersion.IPv4), set.CountOf(IPVersion.IPv6));
        if (v4.IsZero || v6.IsZero)
            return OfOne(v6.IsZero ? IPVersion.IPv4 : IPVersion.IPv6, v6.IsZero ? v4 : v6);
        string? allBut4 = AllBut(IPVersion.IPv4, v4);
        string? allBut6 = AllBut(IPVersion.IPv6, v6);
        if (allBut4 is null && allBut6 is null)
            return new($"{Number(v4.Value)} IPv4 and {Number(v6.Value)} IPv6 addresses", "", false);
        // "all but 1 IPv4 address and 2^128 …" would read as all but both.
        return allBut6 is null ? new($"{Number(v6.Value)} IPv6 addresses and {allBut4}", "", false)
            : allBut4 is null ? new($"{Number(v4.Value)} IPv4 addresses and {allBut6}", "", false)
            : new($"{allBut4} and {allBut6}", "", false);
    }

    private static CountWording OfOne(IPVersion version, AddressCount count) =>
        AllBut(version, count) is { } allBut ? new(allBut, "", false)
        : count.Value >= LongestInDigits ? new(Number(count.Value), $" {version} addresses", false)
        : new(count.Digits, count.IsOne ? " address" : " addresses", count.IsOne);

    /// <summary>"all but 256 IPv4 addresses", where that is shorter; null elsewhere.</summary>
    private static string? AllBut(IPVersion version, AddressCount count)
    {
        BigInteger rest = AddressRange.All(version).Count.Value - count.Value;
        return !count.Value.IsPowerOfTwo && rest < count.Value && Number(rest).Length < count.Digits.Length
            ? $"all but {Number(rest)} {version} {(rest.IsOne ? "address" : "addresses")}"
            : null;
    }

    private static string Number(BigInteger count) =>
        count < LongestInDigits ? new AddressCount(count).Digits
        : count.IsPowerOfTwo ? $"2^{count.GetBitLength() - 1}"
        : $"more than 2^{count.GetBitLength() - 1}";
}
