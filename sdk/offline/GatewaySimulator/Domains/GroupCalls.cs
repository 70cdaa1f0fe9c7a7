using System.Text.Json.Nodes;
using PulumiApig.Simulator.Conventions;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Domains;

/// <summary>The API groups of a gateway, to be read: the only reads that show their domains.</summary>
internal sealed class GroupCalls(Cloud cloud)
{
    public Answer List(Gateway gateway, Exchange exchange)
    {
        lock (cloud.Gate)
        {
            return Paging.Page(
                exchange,
                "groups",
                gateway
                    .Groups.Where(group => Filter.Matches(exchange, "id", group.Id))
                    .Where(group => Filter.MatchesName(exchange, group.Name)),
                group => ToJson(gateway, group)
            );
        }
    }

    public Answer Get(Gateway gateway, Exchange exchange)
    {
        var id = exchange.Parts["group"];
        if (!ResourceId.IsWellFormed(id))
            return RequestErrors.BadPathValue("group_id");
        lock (cloud.Gate)
        {
            return gateway.FindGroup(id) is { } group
                ? Answer.Ok(ToJson(gateway, group))
                : DomainErrors.NoSuchGroup(id);
        }
    }

    /// <summary>A group without domains has no <c>url_domains</c> at all.</summary>
    private static JsonObject ToJson(Gateway gateway, ApiGroup group)
    {
        var subdomain = $"{group.Id}.apic.example.com";
        var json = new JsonObject
        {
            ["id"] = group.Id,
            ["name"] = group.Name,
            ["status"] = 1,
            ["sl_domain"] = subdomain,
            ["sl_domains"] = new JsonArray(subdomain),
            ["sl_domain_access_enabled"] = true,
            ["register_time"] = ApigTime.Seconds(group.Registered),
            ["update_time"] = ApigTime.Seconds(group.Registered),
            ["on_sell_status"] = 2,
            ["is_default"] = 2,
            ["remark"] = "",
            ["call_limits"] = null,
            ["time_interval"] = null,
            ["time_unit"] = null,
            ["version"] = "V2",
            ["roma_app_id"] = null,
            ["roma_app_name"] = null,
        };
        var domains = gateway.Domains.Where(domain => domain.GroupId == group.Id).Select(DomainJson.OfRead).ToList();
        if (domains.Count > 0)
            json["url_domains"] = Json.Array(domains);
        return json;
    }
}
