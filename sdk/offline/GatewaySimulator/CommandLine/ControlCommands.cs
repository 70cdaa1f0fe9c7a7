using System.CommandLine;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Control;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that look into a running simulator, or change it.</summary>
internal static class ControlCommands
{
    public static Command Requests() => Make("requests", "Print the requests that a simulator has seen", [],
        async (client, line, cancel) =>
        {
            var requests = await client.RequestsAsync(cancel);
            await line.InvocationConfiguration.Output.WriteAsync(Report.Of(requests));
        });

    public static Command State() => Make("state", "Print the ports and ACLs of a simulator", [],
        async (client, line, cancel) =>
        {
            var state = await client.StateAsync(cancel);
            await line.InvocationConfiguration.Output.WriteAsync(Report.Of(state));
        });

    public static Command OpenPort()
    {
        var port = Port();
        var protocol = new Option<string>("--protocol") { Description = "HTTP or HTTPS", DefaultValueFactory = _ => "HTTP" };
        protocol.AcceptOnlyFromAmong("HTTP", "HTTPS");
        var gateway = Gateway();
        return Make("open-port", "Open a port behind the back of whoever manages it", [gateway, port, protocol],
            (client, line, cancel) => client.SendAsync(
                HttpMethod.Post,
                "ports" + Query(line, gateway),
                new JsonObject { ["port"] = line.GetValue(port), ["protocol"] = line.GetValue(protocol) },
                cancel));
    }

    public static Command ClosePort()
    {
        var port = Port();
        var gateway = Gateway();
        return Make("close-port", "Close a port behind the back of whoever manages it", [gateway, port],
            (client, line, cancel) => client.SendAsync(
                HttpMethod.Delete, $"ports/{line.GetValue(port)}{Query(line, gateway)}", null, cancel));
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
        return Make("set-acl", "Set the ACL of an app behind the back of whoever manages it", [gateway, app, type, values],
            (client, line, cancel) => client.SendAsync(
                HttpMethod.Put,
                "acl" + Query(line, gateway, app),
                new JsonObject
                {
                    ["type"] = line.GetValue(type),
                    ["values"] = new JsonArray([.. line.GetRequiredValue(values)]),
                },
                cancel));
    }

    public static Command ClearAcl()
    {
        var (gateway, app) = (Gateway(), App());
        return Make("clear-acl", "Remove the ACL of an app behind the back of whoever manages it", [gateway, app],
            (client, line, cancel) => client.SendAsync(
                HttpMethod.Delete, "acl" + Query(line, gateway, app), null, cancel));
    }

    private static Option<int> Port() => new("--port") { Description = "The port number", Required = true };

    private static Option<string?> Gateway() => new("--gateway") { Description = "The gateway's id; else the first one" };

    private static Option<string?> App() => new("--app") { Description = "The app's id; else the first one" };

    /// <summary>Options that were given, as a query under their own names.</summary>
    private static string Query(ParseResult line, params ReadOnlySpan<Option<string?>> options)
    {
        var pairs = new List<string>();
        foreach (var option in options)
        {
            if (line.GetValue(option) is { } value)
                pairs.Add($"{option.Name.TrimStart('-')}={Uri.EscapeDataString(value)}");
        }
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs);
    }

    private static Command Make(
        string name, string description, IEnumerable<Option> options,
        Func<ControlClient, ParseResult, CancellationToken, Task> run)
    {
        var url = new Argument<Uri>("URL")
        {
            Description = "The address that the simulator printed",
            CustomParser = argument =>
            {
                if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp)
                    return uri;
                argument.AddError($"{argument.Tokens[0].Value} is no address such as http://127.0.0.1:8080");
                return null;
            },
        };
        var command = new Command(name, description) { url };
        foreach (var option in options)
            command.Add(option);
        command.SetAction((line, cancel) => RunAsync(line.GetRequiredValue(url), line, run, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        Uri url, ParseResult line, Func<ControlClient, ParseResult, CancellationToken, Task> run, CancellationToken cancel)
    {
        using var client = new ControlClient(url);
        try
        {
            await run(client, line, cancel);
            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"{url.GetLeftPart(UriPartial.Authority)}: {failure.Message}");
            return 1;
        }
    }
}
