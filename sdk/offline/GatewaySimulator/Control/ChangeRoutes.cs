using System.Globalization;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;
using static PulumiApig.Simulator.Control.ControlAnswers;

namespace PulumiApig.Simulator.Control;

/// <summary>Changing what exists in a running simulator, as an administrator would: without the checks of the API.</summary>
internal sealed class ChangeRoutes(IControlled simulator)
{
    private const string Prefix = ControlRoutes.Prefix;

    public void AddTo(Routes routes)
    {
        routes.Add("POST", Prefix + "ports", Do(OpenPort));
        routes.Add("DELETE", Prefix + "ports/{port}", Do(ClosePort));
        routes.Add("PUT", Prefix + "acl", Do(SetAcl));
        routes.Add("DELETE", Prefix + "acl", Do(exchange => simulator.SetAcl(null, App(exchange), Gateway(exchange))));
        routes.Add("POST", Prefix + "apps", Add(AddApp));
        routes.Add(
            "DELETE",
            Prefix + "apps/{app}",
            Do(exchange => simulator.RemoveApp(exchange.Parts["app"], Gateway(exchange)))
        );
        routes.Add("POST", Prefix + "groups", Add(AddGroup));
        routes.Add(
            "DELETE",
            Prefix + "groups/{group}",
            Do(exchange => simulator.RemoveGroup(exchange.Parts["group"], Gateway(exchange)))
        );
        routes.Add("POST", Prefix + "domains", Add(BindDomain));
        routes.Add("DELETE", Prefix + "domains/{domain}", Do(UnbindDomain));
        routes.Add("POST", Prefix + "gateways", Add(AddGateway));
        routes.Add(
            "DELETE",
            Prefix + "gateways/{gateway}",
            Do(exchange => simulator.RemoveGateway(exchange.Parts["gateway"]))
        );
    }

    private void OpenPort(Exchange exchange)
    {
        var body = exchange.JsonBody();
        simulator.OpenPort(
            Required(body, "protocol"),
            body.Number("port") ?? throw new InvalidOperationException("The body needs a port."),
            Gateway(exchange)
        );
    }

    private void ClosePort(Exchange exchange)
    {
        if (
            !int.TryParse(exchange.Parts["port"], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || !simulator.ClosePort(port, Gateway(exchange))
        )
            throw new InvalidOperationException($"Port {exchange.Parts["port"]} is not open.");
    }

    private void SetAcl(Exchange exchange)
    {
        var body = exchange.JsonBody();
        var acl = new AppAcl(
            Required(body, "type"),
            body.Texts("values") ?? throw new InvalidOperationException("The body needs values.")
        );
        simulator.SetAcl(acl, App(exchange), Gateway(exchange));
    }

    private string AddApp(Exchange exchange)
    {
        var body = exchange.JsonBody();
        return simulator.AddApp(
            body.Text("id"),
            Gateway(exchange),
            body.Text("name"),
            body.Text("key"),
            body.Text("secret")
        );
    }

    private string AddGroup(Exchange exchange)
    {
        var body = exchange.JsonBody();
        return simulator.AddGroup(body.Text("name"), body.Text("id"), Gateway(exchange));
    }

    private string BindDomain(Exchange exchange)
    {
        var body = exchange.JsonBody();
        return simulator
            .BindDomain(
                Required(body, "domain"),
                body.Number("httpPort") ?? DomainBinding.DefaultHttpPort,
                body.Number("httpsPort") ?? DomainBinding.DefaultHttpsPort,
                Gateway(exchange),
                body.Text("group")
            )
            .Id;
    }

    private void UnbindDomain(Exchange exchange)
    {
        if (!simulator.UnbindDomain(exchange.Parts["domain"], Gateway(exchange)))
            throw new InvalidOperationException($"Domain {exchange.Parts["domain"]} is not bound.");
    }

    private string AddGateway(Exchange exchange)
    {
        var body = exchange.JsonBody();
        return simulator.AddGateway(body.Text("id"), projectId: null, body.Text("name"));
    }

    private static string? Gateway(Exchange exchange) => exchange.QueryValue("gateway");

    private static string? App(Exchange exchange) => exchange.QueryValue("app");

    private static string Required(JsonNode? body, string name) =>
        body.Text(name) ?? throw new InvalidOperationException($"The body needs a {name}.");
}
