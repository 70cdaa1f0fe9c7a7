using System.Globalization;
using System.Net;

namespace PulumiApig.Gateway.Transport;

/// <summary>
/// The hosts of a <c>NO_PROXY</c> variable, read as curl and Go's <c>httpproxy</c> read it: <c>*</c> is every host;
/// <c>domain</c>, <c>.domain</c> and <c>*.domain</c> are a domain with all below it; addresses and CIDR blocks are for
/// hosts that are given by address; any of them but a block may end in <c>:port</c>.
/// </summary>
/// <remarks>
/// Where the two differ, the host is reached directly: for Go <c>.domain</c> is not the domain itself, curl reads no port.
/// </remarks>
internal sealed class NoProxyList
{
    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n'];

    private readonly IReadOnlyList<Func<string, IPAddress?, int, bool>> _rules;

    private NoProxyList(IReadOnlyList<Func<string, IPAddress?, int, bool>> rules) => _rules = rules;

    /// <summary>Reads the value of the variable; entries are separated by commas or blanks.</summary>
    public static NoProxyList Parse(string? text) =>
        new([.. (text ?? "").ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Rule)]);

    /// <summary>Whether an address is reached without a proxy.</summary>
    public bool Matches(Uri destination)
    {
        var host = Plain(destination.IdnHost.ToLowerInvariant());
        var address = Address(host);
        return _rules.Any(matches => matches(host, address, destination.Port));
    }

    private static Func<string, IPAddress?, int, bool> Rule(string entry)
    {
        if (entry == "*")
            return (_, _, _) => true;
        if (IPNetwork.TryParse(entry, out var block))
            return (_, address, _) => address is not null && block.Contains(address);
        var (name, port) = SplitPort(entry);
        if (Address(Plain(name)) is { } only)
            return (_, address, p) => only.Equals(address) && (port is null || port == p);
        var domain = Ascii(Plain(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name.TrimStart('.')));
        return (host, _, p) =>
            domain.Length > 0
            && (host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal))
            && (port is null || port == p);
    }

    // An IPv6 address has colons of its own; with a port it stands in brackets.
    private static (string Name, int? Port) SplitPort(string entry)
    {
        var (colon, port) = (entry.LastIndexOf(':'), 0);
        var isPort =
            colon > 0
            && (entry[colon - 1] == ']' || entry.IndexOf(':') == colon)
            && int.TryParse(entry[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port);
        return isPort ? (entry[..colon], port) : (entry, null);
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.');

    // So a request names a host of another alphabet.
    private static string Ascii(string domain) =>
        !domain.All(char.IsAscii) && Uri.TryCreate($"http://{domain}", UriKind.Absolute, out var uri)
            ? uri.IdnHost
            : domain;

    private static IPAddress? Address(string host) =>
        IPAddress.TryParse(host, out var address)
            ? address.IsIPv4MappedToIPv6
                ? address.MapToIPv4()
                : address
            : null;
}
