using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ControlOptions;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that set and remove ACLs of a running simulator.</summary>
internal static class AclCommands
{
    public static Command Set()
    {
        var type = new Option<string>("--type") { Description = "PERMIT or DENY", Required = true };
        type.AcceptOnlyFromAmong("PERMIT", "DENY");
        var values = new Option<string[]>("--value")
        {
            Description = "Address, block or range; may be repeated",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var (gateway, app) = (Gateway(), App());
        return new ControlCommand(
            "set-acl",
            "Set the ACL of an app",
            (client, line, cancel) =>
                client.SendAsync(
                    HttpMethod.Put,
                    "acl" + Query(line, gateway, app),
                    new JsonObject
                    {
                        ["type"] = line.GetValue(type),
                        ["values"] = new JsonArray([.. line.GetRequiredValue(values)]),
                    },
                    cancel
                ),
            gateway,
            app,
            type,
            values
        );
    }

    public static Command Clear()
    {
        var (gateway, app) = (Gateway(), App());
        return new ControlCommand(
            "clear-acl",
            "Remove the ACL of an app",
            (client, line, cancel) =>
                client.SendAsync(HttpMethod.Delete, "acl" + Query(line, gateway, app), null, cancel),
            gateway,
            app
        );
    }
}
