using System.Buffers;
using System.Globalization;

namespace PulumiApig.Addresses;

/// <summary>
/// Colon hexadecimal as RFC 4291 section 2.2 reads it (the last two groups may be dotted decimal) and
/// RFC 5952 writes it.
/// </summary>
internal static class IPv6Text
{
    private const int Groups = 8;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Reads an address, or returns what is wrong with it as the rest of a sentence.</summary>
    public static string? Read(ReadOnlySpan<char> text, out UInt128 address)
    {
        address = 0;
        int gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
        {
            return ReadGroups(text, mayEndDotted: true, out address, out int count)
                ?? (
                    count == Groups
                        ? null
                        : $"has {count} groups; an IPv6 address has {Groups}, or '::' in place of groups that are zero"
                );
        }

        ReadOnlySpan<char> head = text[..gap];
        ReadOnlySpan<char> tail = text[(gap + 2)..];
        if (tail.IndexOf("::", StringComparison.Ordinal) >= 0)
            return "has '::' more than once";

        int before = 0,
            after = 0;
        UInt128 high = 0,
            low = 0;
        string? problem =
            (head.IsEmpty ? null : ReadGroups(head, mayEndDotted: false, out high, out before))
            ?? (tail.IsEmpty ? null : ReadGroups(tail, mayEndDotted: true, out low, out after));
        if (problem is not null)
            return problem;
        if (before + after >= Groups)
            return $"has {before + after} groups beside '::', which stands for at least one; an IPv6 address has {Groups}";

        // Without groups before the gap the shift is by 128, which UInt128 takes for 0: high is 0 then.
        address = (high << (16 * (Groups - before))) | low;
        return null;
    }

    /// <summary>Writes the canonical form; IPv4-mapped addresses end in dotted decimal (RFC 5952 section 5).</summary>
    public static int Write(UInt128 address, Span<char> destination)
    {
        if (address >> 32 == 0xffff)
        {
            "::ffff:".CopyTo(destination);
            return 7 + IPv4Text.Write((uint)address, destination[7..]);
        }

        (int gap, int gapLength) = LongestZeroRun(address);
        int length = 0;
        for (int group = 0; group < Groups; group++)
        {
            if (group == gap)
            {
                "::".CopyTo(destination[length..]);
                length += 2;
                group += gapLength - 1;
                continue;
            }

            if (length > 0 && destination[length - 1] != ':')
                destination[length++] = ':';
            GroupAt(address, group)
                .TryFormat(destination[length..], out int written, "x", CultureInfo.InvariantCulture);
            length += written;
        }

        return length;
    }

    private static string? ReadGroups(ReadOnlySpan<char> text, bool mayEndDotted, out UInt128 value, out int count)
    {
        value = 0;
        count = 0;
        foreach (Range part in text.Split(':'))
        {
            ReadOnlySpan<char> group = text[part];
            if (group.Contains('.'))
            {
                if (!mayEndDotted || part.End.Value != text.Length)
                    return $"has {Quoted.Text(group)} before its end; only the end may be dotted, as in ::ffff:192.0.2.1";
                if (IPv4Text.Read(group, out uint dotted) is { } problem)
                    return problem;
                value = (value << 32) | dotted;
                count += 2;
                continue;
            }

            if (group.IsEmpty)
                return "has a ':' without a group beside it; only '::' stands for groups that are zero";
            if (group.Length > 4 || group.ContainsAnyExcept(HexDigits))
                return $"has group {Quoted.Text(group)}; a group is one to four hexadecimal digits";
            value = (value << 16) | ushort.Parse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            count++;
        }

        return null;
    }

    /// <summary>The first of the longest runs of at least two zero groups; a single one is not shortened.</summary>
    private static (int Start, int Length) LongestZeroRun(UInt128 address)
    {
        (int Start, int Length) longest = (-1, 1);
        int length = 0;
        for (int group = 0; group < Groups; group++)
        {
            length = GroupAt(address, group) == 0 ? length + 1 : 0;
            if (length > longest.Length)
                longest = (group - length + 1, length);
        }

        return longest;
    }

    private static ushort GroupAt(UInt128 address, int group) => (ushort)(address >> (16 * (Groups - 1 - group)));
}
