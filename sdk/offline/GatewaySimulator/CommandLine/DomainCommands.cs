using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ControlOptions;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that change API groups and their domains in a running simulator.</summary>
internal static class DomainCommands
{
    public static Command AddGroup()
    {
        var (gateway, id, name) = (Gateway(), NewId(), NewName());
        return new ControlCommand(
            "add-group",
            "Add an API group and print its id",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Post,
                    "groups" + Query(line, gateway),
                    new JsonObject { ["id"] = line.GetValue(id), ["name"] = line.GetValue(name) },
                    cancel
                ),
            gateway,
            id,
            name
        );
    }

    public static Command RemoveGroup()
    {
        var group = new Option<string>("--group") { Description = "The API group's id", Required = true };
        var gateway = Gateway();
        return new ControlCommand(
            "remove-group",
            "Remove an API group and unbind its domains",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Delete,
                    $"groups/{Uri.EscapeDataString(line.GetRequiredValue(group))}{Query(line, gateway)}",
                    null,
                    cancel
                ),
            gateway,
            group
        );
    }

    public static Command Bind()
    {
        var http = Port("--http-port", "Port for HTTP, -1 for none", DomainBinding.DefaultHttpPort);
        var https = Port("--https-port", "Port for HTTPS, -1 for none", DomainBinding.DefaultHttpsPort);
        var (gateway, group, domain) = (Gateway(), Group(), Domain());
        return new ControlCommand(
            "bind-domain",
            "Bind a domain to an API group and print its id",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Post,
                    "domains" + Query(line, gateway),
                    new JsonObject
                    {
                        ["domain"] = line.GetValue(domain),
                        ["group"] = line.GetValue(group),
                        ["httpPort"] = line.GetValue(http),
                        ["httpsPort"] = line.GetValue(https),
                    },
                    cancel
                ),
            gateway,
            group,
            domain,
            http,
            https
        );
    }

    public static Command Unbind()
    {
        var (gateway, domain) = (Gateway(), Domain());
        return new ControlCommand(
            "unbind-domain",
            "Undo all bindings of a domain",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Delete,
                    $"domains/{Uri.EscapeDataString(line.GetRequiredValue(domain))}{Query(line, gateway)}",
                    null,
                    cancel
                ),
            gateway,
            domain
        );
    }

    private static Option<string> Domain() => new("--domain") { Description = "The domain name", Required = true };

    private static Option<int> Port(string name, string description, int value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };
}
