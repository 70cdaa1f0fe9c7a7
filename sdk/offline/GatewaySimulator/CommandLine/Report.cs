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
        string[] head = ["#", "TIME", "METHOD", "PATH", "STATUS", "CODE", "CALLER", "SIGN-IN", "BODY"];
        return Table([head, .. requests.Select(Row)]);
    }

    public static string Of(StateView state)
    {
        var text = new StringBuilder();
        foreach (var gateway in state.Gateways)
        {
            text.Append(CultureInfo.InvariantCulture, $"Gateway {gateway.Id}\n");
            text.Append(gateway.Ports.Count == 0 ? "  no custom ingress ports\n" : "");
            foreach (var port in gateway.Ports)
                text.Append(CultureInfo.InvariantCulture, $"  port {port.Port} {port.Protocol} {port.Status} ({port.Id})\n");
            foreach (var app in gateway.Apps)
                text.Append(CultureInfo.InvariantCulture, $"  app {app.Id}: {Describe(app.Acl)}\n");
        }
        return text.Length == 0 ? "No gateways.\n" : text.ToString();
    }

    private static string Describe(AppAcl? acl) => acl is null ? "no ACL" : $"{acl.Type} {string.Join(", ", acl.Values)}";

    private static string[] Row(LoggedRequest request) =>
    [
        request.Number.ToString(CultureInfo.InvariantCulture),
        request.Time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture),
        request.Method,
        Shorten(request.Query.Length == 0 ? request.Path : $"{request.Path}?{request.Query}"),
        request.Status == 0 ? "cut" : request.Status.ToString(CultureInfo.InvariantCulture),
        request.ErrorCode ?? "",
        request.Caller ?? "",
        request.SignIn.ToString(),
        request.Body,
    ];

    /// <summary>Leaves out what every path begins with, and most of each id.</summary>
    private static string Shorten(string path) => LongId().Replace(Root().Replace(path, ""), "$1…");

    [GeneratedRegex("^/v2/[^/]*/apigw")]
    private static partial Regex Root();

    [GeneratedRegex("([0-9a-f]{6})[0-9a-f]{26}")]
    private static partial Regex LongId();

    private static string Table(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        var lines = rows.Select(row => string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd() + "\n");
        return string.Concat(lines);
    }
}
