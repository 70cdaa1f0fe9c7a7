using System.Text;
using PulumiApig.Simulator.Faults;
using PulumiApig.Simulator.Http;
using static PulumiApig.Simulator.Control.ControlAnswers;

namespace PulumiApig.Simulator.Control;

/// <summary>
/// Watching a running simulator from another process, and making it fail, below <c>/__simulator/</c>. These requests
/// need no credentials, are not logged and meet no faults.
/// </summary>
internal sealed class ControlRoutes(IControlled simulator, FaultPlan faults)
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
        routes.Add("GET", Prefix + "faults", Show(() => FaultsView.Of(faults), ControlJson.Default.FaultsView));
        routes.Add(
            "POST",
            Prefix + "faults",
            Do(exchange => simulator.LoadFaults(Encoding.UTF8.GetString(exchange.Body)))
        );
        routes.Add("DELETE", Prefix + "faults", Do(_ => simulator.ClearFaults()));
        routes.Add("POST", Prefix + "expire-tokens", Do(_ => simulator.ExpireTokens()));
    }
}
