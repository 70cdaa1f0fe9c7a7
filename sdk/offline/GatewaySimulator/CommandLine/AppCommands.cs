using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ControlOptions;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that add and remove apps of a running simulator.</summary>
internal static class AppCommands
{
    public static Command Add()
    {
        var key = new Option<string?>("--key") { Description = "Its key; else a new one" };
        var secret = new Option<string?>("--secret") { Description = "Its secret; else a new one" };
        var (gateway, id, name) = (Gateway(), NewId(), NewName());
        return new ControlCommand(
            "add-app",
            "Add an app and print its id",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Post,
                    "apps" + Query(line, gateway),
                    new JsonObject
                    {
                        ["id"] = line.GetValue(id),
                        ["name"] = line.GetValue(name),
                        ["key"] = line.GetValue(key),
                        ["secret"] = line.GetValue(secret),
                    },
                    cancel
                ),
            gateway,
            id,
            name,
            key,
            secret
        );
    }

    public static Command Remove()
    {
        var app = new Option<string>("--app") { Description = "The app's id", Required = true };
        var gateway = Gateway();
        return new ControlCommand(
            "remove-app",
            "Remove an app and its ACL",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Delete,
                    $"apps/{Uri.EscapeDataString(line.GetRequiredValue(app))}{Query(line, gateway)}",
                    null,
                    cancel
                ),
            gateway,
            app
        );
    }
}
