using System.CommandLine;
using System.Text.Json.Nodes;
using static PulumiApig.Simulator.CommandLine.ChangePart;

namespace PulumiApig.Simulator.CommandLine;

/// <summary>The subcommands that change a running simulator: each sends its options to the control endpoint.</summary>
internal static class ChangeCommands
{
    public static IEnumerable<Command> All() =>
        [
            Post(
                "open-port",
                "Open a port",
                "ports",
                Gateway,
                Port(Place.Body),
                OneOf("protocol", "HTTP or HTTPS", isRequired: false, "HTTP", "HTTPS")
            ),
            Delete(
                "close-port",
                "Close a port, even one that a domain is bound to",
                "ports/",
                Gateway,
                Port(Place.Path)
            ),
            Change(
                HttpMethod.Put,
                "set-acl",
                "Set the ACL of an app",
                "acl",
                Gateway,
                App,
                OneOf("type", "PERMIT or DENY", isRequired: true, "PERMIT", "DENY"),
                Texts("value", "values", "Address, block or range; may be repeated")
            ),
            Delete("clear-acl", "Remove the ACL of an app", "acl", Gateway, App),
            Post(
                "add-app",
                "Add an app and print its id",
                "apps",
                Gateway,
                Id,
                NewName,
                Text(Place.Body, "key", "Its key; else a new one"),
                Text(Place.Body, "secret", "Its secret; else a new one")
            ),
            Delete(
                "remove-app",
                "Remove an app and its ACL",
                "apps/",
                Gateway,
                Required(Place.Path, "app", "The app's id")
            ),
            Post("add-group", "Add an API group and print its id", "groups", Gateway, Id, NewName),
            Delete(
                "remove-group",
                "Remove an API group and unbind its domains",
                "groups/",
                Gateway,
                Required(Place.Path, "group", "The API group's id")
            ),
            Post(
                "bind-domain",
                "Bind a domain to an API group and print its id",
                "domains",
                Gateway,
                Text(Place.Body, "group", "The API group's id; else the first one"),
                Required(Place.Body, "domain", "The domain name"),
                Port("http-port", "httpPort", "Port for HTTP, -1 for none", DomainBinding.DefaultHttpPort),
                Port("https-port", "httpsPort", "Port for HTTPS, -1 for none", DomainBinding.DefaultHttpsPort)
            ),
            Delete(
                "unbind-domain",
                "Undo all bindings of a domain",
                "domains/",
                Gateway,
                Required(Place.Path, "domain", "The domain name")
            ),
            Post(
                "add-gateway",
                "Add a gateway, with apps and API groups as at the start, and print its id",
                "gateways",
                Id,
                NewName
            ),
            Delete(
                "remove-gateway",
                "Remove a gateway and all that is on it",
                "gateways/",
                Required(Place.Path, "gateway", "The gateway's id")
            ),
            LoadFaults(),
            Delete("clear-faults", "Remove all faults", "faults"),
            Post("expire-tokens", "End all tokens that were given out", "expire-tokens"),
        ];

    private static ChangePart App { get; } = Text(Place.Query, "app", "The app's id; else the first one");

    private static ControlCommand Post(string name, string description, string path, params ChangePart[] parts) =>
        Change(HttpMethod.Post, name, description, path, parts);

    private static ControlCommand Delete(string name, string description, string path, params ChangePart[] parts) =>
        Change(HttpMethod.Delete, name, description, path, parts);

    private static ControlCommand Change(
        HttpMethod method,
        string name,
        string description,
        string path,
        params ChangePart[] parts
    ) =>
        new(
            name,
            description,
            (client, line, cancel) =>
            {
                var given = parts.ToLookup(part => part.Place, part => (part.Name, Value: part.Value(line)));
                var query = given[Place.Query]
                    .Where(part => part.Value is not null)
                    .Select(part => $"{part.Name}={Uri.EscapeDataString($"{part.Value}")}");
                var end = string.Concat(given[Place.Path].Select(part => Uri.EscapeDataString($"{part.Value}")));
                var body = given[Place.Body].Select(part => KeyValuePair.Create(part.Name, part.Value)).ToList();
                return client.SendAsync(
                    method,
                    $"{path}{end}?{string.Join('&', query)}",
                    body.Count == 0 ? null : new JsonObject(body),
                    cancel
                );
            },
            parts.Select(part => part.Option)
        );

    private static ControlCommand LoadFaults()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A fault script in JSON; the README describes its form",
        };
        return new(
            "load-faults",
            "Add the faults of a script",
            async (client, line, cancel) =>
            {
                var script = await File.ReadAllTextAsync(line.GetRequiredValue(file).FullName, cancel);
                await client.SendTextAsync(HttpMethod.Post, "faults", script, cancel);
            },
            [file]
        );
    }
}
