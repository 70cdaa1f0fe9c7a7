using System.CommandLine;
using System.Text.Json.Nodes;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that look into a running simulator, or change it.</summary>
internal static class ControlCommands
{
    public static Command Requests() =>
        new ControlCommand(
            "requests",
            "Print the requests that a simulator has seen",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.RequestsAsync(cancel)))
        );

    public static Command State() =>
        new ControlCommand(
            "state",
            "Print the ports and ACLs of a simulator",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.StateAsync(cancel)))
        );

    public static Command OpenPort()
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
            "Open a port behind the back of whoever manages it",
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

    public static Command ClosePort()
    {
        var (gateway, port) = (Gateway(), Port());
        return new ControlCommand(
            "close-port",
            "Close a port behind the back of whoever manages it",
            (client, line, cancel) =>
                client.SendAsync(HttpMethod.Delete, $"ports/{line.GetValue(port)}{Query(line, gateway)}", null, cancel),
            gateway,
            port
        );
    }

    public static Command SetAcl()
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
            "Set the ACL of an app behind the back of whoever manages it",
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

    public static Command ClearAcl()
    {
        var (gateway, app) = (Gateway(), App());
        return new ControlCommand(
            "clear-acl",
            "Remove the ACL of an app behind the back of whoever manages it",
            (client, line, cancel) =>
                client.SendAsync(HttpMethod.Delete, "acl" + Query(line, gateway, app), null, cancel),
            gateway,
            app
        );
    }

    public static Command Faults() =>
        new ControlCommand(
            "faults",
            "Print the faults in force and how often they have hit",
            async (client, line, cancel) =>
                await line.InvocationConfiguration.Output.WriteAsync(Report.Of(await client.FaultsAsync(cancel)))
        );

    public static Command LoadFaults()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A fault script in JSON; the README tells its form" };
        return new ControlCommand(
            "load-faults",
            "Add the faults of a script",
            async (client, line, cancel) =>
            {
                var script = await File.ReadAllTextAsync(line.GetRequiredValue(file).FullName, cancel);
                await client.SendTextAsync(HttpMethod.Post, "faults", script, cancel);
            },
            file
        );
    }

    public static Command ClearFaults() =>
        new ControlCommand(
            "clear-faults",
            "Remove all faults",
            (client, _, cancel) => client.SendAsync(HttpMethod.Delete, "faults", null, cancel)
        );

    public static Command ExpireTokens() =>
        new ControlCommand(
            "expire-tokens",
            "End all tokens that were given out",
            (client, _, cancel) => client.SendAsync(HttpMethod.Post, "expire-tokens", null, cancel)
        );

    private static Option<int> Port() => new("--port") { Description = "The port number", Required = true };

    private static Option<string?> Gateway() =>
        new("--gateway") { Description = "The gateway's id; else the first one" };

    private static Option<string?> App() => new("--app") { Description = "The app's id; else the first one" };

    /// <summary>Options that were given, as a query under their own names.</summary>
    private static string Query(ParseResult line, params IEnumerable<Option<string?>> options)
    {
        var pairs =
            from option in options
            let value = line.GetValue(option)
            where value is not null
            select $"{option.Name.TrimStart('-')}={Uri.EscapeDataString(value)}";
        var query = string.Join('&', pairs);
        return query.Length == 0 ? "" : "?" + query;
    }
}
