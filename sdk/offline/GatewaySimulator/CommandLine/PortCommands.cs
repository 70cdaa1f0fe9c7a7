using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ControlOptions;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that open and close ports of a running simulator.</summary>
internal static class PortCommands
{
    public static Command Open()
    {
        var protocol = new Option<string>("--protocol")
        {
            Description = "HTTP or HTTPS",
            DefaultValueFactory = _ => "HTTP",
        };
        protocol.AcceptOnlyFromAmong("HTTP", "HTTPS");
        var (gateway, port) = (Gateway(), Port());
        return new ControlCommand(
            "open-port",
            "Open a port",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Post,
                    "ports" + Query(line, gateway),
                    new JsonObject { ["port"] = line.GetValue(port), ["protocol"] = line.GetValue(protocol) },
                    cancel
                ),
            gateway,
            port,
            protocol
        );
    }

    public static Command Close()
    {
        var (gateway, port) = (Gateway(), Port());
        return new ControlCommand(
            "close-port",
            "Close a port, even one that a domain is bound to",
            (client, line, cancel) =>
                client.SendAsync(HttpMethod.Delete, $"ports/{line.GetValue(port)}{Query(line, gateway)}", null, cancel),
            gateway,
            port
        );
    }
}
