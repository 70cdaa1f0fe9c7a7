using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PulumiApig.Simulator.Control;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>What a simulator has seen and holds, as text for people.</summary>
internal static partial class Report
{
    public static string Of(IReadOnlyList<LoggedRequest> requests)
    {
        if (requests.Count == 0)
            return "No requests.\n";
        string[] head = ["#", "TIME", "METHOD", "PATH", "STATUS", "CODE", "FAULT", "CALLER", "SIGN-IN", "BODY"];
        return Table([head, .. requests.Select(Row)]);
    }

    public static string Of(StateView state)
    {
        var text = new StringBuilder();
        foreach (var gateway in state.Gateways)
        {
            text.Append(CultureInfo.InvariantCulture, $"Gateway {gateway.Id} ({gateway.Name})\n");
            text.Append(gateway.Ports.Count == 0 ? "  no custom ingress ports\n" : "");
            foreach (var port in gateway.Ports)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  port {port.Port} {port.Protocol} {port.Status} ({port.Id})\n"
                );
            foreach (var app in gateway.Apps)
                text.Append(CultureInfo.InvariantCulture, $"  app {app.Id} ({app.Name}): {Describe(app.Acl)}\n");
            foreach (var group in gateway.Groups)
                text.Append(CultureInfo.InvariantCulture, $"  API group {group.Id} ({group.Name})\n");
            foreach (var domain in gateway.Domains)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  domain {domain.Domain} of {domain.GroupName}: {Describe(domain)} ({domain.Id})\n"
                );
        }
        return text.Length == 0 ? "No gateways.\n" : text.ToString();
    }

    public static string Of(FaultsView faults)
    {
        if (faults.Faults.Count == 0)
            return "No faults.\n";
        string[] head = ["METHOD", "PATH", "MATCHES", "HITS", "EFFECT"];
        return Table([head, .. faults.Faults.Select(Row)]);
    }

    private static string Describe(AppAcl? acl) =>
        acl is null ? "no ACL" : $"{acl.Type} {string.Join(", ", acl.Values)}";

    private static string Describe(DomainBinding domain) =>
        $"HTTP {PortOrOff(domain.HttpPort)}, HTTPS {PortOrOff(domain.HttpsPort)}, {domain.MinTlsVersion}";

    private static string PortOrOff(int port) =>
        port == DomainBinding.Off ? "off" : port.ToString(CultureInfo.InvariantCulture);

    private static string[] Row(LoggedRequest request) =>
        [
            request.Number.ToString(CultureInfo.InvariantCulture),
            request.Time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
            request.Method,
            Shorten(request.Query.Length == 0 ? request.Path : $"{request.Path}?{request.Query}"),
            request.Status == 0 ? "cut" : request.Status.ToString(CultureInfo.InvariantCulture),
            request.ErrorCode ?? "",
            request.Fault ?? "",
            request.Caller ?? "",
            request.SignIn.ToString(),
            request.Body,
        ];

    private static string[] Row(FaultsView.FaultView fault) =>
        [
            fault.Method,
            fault.Path,
            fault.Matches.ToString(CultureInfo.InvariantCulture),
            fault.Hits.ToString(CultureInfo.InvariantCulture),
            string.Join(" | ", fault.Effects),
        ];

    /// <summary>Leaves out what every path begins with, and most of each id.</summary>
    private static string Shorten(string path) => LongId().Replace(Root().Replace(path, ""), "$1…");

    [GeneratedRegex("^/v2/[^/]*/apigw")]
    private static partial Regex Root();

    [GeneratedRegex("([0-9a-f]{6})[0-9a-f]{26}")]
    private static partial Regex LongId();

    /// <summary>The first row holds the names; a column without a value is left out.</summary>
    private static string Table(IReadOnlyList<string[]> rows)
    {
        var columns = Enumerable
            .Range(0, rows[0].Length)
            .Where(column => rows.Skip(1).Any(row => row[column].Length > 0))
            .Select(column => (Index: column, Width: rows.Max(row => row[column].Length)))
            .ToList();
        return string.Concat(
            rows.Select(row =>
                string.Join("  ", columns.Select(column => row[column.Index].PadRight(column.Width))).TrimEnd() + "\n"
            )
        );
    }
}
