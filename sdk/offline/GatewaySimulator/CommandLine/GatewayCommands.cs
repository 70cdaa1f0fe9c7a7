using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ControlOptions;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that add and remove gateways of a running simulator.</summary>
internal static class GatewayCommands
{
    public static Command Add()
    {
        var (id, name) = (NewId(), NewName());
        return new ControlCommand(
            "add-gateway",
            "Add a gateway, with apps and API groups as at the start, and print its id",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Post,
                    "gateways",
                    new JsonObject { ["id"] = line.GetValue(id), ["name"] = line.GetValue(name) },
                    cancel
                ),
            id,
            name
        );
    }

    public static Command Remove()
    {
        var gateway = new Option<string>("--gateway") { Description = "The gateway's id", Required = true };
        return new ControlCommand(
            "remove-gateway",
            "Remove a gateway and all that is on it",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Delete,
                    $"gateways/{Uri.EscapeDataString(line.GetRequiredValue(gateway))}",
                    null,
                    cancel
                ),
            gateway
        );
    }
}
