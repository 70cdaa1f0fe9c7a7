using System.Numerics;

namespace PulumiApig.Addresses;

/// <summary>What follows the '/' of a block: a decimal prefix length without leading zeros.</summary>
internal static class PrefixText
{
    /// <summary>Reads a prefix length, or returns what is wrong with it as the rest of a sentence.</summary>
    public static string? Read(ReadOnlySpan<char> text, IPVersion version, out int prefix)
    {
        prefix = 0;
        if (text.IsEmpty)
            return $"has no prefix after '/'; {Allowed(version)}";
        if (!Number.IsDigits(text))
            return AsNetmask(text, version) ?? $"has prefix {Quoted.Text(text)}; {Allowed(version)}";
        if (Number.WithoutLeadingZeros(text) is { } plain)
            return $"has prefix {Quoted.Cut(text)}; write {plain}";
        if (!Number.TryRead(text, (byte)version.Width(), out byte number))
            return $"has prefix {Quoted.Cut(text)}; {Allowed(version)}";

        prefix = number;
        return null;
    }

    private static string Allowed(IPVersion version) => $"an {version} prefix is 0 to {version.Width()}";

    private static string? AsNetmask(ReadOnlySpan<char> text, IPVersion version)
    {
        if (version != IPVersion.IPv4 || IPv4Text.Read(text, out uint mask) is not null)
            return null;
        int ones = BitOperations.PopCount(mask);
        bool isContiguous = BitOperations.TrailingZeroCount(mask) == 32 - ones;
        return isContiguous
            ? $"has netmask {text}; write the prefix {ones} instead"
            : $"has netmask {text}; write a prefix instead, 0 to 32";
    }
}
