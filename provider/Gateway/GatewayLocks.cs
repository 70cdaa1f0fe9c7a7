using System.Collections.Concurrent;
using PulumiApig.Gateway.Calls;

namespace PulumiApig.Gateway;

/// <summary>
/// Lets one change of each kind at a time through per gateway: of ports, since the service refuses a second one, and of
/// apps and domains, so that it stays clear which change did what.
/// </summary>
public sealed class GatewayLocks
{
    private readonly ConcurrentDictionary<(GatewayId Gateway, Type Kind), ChangeLane> _lanes = [];

    internal ChangeLane LaneOf(GatewayId gateway, Type kind) => _lanes.GetOrAdd((gateway, kind), _ => new ChangeLane());
}
