using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PulumiApig.Simulator.Faults;
using PulumiApig.Simulator.Http;

namespace PulumiApig.Simulator.Control;

/// <summary>
/// Watching and changing a running simulator from another process, below <c>/__simulator/</c>. These requests need
/// no credentials, are not logged and meet no faults.
/// </summary>
internal sealed class ControlRoutes(ApigSimulator simulator, FaultPlan faults)
{
    public const string Prefix = "/__simulator/";

    public void AddTo(Routes routes)
    {
        routes.Add(
            "GET",
            Prefix + "requests",
            Show(() => new RequestsView(simulator.Requests), ControlJson.Default.RequestsView)
        );
        routes.Add("DELETE", Prefix + "requests", Do(_ => simulator.ClearRequests()));
        routes.Add("GET", Prefix + "state", Show(() => StateView.Of(simulator), ControlJson.Default.StateView));
        routes.Add("POST", Prefix + "ports", Do(OpenPort));
        routes.Add("DELETE", Prefix + "ports/{port}", Do(ClosePort));
        routes.Add("PUT", Prefix + "acl", Do(SetAcl));
        routes.Add("GET", Prefix + "faults", Show(() => FaultsView.Of(faults), ControlJson.Default.FaultsView));
        routes.Add(
            "POST",
            Prefix + "faults",
            Do(exchange => simulator.LoadFaults(Encoding.UTF8.GetString(exchange.Body)))
        );
        routes.Add("DELETE", Prefix + "faults", Do(_ => simulator.ClearFaults()));
        routes.Add("POST", Prefix + "expire-tokens", Do(_ => simulator.ExpireTokens()));
        routes.Add("DELETE", Prefix + "acl", Do(exchange => simulator.SetAcl(null, App(exchange), Gateway(exchange))));
    }

    private void OpenPort(Exchange exchange)
    {
        var body = exchange.JsonBody();
        simulator.OpenPort(
            body.Text("protocol") ?? throw new InvalidOperationException("The body needs a protocol."),
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
            body.Text("type") ?? throw new InvalidOperationException("The body needs a type."),
            body.Texts("values") ?? throw new InvalidOperationException("The body needs values.")
        );
        simulator.SetAcl(acl, App(exchange), Gateway(exchange));
    }

    private static string? Gateway(Exchange exchange) => exchange.QueryValue("gateway");

    private static string? App(Exchange exchange) => exchange.QueryValue("app");

    private static Func<Exchange, Answer> Show<T>(Func<T> view, JsonTypeInfo<T> type) =>
        _ => new Answer(200, JsonSerializer.SerializeToNode(view(), type));

    /// <summary>What cannot be done is told as <c>{"error":"…"}</c> with status 409.</summary>
    private static Func<Exchange, Answer> Do(Action<Exchange> action) =>
        exchange =>
        {
            try
            {
                action(exchange);
                return Answer.NoContent;
            }
            catch (Exception impossible) when (impossible is InvalidOperationException or FormatException)
            {
                return new Answer(409, new JsonObject { ["error"] = impossible.Message });
            }
        };
}
