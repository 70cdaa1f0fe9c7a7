using PulumiApig.Gateway;

namespace PulumiApig.Plugin.Properties;

/// <summary>Arguments that several functions take.</summary>
internal static class CommonArguments
{
    public static readonly Field<GatewayId> InstanceId = new(
        "instanceId",
        GatewayTypes.GatewayId,
        """
        Id of the gateway. Left out, it is the provider's `instanceId`.
        """
    )
    {
        FallsBackToProvider = true,
    };
}
