namespace PulumiApig.Simulator;

public sealed partial class ApigSimulator
{
    /// <summary>The custom ingress ports of a gateway, in order of creation.</summary>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    public IReadOnlyList<IngressPort> Ports(string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Ports.ToList());

    /// <summary>Opens a port as an administrator would, without the checks of the API.</summary>
    /// <param name="protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
    /// <param name="port">The port number, which must be free on the gateway.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <exception cref="InvalidOperationException">The port is open already.</exception>
    public IngressPort OpenPort(string protocol, int port, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
                gateway.FindPort(port) is null
                    ? gateway.OpenPort(protocol, port)
                    : throw new InvalidOperationException($"Port {port} of gateway {gateway.Id} is open already.")
        );

    /// <summary>Closes a port, even one that a domain is bound to.</summary>
    /// <param name="port">The port number.</param>
    /// <param name="gatewayId">The gateway; null for the first one.</param>
    /// <returns>False when the port was not open.</returns>
    public bool ClosePort(int port, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.Ports.RemoveAll(open => open.Port == port) > 0);

    /// <summary>Sets what a gateway says of a port: <c>normal</c> or <c>abnormal</c>.</summary>
    /// <exception cref="InvalidOperationException">The port is not open.</exception>
    public void SetPortStatus(int port, string status, string? gatewayId = null) =>
        OnGateway(
            gatewayId,
            gateway =>
            {
                var index = gateway.Ports.FindIndex(open => open.Port == port);
                if (index < 0)
                    throw new InvalidOperationException($"Port {port} of gateway {gateway.Id} is not open.");
                return gateway.Ports[index] = gateway.Ports[index] with { Status = status };
            }
        );

    /// <summary>Sets how many custom ingress ports a gateway may have.</summary>
    public void SetPortQuota(int quota, string? gatewayId = null) =>
        OnGateway(gatewayId, gateway => gateway.PortQuota = quota);
}
