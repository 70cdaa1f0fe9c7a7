using System.Globalization;
using System.Text.Json.Nodes;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Ports;

/// <summary>Custom ingress ports: add, list, delete, and the domains that use one. There is no get and no update.</summary>
internal sealed class PortCalls(Cloud cloud, TimeSpan changeTime, TimeProvider clock, CancellationToken ended)
{
    private const int MinPort = 1024;
    private const int MaxPort = 49151;

    public Task<Answer> AddAsync(Gateway gateway, Exchange exchange)
    {
        var body = exchange.JsonBody();
        if (body.Text("protocol") is not ("HTTP" or "HTTPS"))
            return Task.FromResult(PortErrors.BadParameter("protocol"));
        if (body.Number("ingress_port") is not (>= MinPort and <= MaxPort))
            return Task.FromResult(PortErrors.BadParameter("ingress_port"));
        return ChangeAsync(
            gateway,
            PortErrors.AddFailed,
            () => Add(gateway, body.Text("protocol")!, body.Number("ingress_port")!.Value)
        );
    }

    public Task<Answer> DeleteAsync(Gateway gateway, Exchange exchange)
    {
        var id = exchange.Parts["port"];
        return ResourceId.IsWellFormed(id)
            ? ChangeAsync(gateway, PortErrors.DeleteFailed, () => Delete(gateway, id))
            : Task.FromResult(PortErrors.BadParameter("ingress_port_id"));
    }

    public Answer List(Gateway gateway, Exchange exchange)
    {
        var protocol = exchange.QueryValue("protocol");
        var number = exchange.QueryValue("ingress_port");
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "ingress_port_infos",
                gateway
                    .Ports.Where(port => string.IsNullOrEmpty(protocol) || port.Protocol == protocol)
                    .Where(port =>
                        string.IsNullOrEmpty(number) || port.Port.ToString(CultureInfo.InvariantCulture) == number
                    ),
                ToJson
            );
        }
    }

    /// <summary>The domains of a port that does not exist are an empty list, not an error.</summary>
    public Answer ListDomains(Gateway gateway, Exchange exchange)
    {
        var id = exchange.Parts["port"];
        if (!ResourceId.IsWellFormed(id))
            return PortErrors.BadParameter("ingress_port_id");
        var name = exchange.QueryValue("domain_name") ?? "";
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "domain_infos",
                gateway
                    .Ports.Where(port => port.Id == id)
                    .SelectMany(gateway.DomainsOn)
                    .Where(domain => domain.Domain.Contains(name, StringComparison.OrdinalIgnoreCase)),
                ToJson
            );
        }
    }

    /// <summary>Two changes of the ports of one gateway never run at once: the second one is refused.</summary>
    private async Task<Answer> ChangeAsync(Gateway gateway, Func<Answer> refuse, Func<Answer> change)
    {
        lock (cloud.Gate)
        {
            if (gateway.Status != Gateway.Running || gateway.BusyCalls > 0)
            {
                gateway.BusyCalls = Math.Max(0, gateway.BusyCalls - 1);
                return PortErrors.GatewayBusy();
            }
            if (gateway.PortChangeRuns)
                return refuse();
            gateway.PortChangeRuns = true;
        }
        try
        {
            await Task.Delay(changeTime, clock, ended);
            lock (cloud.Gate)
                return change();
        }
        finally
        {
            lock (cloud.Gate)
                gateway.PortChangeRuns = false;
        }
    }

    private static Answer Add(Gateway gateway, string protocol, int number)
    {
        if (gateway.FindPort(number) is not null)
            return PortErrors.PortDefined();
        if (gateway.Ports.Count >= gateway.PortQuota)
            return PortErrors.QuotaReached();
        return Answer.Created(ToJson(gateway.OpenPort(protocol, number)));
    }

    private static Answer Delete(Gateway gateway, string id)
    {
        if (gateway.Ports.Find(port => port.Id == id) is not { } port)
            return PortErrors.NoSuchPort();
        if (gateway.DomainsOn(port).Any())
            return PortErrors.PortInUse();
        gateway.Ports.Remove(port);
        return Answer.NoContent;
    }

    private static JsonObject ToJson(IngressPort port) =>
        new()
        {
            ["protocol"] = port.Protocol,
            ["ingress_port"] = port.Port,
            ["ingress_port_id"] = port.Id,
            ["status"] = port.Status,
        };

    private static JsonObject ToJson(DomainBinding domain) =>
        new()
        {
            ["group_id"] = domain.GroupId,
            ["group_name"] = domain.GroupName,
            ["domain_name"] = domain.Domain,
        };
}
