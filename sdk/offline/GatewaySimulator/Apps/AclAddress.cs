using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PulumiApig.Simulator.Apps;

/// <summary>Which texts the gateway takes as a value of an ACL: an address, a block or a range.</summary>
internal static class AclAddress
{
    public static bool IsValid(string text, bool ipv6)
    {
        var addresses = text.Split('-') switch
        {
            [var first, var last] => Range(first, last),
            _ => text.Split('/') switch
            {
                [var address, var prefix] => Block(address, prefix),
                _ => Address(text),
            },
        };
        return addresses is not null && (ipv6 || addresses.Length == 4);
    }

    private static byte[]? Range(string first, string last) =>
        Address(first) is { } low
        && Address(last) is { } high
        && low.Length == high.Length
        && low.AsSpan().SequenceCompareTo(high) <= 0
            ? low
            : null;

    private static byte[]? Block(string text, string prefix) =>
        Address(text) is { } address && Decimal(prefix) is { } bits && bits <= 8 * address.Length ? address : null;

    private static byte[]? Address(string text) => text.Contains(':', StringComparison.Ordinal) ? V6(text) : V4(text);

    private static byte[]? V4(string text)
    {
        var octets = text.Split('.').Select(Decimal).ToList();
        return octets.Count == 4 && octets.All(octet => octet <= 255)
            ? [.. octets.Select(octet => (byte)octet!.Value)]
            : null;
    }

    /// <summary>The framework also takes brackets, ports and zones, which are no part of an address.</summary>
    private static byte[]? V6(string text) =>
        text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
        && IPAddress.TryParse(text, out var address)
        && address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.GetAddressBytes()
            : null;

    private static int? Decimal(string text) =>
        text.Length is > 0 and <= 3
        && (text == "0" || text[0] != '0')
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
