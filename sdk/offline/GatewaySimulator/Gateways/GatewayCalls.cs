using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Gateways;

/// <summary>The gateways (instances) of a project, to be read.</summary>
internal sealed class GatewayCalls(Cloud cloud)
{
    /// <summary>Names need not be unique, and the filter finds parts of them.</summary>
    public Answer List(Exchange exchange)
    {
        var name = exchange.QueryValue("instance_name") ?? "";
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "instances",
                cloud
                    .Gateways.Where(gateway => gateway.ProjectId == exchange.Parts["project"])
                    .Where(gateway => Filter.Matches(exchange, "instance_id", gateway.Id))
                    .Where(gateway => gateway.Name.Contains(name, StringComparison.Ordinal))
                    .Where(gateway => Filter.Matches(exchange, "status", gateway.Status)),
                GatewayJson.ListItem
            );
        }
    }

    public Answer Get(Gateway gateway, Exchange exchange)
    {
        lock (cloud.Gate)
            return Answer.Ok(GatewayJson.Detail(gateway));
    }
}
