using System.Text.Json.Nodes;
using PulumiApig.Simulator.Http;
using PulumiApig.Simulator.State;

namespace PulumiApig.Simulator.Gateways;

/// <summary>A gateway as the calls answer it: lists hold the first fourteen fields only.</summary>
internal static class GatewayJson
{
    public static JsonObject ListItem(Gateway gateway) =>
        new()
        {
            ["id"] = gateway.Id,
            ["project_id"] = gateway.ProjectId,
            ["instance_name"] = gateway.Name,
            ["status"] = gateway.Status,
            ["instance_status"] = GatewayStatus.Code(gateway.Status),
            ["type"] = "apig",
            ["spec"] = gateway.Ipv6 ? "BASIC_IPV6" : "BASIC",
            ["create_time"] = gateway.Created.ToUnixTimeMilliseconds(),
            ["enterprise_project_id"] = "0",
            ["eip_address"] = null,
            ["charging_mode"] = 0,
            ["cbc_metadata"] = "",
            ["loadbalancer_provider"] = "elb",
            ["cbc_operation_locks"] = new JsonArray(),
        };

    public static JsonObject Detail(Gateway gateway)
    {
        var detail = ListItem(gateway);
        detail["description"] = "";
        detail["vpc_id"] = "eccb016c-15ea-4f95-8d19-6f6f3f8d5a0f";
        detail["subnet_id"] = "9cb2e7b5-1d3c-4a17-9b1a-3f2d4f5a6b7c";
        detail["security_group_id"] = "3c2f1d4e-8b7a-4c6d-9e5f-0a1b2c3d4e5f";
        detail["maintain_begin"] = "22:00:00";
        detail["maintain_end"] = "02:00:00";
        detail["ingress_ip"] = "192.168.0.10";
        detail["ingress_ip_v6"] = gateway.Ipv6 ? "fd00::10" : null;
        detail["available_zone_ids"] = "[az1, az2]";
        detail["instance_version"] = "2.1.0";
        detail["supported_features"] = Json.Array(
            gateway.Features.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)
        );
        detail["publicips"] = new JsonArray();
        detail["is_releasable"] = true;
        return detail;
    }
}
