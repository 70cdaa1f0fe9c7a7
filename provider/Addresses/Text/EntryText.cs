using System.Diagnostics.CodeAnalysis;

namespace PulumiApig.Addresses;

/// <summary>
/// <c>address | address "/" prefix | address "-" address</c>. By hand, since the framework's parsers take
/// <c>1.2.3</c>, octal octets, brackets, zones and <c>/08</c>, and drop host bits without a word.
/// </summary>
internal static class EntryText
{
    /// <summary>Two IPv6 addresses with every digit, and the hyphen between them.</summary>
    private const int Longest = (39 * 2) + 1;

    public static bool TryParse(
        string? text,
        out AddressRange range,
        out bool hasHostBits,
        [NotNullWhen(false)] out string? reason
    )
    {
        string? problem = Read(text, out range, out hasHostBits);
        reason = problem is null ? null : $"{Quoted.Text(text)} {Misspelling.In(text) ?? problem}";
        return problem is null;
    }

    public static string Format(AddressRange range)
    {
        Span<char> text = stackalloc char[Longest];
        int length = WriteAddress(range.Version, range.First, text);
        if (range.First == range.Last)
            return text[..length].ToString();
        if (range.PrefixLength is { } prefix)
            return $"{text[..length]}/{prefix}";

        text[length++] = '-';
        length += WriteAddress(range.Version, range.Last, text[length..]);
        return text[..length].ToString();
    }

    private static int WriteAddress(IPVersion version, UInt128 address, Span<char> destination) =>
        version == IPVersion.IPv4 ? IPv4Text.Write((uint)address, destination) : IPv6Text.Write(address, destination);

    /// <summary>Reads an entry, or returns what is wrong with it as the rest of a sentence.</summary>
    private static string? Read(ReadOnlySpan<char> text, out AddressRange range, out bool hasHostBits)
    {
        if (IPv4Text.TryReadPlain(text, out uint address4, out int prefix4))
        {
            range = AddressRange.Block(IPVersion.IPv4, address4, prefix4);
            hasHostBits = address4 != range.First;
            return null;
        }

        range = default;
        hasHostBits = false;
        int slash = text.IndexOf('/');
        int hyphen = text.IndexOf('-');
        if (slash >= 0 && hyphen >= 0)
            return "has both '/' and '-'; write a block (address/prefix) or a range (address-address)";
        if (slash >= 0)
            return ReadBlock(text[..slash], text[(slash + 1)..], out range, out hasHostBits);
        if (hyphen >= 0)
            return ReadEnds(text[..hyphen], text[(hyphen + 1)..], out range);

        string? problem = ReadAddress(text, out IPVersion version, out UInt128 address);
        if (problem is null)
            range = AddressRange.Of(version, address);
        return problem;
    }

    private static string? ReadBlock(
        ReadOnlySpan<char> addressText,
        ReadOnlySpan<char> prefixText,
        out AddressRange range,
        out bool hasHostBits
    )
    {
        range = default;
        hasHostBits = false;
        if (addressText.IsEmpty)
            return "has no address before '/'";
        int prefix = 0;
        string? problem =
            ReadAddress(addressText, out IPVersion version, out UInt128 address)
            ?? PrefixText.Read(prefixText, version, out prefix);
        if (problem is not null)
            return problem;

        range = AddressRange.Block(version, address, prefix);
        hasHostBits = address != range.First;
        return null;
    }

    private static string? ReadEnds(ReadOnlySpan<char> firstText, ReadOnlySpan<char> lastText, out AddressRange range)
    {
        range = default;
        if (firstText.IsEmpty)
            return "has no address before '-'";
        if (lastText.IsEmpty)
            return "has no address after '-'";
        if (lastText.Contains('-'))
            return "has more than one '-'; write each range as an entry of its own";
        if (ReadAddress(firstText, out IPVersion version, out UInt128 first) is { } firstProblem)
            return $"has {Quoted.Text(firstText)}, which {firstProblem}";
        if (ReadAddress(lastText, out IPVersion lastVersion, out UInt128 last) is { } lastProblem)
            return $"has {Quoted.Text(lastText)}, which {lastProblem}";
        if (version != lastVersion)
            return "mixes IPv4 and IPv6; both ends of a range are of one version";
        if (first > last)
            return $"runs backwards; did you mean '{lastText}-{firstText}'?";

        range = AddressRange.Between(version, first, last);
        return null;
    }

    private static string? ReadAddress(ReadOnlySpan<char> text, out IPVersion version, out UInt128 address)
    {
        version = text.Contains(':') ? IPVersion.IPv6 : IPVersion.IPv4;
        if (version == IPVersion.IPv6)
            return IPv6Text.Read(text, out address);

        string? problem = IPv4Text.Read(text, out uint dotted);
        address = dotted;
        return problem is null ? null : Misspelling.AsHostName(text) ?? problem;
    }
}
