using PulumiApig.Gateway;

namespace PulumiApig.Plugin.Properties;

/// <summary>What the lists of several resources ask for.</summary>
internal static class ListInputs
{
    public static readonly Field<GatewayId> InstanceId = new(
        "instanceId",
        GatewayTypes.GatewayId,
        """
        Id of the gateway to list. Left out, it is the provider's `instanceId`.
        """
    )
    {
        FallsBackToProvider = true,
    };
}
